import type { CallResult, Linger, PollEvents, SocketCall } from "../sockets/calls";
import type { CallAction, Expression } from "./ast";

const DOTS: Expression = { type: "ellipsis" };

/** A call with its result as a line of a script has it; `until` is when it returns, µs, if it blocks. */
export function callAction(call: SocketCall, result: CallResult, until: number | null): CallAction {
  const { name, args } = signature(call, result);
  return { type: "call", name, args, until, result: integer(result.value), errno: result.errno, note: null };
}

function signature(
  call: SocketCall,
  { out }: CallResult,
): { readonly name: string; readonly args: readonly Expression[] } {
  switch (call.name) {
    case "socket":
      return {
        name: "socket",
        args: [DOTS, flags(["SOCK_STREAM", call.nonblocking && "SOCK_NONBLOCK"]), word("IPPROTO_TCP")],
      };
    case "accept":
      return { name: "accept", args: [integer(call.fd), DOTS, DOTS] };
    case "bind":
    case "connect":
      return { name: call.name, args: [integer(call.fd), DOTS, DOTS] };
    case "listen":
      return { name: "listen", args: [integer(call.fd), integer(call.backlog)] };
    case "read":
      return transfer("read", "recv", call, [call.peek && "MSG_PEEK", call.dontWait && "MSG_DONTWAIT"]);
    case "write":
      return transfer("write", "send", call, [call.more && "MSG_MORE", call.dontWait && "MSG_DONTWAIT"]);
    case "shutdown":
      return { name: "shutdown", args: [integer(call.fd), word(call.how)] };
    case "close":
      return { name: "close", args: [integer(call.fd)] };
    case "fcntl":
      return {
        name: "fcntl",
        args: [integer(call.fd), word("F_SETFL"), flags(["O_RDWR", call.nonblocking && "O_NONBLOCK"])],
      };
    case "poll":
      return { name: "poll", args: [list(pollDescriptor(call, out)), integer(1), integer(call.timeout)] };
    case "ioctl":
      return { name: "ioctl", args: [integer(call.fd), word(call.request), boxed(out)] };
    case "setsockopt":
      return {
        name: call.name,
        args: [...option(call), boxed(call.value), integer(typeof call.value === "number" ? 4 : 8)],
      };
    case "getsockopt":
      return { name: call.name, args: [...option(call), boxed(out), list(integer(4))] };
  }
}

function transfer(
  plain: string,
  flagged: string,
  call: { readonly fd: number; readonly octets: number },
  names: readonly (string | false | undefined)[],
) {
  const args = [integer(call.fd), DOTS, integer(call.octets)];
  return names.some(Boolean) ? { name: flagged, args: [...args, flags(names)] } : { name: plain, args };
}

function option(call: { readonly fd: number; readonly option: string }): readonly Expression[] {
  return [integer(call.fd), word(call.option.startsWith("SO_") ? "SOL_SOCKET" : "SOL_TCP"), word(call.option)];
}

function boxed(value: CallResult["out"]): Expression {
  if (value === undefined) return list(DOTS);
  if (typeof value === "number") return list(integer(value));
  return "on" in value ? linger(value) : list(DOTS);
}

function linger({ on, seconds }: Linger): Expression {
  return { type: "braces", items: [assign("onoff", integer(Number(on))), assign("linger", integer(seconds))] };
}

function pollDescriptor(call: Extract<SocketCall, { name: "poll" }>, out: CallResult["out"]): Expression {
  const returned = typeof out === "object" && "hup" in out ? out : {};
  const items = [
    assign("fd", integer(call.fd)),
    assign("events", events(call.events)),
    assign("revents", events(returned)),
  ];
  return { type: "braces", items };
}

function events(set: Partial<PollEvents>): Expression {
  const names = [
    set.in && "POLLIN",
    set.out && "POLLOUT",
    set.hup && "POLLHUP",
    set.err && "POLLERR",
    set.rdhup && "POLLRDHUP",
  ];
  return names.some(Boolean) ? flags(names) : integer(0);
}

function flags(names: readonly (string | false | undefined)[]): Expression {
  const terms = names.flatMap((name) => (typeof name === "string" ? [word(name)] : []));
  const [only] = terms;
  return only && terms.length === 1 ? only : { type: "or", terms };
}

function integer(value: number): Expression {
  return { type: "integer", value, hex: false };
}

function word(text: string): Expression {
  return { type: "word", text };
}

function list(item: Expression): Expression {
  return { type: "list", items: [item] };
}

function assign(name: string, value: Expression): Expression {
  return { type: "assign", target: word(name), value };
}
