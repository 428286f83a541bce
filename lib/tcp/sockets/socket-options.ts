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
  tell(kernel, socket, option);
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
    case "TCP_KEEPINIT":
      options.keepInit = value;
      break;
    case "TCP_NOOPT":
      options.noOptions = isOn;
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

/** The connection, if there is one, hears of what has changed. TCP_NODELAY always counts: it pushes what waits. */
function tell(kernel: Kernel, { entry, options }: Socket, option: SocketOption): void {
  if (entry === null || entry.connection.state === "CLOSED") return;
  const known = new Map<string, unknown>(Object.entries(entry.connection.settings));
  const pushes = option === "TCP_NODELAY" && options.noDelay;
  const news = Object.entries(allSettingsOf(options, kernel.profile)).filter(
    ([name, value]) => (name === "noDelay" && pushes) || JSON.stringify(known.get(name)) !== JSON.stringify(value),
  );
  if (news.length > 0) kernel.dispatch(entry, { type: "SET", settings: Object.fromEntries(news) });
}

/** What of a socket's options TCP must know; null if nothing differs from a new socket's. */
export function settingsOf(options: SocketSettings, profile: Profile): Settings | null {
  const { noDelay, cork, linger2, userTimeout, keepInit } = options;
  const isPlain = !noDelay && !cork && linger2 === null && userTimeout === 0 && !options.keepAlive;
  const syn = synSettingsOf(options, profile);
  if (isPlain && keepInit === null && !syn.noOptions && syn.mss === null && syn.windowScale === null) return null;
  return allSettingsOf(options, profile);
}

function allSettingsOf(options: SocketSettings, profile: Profile): Settings {
  const { keepAlive } = profile;
  const { noDelay, cork, linger2, userTimeout, keepInit } = options;
  return {
    noDelay,
    cork,
    finWait2: linger2 === null ? null : Math.min(linger2, MOST_LINGER2) * SECOND,
    userTimeout: userTimeout === 0 ? null : userTimeout,
    openTimeout: keepInit === null ? null : keepInit * SECOND,
    ...synSettingsOf(options, profile),
    keepAlive: options.keepAlive
      ? {
          idle: options.keepIdle === null ? keepAlive.idle : options.keepIdle * SECOND,
          interval: options.keepInterval === null ? keepAlive.interval : options.keepInterval * SECOND,
          count: options.keepCount ?? keepAlive.count,
        }
      : null,
  };
}

/** What of them decides how a SYN looks: a listener's hold for the SYN,ACKs of its connections. */
export function synSettingsOf(
  { noOptions, maxSegment, receiveBuffer }: SocketSettings,
  { sockets }: Profile,
): Pick<Settings, "noOptions" | "mss" | "windowScale"> {
  const isScaled = sockets === "linux" && receiveBuffer !== null;
  // tcp_select_initial_window: no more than the buffer that the program wants could ever be announced.
  const windowScale = isScaled ? Math.min(14, Math.max(0, Math.floor(Math.log2(receiveBuffer)) - 15)) : null;
  return { noOptions, mss: maxSegment, windowScale };
}

const SECOND = 1_000;
/** TCP_FIN_TIMEOUT_MAX, s. */
const MOST_LINGER2 = 120;

export function getOption({ profile }: Kernel, socket: Socket, option: SocketOption): CallResult {
  return { value: 0, errno: null, out: optionValue(socket, option, profile) };
}

function optionValue(socket: Socket, option: SocketOption, profile: Profile): number | Linger {
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
      return receiveBuffer(socket, profile);
    case "SO_SNDBUF":
      return profile.sockets === "bsd" ? (options.sendBuffer ?? 32_768) : (options.sendBuffer ?? 43_520) * 2;
    case "TCP_NODELAY":
      return Number(options.noDelay);
    case "TCP_CORK":
      return Number(options.cork);
    case "TCP_QUICKACK":
      return Number(options.quickAck);
    case "TCP_KEEPIDLE":
      return options.keepIdle ?? profile.keepAlive.idle / SECOND;
    case "TCP_KEEPINTVL":
      return options.keepInterval ?? profile.keepAlive.interval / SECOND;
    case "TCP_KEEPCNT":
      return options.keepCount ?? profile.keepAlive.count;
    case "TCP_KEEPINIT":
      return options.keepInit ?? profile.givesUp.syn / SECOND;
    case "TCP_NOOPT":
      return Number(options.noOptions);
    case "TCP_LINGER2":
      return options.linger2 ?? 60;
    case "TCP_USER_TIMEOUT":
      return options.userTimeout;
    case "TCP_MAXSEG":
      return options.maxSegment ?? socket.entry?.connection.sndMss ?? 536;
  }
}

/** Linux tells twice what was asked for; FreeBSD what there is, which a connection may have made a little more. */
function receiveBuffer({ options, entry }: Socket, { sockets, receiveBuffer: usual }: Profile): number {
  if (sockets === "linux") return (options.receiveBuffer ?? 65_536) * 2;
  return entry?.connection.rcvBuffer ?? options.receiveBuffer ?? usual;
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
