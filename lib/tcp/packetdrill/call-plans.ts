import type { CallResult, Linger, SocketCall, SocketOption } from "../sockets/calls";
import type { Expression } from "./ast";
import type { CallArguments } from "./call-arguments";
import { errnoNumber } from "./numbers";
import { pollPlan } from "./poll-plan";
import { printExpression } from "./print";
import { type Run, RunFailure } from "./run-state";

/** What a line with a call asks of the host, and what is to be seen besides its result. */
export interface CallPlan {
  readonly call: SocketCall;
  /** The result is a new descriptor, whose calls may block or not. */
  readonly opens?: { readonly nonblocking: boolean };
  /** Runs when the call has returned as the line says. */
  readonly after?: (result: CallResult) => void;
}

type Planner = (run: Run, args: CallArguments) => CallPlan;

/** Number that no descriptor of a host has, for descriptors that the script has closed. */
const NO_DESCRIPTOR = 1_000_000;

/** The host's descriptor for the script's. */
export function live(run: Run, fd: number): number {
  return run.descriptors.get(fd)?.live ?? NO_DESCRIPTOR + fd;
}

export const PLANNERS: Readonly<Record<string, Planner>> = {
  socket: (_, args) => {
    const types = args.flags(1);
    const protocol = args.at(2);
    const isTcp = protocol.type === "word" ? protocol.text === "IPPROTO_TCP" : protocol.type !== "string";
    if (!types.includes("SOCK_STREAM") || !isTcp) throw args.unsupported("only TCP is modelled");
    const nonblocking = types.includes("SOCK_NONBLOCK");
    return { call: { name: "socket", nonblocking }, opens: { nonblocking } };
  },
  bind: (run, args) => {
    const address = args.address(1);
    const local = { ip: address?.ip ?? run.settings.localIp, port: address?.port ?? run.settings.bindPort };
    return {
      call: { name: "bind", fd: fd(run, args), local },
      after: () => {
        if (local.port !== 0) run.boundPort = local.port;
      },
    };
  },
  listen: (run, args) => ({
    call: { name: "listen", fd: fd(run, args), backlog: args.integer(1) },
    after: () => {
      run.hasNewListener = run.current !== null;
    },
  }),
  accept: (run, args) => ({ call: { name: "accept", fd: fd(run, args) }, opens: { nonblocking: false } }),
  accept4: (run, args) => {
    const nonblocking = args.flags(3).includes("SOCK_NONBLOCK");
    return { call: { name: "accept", fd: fd(run, args), nonblocking }, opens: { nonblocking } };
  },
  connect: (run, args) => {
    const remote = args.address(1) ?? { ip: run.settings.remoteIp, port: run.settings.connectPort };
    return { call: { name: "connect", fd: fd(run, args), remote } };
  },
  read: (run, args) => transfer(run, args, "read", octets(args, 2), []),
  recv: (run, args) => transfer(run, args, "read", octets(args, 2), args.flags(3)),
  recvfrom: (run, args) => transfer(run, args, "read", octets(args, 2), args.flags(3)),
  readv: (run, args) => transfer(run, args, "read", vectorOctets(args, args.at(1)), []),
  recvmsg: (run, args) => ({
    ...transfer(run, args, "read", messageOctets(args), args.flags(2)),
    after: () => checkControl(run, args),
  }),
  write: (run, args) => transfer(run, args, "write", octets(args, 2), []),
  send: (run, args) => transfer(run, args, "write", octets(args, 2), args.flags(3)),
  sendto: (run, args) => transfer(run, args, "write", octets(args, 2), args.flags(3)),
  writev: (run, args) => transfer(run, args, "write", vectorOctets(args, args.at(1)), []),
  sendmsg: (run, args) => transfer(run, args, "write", messageOctets(args), args.flags(2)),
  shutdown: (run, args) => {
    const how = args.word(1);
    if (how !== "SHUT_RD" && how !== "SHUT_WR" && how !== "SHUT_RDWR") throw args.unsupported(how);
    return { call: { name: "shutdown", fd: fd(run, args), how } };
  },
  close: (run, args) => ({
    call: { name: "close", fd: fd(run, args) },
    after: () => {
      run.descriptors.delete(args.integer(0));
    },
  }),
  setsockopt: (run, args) => {
    const option = socketOption(args);
    const value = option === "SO_LINGER" ? linger(args, args.at(3)) : args.boxedInteger(3);
    return { call: { name: "setsockopt", fd: fd(run, args), option, value } };
  },
  getsockopt: (run, args) => {
    const option = socketOption(args);
    const after = (result: CallResult) => checkOption(run, args, result.out);
    return { call: { name: "getsockopt", fd: fd(run, args), option }, after };
  },
  poll: pollPlan,
  ioctl: (run, args) => {
    const request = args.word(1);
    if (request === "FIONBIO") {
      return { call: { name: "fcntl", fd: fd(run, args), nonblocking: args.boxedInteger(2) !== 0 } };
    }
    const asksInput = request === "FIONREAD" || request === "SIOCINQ";
    if (!asksInput && request !== "SIOCOUTQ" && request !== "FIONWRITE") throw args.unsupported(request);
    const after = ({ out }: CallResult) => {
      if (args.at(2).type !== "ellipsis" && out !== args.boxedInteger(2)) {
        throw new RunFailure("mismatch", `${request} ${args.boxedInteger(2)}`, String(out));
      }
    };
    return { call: { name: "ioctl", fd: fd(run, args), request: asksInput ? "FIONREAD" : "SIOCOUTQ" }, after };
  },
};

function fd(run: Run, args: CallArguments): number {
  return live(run, args.integer(0));
}

function octets(args: CallArguments, index: number): number {
  const buffer = args.at(1);
  if (buffer.type === "word") throw args.unsupported(`the buffer ${buffer.text} is not modelled`);
  return args.integer(index);
}

/** What flags mean to the host; null: nothing. */
const MESSAGE_FLAGS: Readonly<Record<string, "peek" | "dontWait" | "more" | null>> = {
  MSG_PEEK: "peek",
  MSG_DONTWAIT: "dontWait",
  MSG_MORE: "more",
  MSG_NOSIGNAL: null,
};

function transfer(
  run: Run,
  args: CallArguments,
  name: "read" | "write",
  count: number,
  flags: readonly string[],
): CallPlan {
  const meanings = flags.map((flag) => {
    const meaning = Object.hasOwn(MESSAGE_FLAGS, flag) ? MESSAGE_FLAGS[flag] : undefined;
    if (meaning === undefined) throw args.unsupported(`${flag} is not modelled`);
    return meaning;
  });
  const dontWait = meanings.includes("dontWait");
  const base = { fd: fd(run, args), octets: count, dontWait };
  if (name === "read") return { call: { name, ...base, peek: meanings.includes("peek") } };
  return { call: { name, ...base, more: meanings.includes("more") } };
}

/** Octets of `[{..., 10}, {..., 20}]`. */
function vectorOctets(args: CallArguments, vector: Expression | undefined): number {
  if (vector?.type !== "list") throw args.unsupported("expected a list of buffers");
  return vector.items.reduce((total, item) => {
    const length = item.type === "braces" ? item.items[1] : undefined;
    if (length?.type !== "integer") throw args.unsupported(`${printExpression(item)} is no buffer`);
    return total + length.value;
  }, 0);
}

function messageOctets(args: CallArguments): number {
  const fields = args.fields(args.at(1));
  if (args.action.name === "sendmsg" && fields.has("msg_control")) throw args.unsupported("control messages");
  return vectorOctets(args, fields.get("msg_iov"));
}

/** The only control message there is: TCP_CM_INQ, what is left to read; 1 for an end of file that is left. */
function checkControl(run: Run, args: CallArguments): void {
  const control = args.fields(args.at(1)).get("msg_control");
  for (const message of control?.type === "list" ? control.items : []) {
    const fields = args.fields(message);
    const [type, wanted] = [fields.get("cmsg_type"), fields.get("cmsg_data")];
    if (type?.type !== "word" || type.text !== "TCP_CM_INQ" || wanted?.type !== "integer") {
      throw args.unsupported(`${printExpression(message)} is not modelled`);
    }
    const unread = run.host.call({ name: "ioctl", fd: fd(run, args), request: "FIONREAD" }, run.now).result?.out;
    const actual = unread === 0 && hasEnded(run, args) ? 1 : unread;
    if (actual !== wanted.value) throw new RunFailure("mismatch", printExpression(message), `cmsg_data=${actual}`);
  }
}

function hasEnded(run: Run, args: CallArguments): boolean {
  const state = run.host.info(fd(run, args))?.state ?? "CLOSED";
  return ["CLOSED", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"].includes(state);
}

const SOCKET_OPTIONS: Readonly<Record<string, SocketOption>> = {
  SO_ERROR: "SO_ERROR",
  SO_KEEPALIVE: "SO_KEEPALIVE",
  SO_LINGER: "SO_LINGER",
  SO_RCVBUF: "SO_RCVBUF",
  SO_REUSEADDR: "SO_REUSEADDR",
  SO_REUSEPORT: "SO_REUSEPORT",
  SO_SNDBUF: "SO_SNDBUF",
  TCP_CORK: "TCP_CORK",
  TCP_NOPUSH: "TCP_CORK",
  TCP_KEEPCNT: "TCP_KEEPCNT",
  TCP_KEEPIDLE: "TCP_KEEPIDLE",
  TCP_KEEPINIT: "TCP_KEEPINIT",
  TCP_KEEPINTVL: "TCP_KEEPINTVL",
  TCP_LINGER2: "TCP_LINGER2",
  TCP_MAXSEG: "TCP_MAXSEG",
  TCP_NODELAY: "TCP_NODELAY",
  TCP_NOOPT: "TCP_NOOPT",
  TCP_QUICKACK: "TCP_QUICKACK",
  TCP_USER_TIMEOUT: "TCP_USER_TIMEOUT",
};

function socketOption(args: CallArguments): SocketOption {
  const name = args.word(2);
  const option = Object.hasOwn(SOCKET_OPTIONS, name) ? SOCKET_OPTIONS[name] : undefined;
  if (!option) throw args.unsupported(`${name} is not modelled`);
  return option;
}

function linger(args: CallArguments, value: Expression): Linger {
  const fields = args.fields(value.type === "list" && value.items[0] ? value.items[0] : value);
  const on = fields.get("onoff") ?? fields.get("l_onoff");
  const seconds = fields.get("linger") ?? fields.get("l_linger");
  if (on?.type !== "integer" || seconds?.type !== "integer") throw args.unsupported("expected {onoff=…, linger=…}");
  return { on: on.value !== 0, seconds: seconds.value };
}

/** What getsockopt hands back, against the fourth argument; `...` and `[...]` stand for anything. */
function checkOption(run: Run, args: CallArguments, out: CallResult["out"]): void {
  const wanted = args.at(3);
  const inner = wanted.type === "list" && wanted.items.length === 1 ? (wanted.items[0] ?? wanted) : wanted;
  if (inner.type === "ellipsis") return;
  const holds = typeof out === "object" ? sameLinger(out, linger(args, wanted)) : acceptable(run, args, inner).has(out);
  if (!holds) throw new RunFailure("mismatch", `${args.word(2)} ${printExpression(wanted)}`, JSON.stringify(out));
}

function sameLinger(out: NonNullable<Exclude<CallResult["out"], number>>, wanted: Linger): boolean {
  return "on" in out && out.on === wanted.on && (!wanted.on || out.seconds === wanted.seconds);
}

/** A name of an error may be its number on Linux or on the script's system: which of them a host gives is its matter. */
function acceptable(run: Run, args: CallArguments, value: Expression): ReadonlySet<number | undefined> {
  if (value.type === "integer") return new Set([value.value]);
  const numbers = value.type === "word" ? [errnoNumber(value.text, run.system), errnoNumber(value.text, "linux")] : [];
  if (numbers.length === 0 || numbers.includes(null)) throw args.unsupported(`${printExpression(value)} is not known`);
  return new Set(numbers.flatMap((number) => (number === null ? [] : [number])));
}
