import type { Settings } from "../connection";
import type { Profile } from "../profiles";
import type { CallResult, Linger, SocketOption } from "./calls";
import { done, failed, takeError } from "./errors";
import type { Kernel } from "./kernel";
import type { Socket, SocketSettings } from "./socket";

/** setsockopt and getsockopt. */

export function setOption(kernel: Kernel, socket: Socket, option: SocketOption, value: number | Linger): CallResult {
  const { options } = socket;
  if (option === "SO_LINGER") {
    if (typeof value === "number") return failed("EINVAL");
    options.linger = value;
    return done();
  }
  if (typeof value !== "number" || option === "SO_ERROR")
    return failed(option === "SO_ERROR" ? "ENOPROTOOPT" : "EINVAL");
  setNumber(options, option, value);
  tell(kernel, socket);
  return done();
}

function setNumber(options: SocketSettings, option: Exclude<SocketOption, "SO_LINGER" | "SO_ERROR">, value: number) {
  const isOn = value !== 0;
  switch (option) {
    case "SO_REUSEADDR":
      options.reuseAddress = isOn;
      break;
    case "SO_REUSEPORT":
      options.reusePort = isOn;
      break;
    case "SO_KEEPALIVE":
      options.keepAlive = isOn;
      break;
    case "SO_RCVBUF":
      options.receiveBuffer = value;
      break;
    case "SO_SNDBUF":
      options.sendBuffer = value;
      break;
    case "TCP_NODELAY":
      options.noDelay = isOn;
      break;
    case "TCP_CORK":
      options.cork = isOn;
      break;
    case "TCP_QUICKACK":
      options.quickAck = isOn;
      break;
    case "TCP_KEEPIDLE":
      options.keepIdle = value;
      break;
    case "TCP_KEEPINTVL":
      options.keepInterval = value;
      break;
    case "TCP_KEEPCNT":
      options.keepCount = value;
      break;
    case "TCP_LINGER2":
      options.linger2 = value;
      break;
    case "TCP_USER_TIMEOUT":
      options.userTimeout = value;
      break;
    case "TCP_MAXSEG":
      options.maxSegment = value;
  }
}

/** The connection, if there is one, hears of the change. */
function tell(kernel: Kernel, socket: Socket): void {
  const settings = settingsOf(socket.options, kernel.profile);
  const { entry } = socket;
  if (entry === null || settings === null || entry.connection.state === "CLOSED") return;
  const isSame =
    JSON.stringify({ ...entry.connection.settings, ...settings }) === JSON.stringify(entry.connection.settings);
  if (!isSame) kernel.dispatch(entry, { type: "SET", settings });
}

/** What of a socket's options TCP must know; null if nothing differs from a new socket's. */
export function settingsOf(options: SocketSettings, { keepAlive }: Profile): Settings | null {
  const { noDelay, cork, linger2, userTimeout } = options;
  const isPlain = !noDelay && !cork && linger2 === null && userTimeout === 0 && !options.keepAlive;
  if (isPlain) return null;
  return {
    noDelay,
    cork,
    finWait2: linger2 === null ? null : Math.min(linger2, MOST_LINGER2) * SECOND,
    userTimeout: userTimeout === 0 ? null : userTimeout,
    keepAlive: options.keepAlive
      ? {
          idle: options.keepIdle === null ? keepAlive.idle : options.keepIdle * SECOND,
          interval: options.keepInterval === null ? keepAlive.interval : options.keepInterval * SECOND,
          count: options.keepCount ?? keepAlive.count,
        }
      : null,
  };
}

const SECOND = 1_000;
/** TCP_FIN_TIMEOUT_MAX, s. */
const MOST_LINGER2 = 120;

export function getOption(socket: Socket, option: SocketOption): CallResult {
  return { value: 0, errno: null, out: optionValue(socket, option) };
}

function optionValue(socket: Socket, option: SocketOption): number | Linger {
  const { options } = socket;
  switch (option) {
    case "SO_ERROR": {
      const error = takeError(socket);
      return error === null ? 0 : ERROR_NUMBERS[error];
    }
    case "SO_LINGER":
      return options.linger;
    case "SO_REUSEADDR":
      return Number(options.reuseAddress);
    case "SO_REUSEPORT":
      return Number(options.reusePort);
    case "SO_KEEPALIVE":
      return Number(options.keepAlive);
    case "SO_RCVBUF":
      return (options.receiveBuffer ?? 65_536) * 2;
    case "SO_SNDBUF":
      return (options.sendBuffer ?? 43_520) * 2;
    case "TCP_NODELAY":
      return Number(options.noDelay);
    case "TCP_CORK":
      return Number(options.cork);
    case "TCP_QUICKACK":
      return Number(options.quickAck);
    case "TCP_KEEPIDLE":
      return options.keepIdle ?? 7_200;
    case "TCP_KEEPINTVL":
      return options.keepInterval ?? 75;
    case "TCP_KEEPCNT":
      return options.keepCount ?? 9;
    case "TCP_LINGER2":
      return options.linger2 ?? 60;
    case "TCP_USER_TIMEOUT":
      return options.userTimeout;
    case "TCP_MAXSEG":
      return options.maxSegment ?? socket.entry?.connection.sndMss ?? 536;
  }
}

/** Linux's numbers (include/uapi/asm-generic/errno.h): what SO_ERROR hands out. */
export const ERROR_NUMBERS = {
  EADDRINUSE: 98,
  EADDRNOTAVAIL: 99,
  EAGAIN: 11,
  EALREADY: 114,
  EBADF: 9,
  ECONNABORTED: 103,
  ECONNREFUSED: 111,
  ECONNRESET: 104,
  EDESTADDRREQ: 89,
  EINPROGRESS: 115,
  EINVAL: 22,
  EISCONN: 106,
  EMFILE: 24,
  ENOPROTOOPT: 92,
  ENOTCONN: 107,
  EOPNOTSUPP: 95,
  EPIPE: 32,
  ETIMEDOUT: 110,
} as const;
