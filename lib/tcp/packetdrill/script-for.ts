import type { Segment } from "../segment";
import { add, diff } from "../sequence";
import type { CallResult, SocketCall } from "../sockets/calls";
import type { Action, EventTime, PacketAction, PacketOption, Script, ScriptEvent } from "./ast";
import { callAction } from "./call-action";
import { printScript } from "./print";
import { parseShell } from "./shell";

/** Something that happened at one host, at `at` ms, as a script can say it. */
export type HostEvent =
  | { readonly type: "setting"; readonly name: string; readonly value: string }
  /** `returnedAt` (ms) only for calls that blocked. */
  | {
      readonly type: "call";
      readonly at: number;
      readonly call: SocketCall;
      readonly result: CallResult;
      readonly returnedAt?: number;
    }
  /** "in" arrived at the host, "out" left it. `loosely`: its window and options are not judged. */
  | {
      readonly type: "segment";
      readonly at: number;
      readonly direction: "in" | "out";
      readonly segment: Segment;
      readonly loosely?: boolean;
    };

/**
 * The packetdrill script that says what a host did on one connection, and asks a kernel to do the same: calls and
 * arriving segments are played, leaving ones are awaited, with their windows and options. Numbers count from each
 * side's SYN, timestamps from each side's first. Events must be in order of time.
 */
export function scriptFor(events: readonly HostEvent[]): string {
  return printScript(scriptOf(events));
}

function scriptOf(events: readonly HostEvent[]): Script {
  const origin = originOf(events);
  let now = 0;
  const written = events.flatMap((event, index): readonly ScriptEvent[] => {
    const line = index + 1;
    if (event.type === "setting") return [{ line, time: { type: "none" }, action: settingAction(event) }];
    const time: EventTime = { type: "relative", at: microseconds(event.at - now) };
    const first = { line, time, action: actionOf(event, origin, now) };
    now = event.at;
    const more = nonblockingAction(event);
    return more ? [first, { line, time: { type: "relative", at: 0 }, action: more }] : [first];
  });
  return { options: [], events: written };
}

function actionOf(event: Exclude<HostEvent, { type: "setting" }>, origin: Origin, started: number): Action {
  if (event.type === "segment") {
    const action = packetAction(event.direction, event.segment, origin);
    return event.loosely ? { ...action, window: null, options: event.segment.syn ? "any" : null } : action;
  }
  const until = event.returnedAt === undefined ? null : microseconds(event.returnedAt - started);
  return callAction(event.call, event.result, until);
}

/** packetdrill has no accept4: another call makes the new descriptor non-blocking. */
function nonblockingAction(event: Exclude<HostEvent, { type: "setting" }>): Action | null {
  if (event.type !== "call" || event.call.name !== "accept" || !event.call.nonblocking) return null;
  const { value } = event.result;
  if (value < 0) return null;
  return callAction({ name: "fcntl", fd: value, nonblocking: true }, { value: 0, errno: null }, null);
}

function microseconds(ms: number): number {
  return Math.round(ms * 1_000);
}

function settingAction({ name, value }: { readonly name: string; readonly value: string }): Action {
  const text = `sysctl -q ${name}=${/\s/.test(value) ? `"${value}"` : value}`;
  return { type: "shell", text, commands: parseShell(text, 1) };
}

/** Where the script's count of each side begins, in the segments' own numbers. */
interface Side {
  readonly isn: number;
  readonly timestamp: number;
}
interface Origin {
  readonly host: Side;
  readonly peer: Side;
}

/** What a script calls a side's first timestamp: scripts of the public suites begin there, too. */
const FIRST_TIMESTAMP = 100;

function originOf(events: readonly HostEvent[]): Origin {
  const side = (direction: "in" | "out"): Side => {
    const segments = events.flatMap((event) =>
      event.type === "segment" && event.direction === direction ? [event.segment] : [],
    );
    const stamped = segments.find(({ options }) => options?.timestamps);
    return {
      isn: segments.find(({ syn }) => syn)?.seq ?? 0,
      timestamp: add(stamped?.options?.timestamps?.value ?? 0, -FIRST_TIMESTAMP),
    };
  };
  return { host: side("out"), peer: side("in") };
}

function packetAction(direction: "in" | "out", segment: Segment, { host, peer }: Origin): PacketAction {
  const [own, other] = direction === "out" ? [host, peer] : [peer, host];
  const letters = [
    segment.syn ? "S" : "",
    segment.fin ? "F" : "",
    segment.rst ? "R" : "",
    segment.psh ? "P" : "",
    segment.urg ? "U" : "",
    segment.ack === null ? "" : ".",
  ];
  const options = packetOptions(segment, own, other);
  return {
    type: "packet",
    direction,
    ip: null,
    ports: null,
    flags: letters.join("") || "-",
    seq: add(segment.seq, -own.isn),
    length: segment.data,
    ack: segment.ack === null ? null : add(segment.ack, -other.isn),
    window: segment.window,
    urgent: null,
    options: options.length === 0 ? null : options,
  };
}

/** In the places where Linux puts them, with padding: packetdrill compares octets. */
function packetOptions({ options, syn }: Segment, own: Side, other: Side): readonly PacketOption[] {
  const listed: PacketOption[] = [];
  const hasSack = options?.sackPermitted ?? false;
  if (options?.mss !== undefined) listed.push({ type: "mss", value: options.mss });
  if (options?.timestamps && !(syn && hasSack)) listed.push(...PADDING);
  if (!options?.timestamps && hasSack) listed.push(...PADDING);
  if (hasSack) listed.push({ type: "sackOK" });
  if (options?.timestamps) listed.push(stamp(options.timestamps, own, other));
  if (options?.windowScale !== undefined) listed.push({ type: "nop" }, { type: "wscale", value: options.windowScale });
  if (options?.sack && options.sack.length > 0) {
    const blocks = options.sack.map(({ start, end }) => ({ start: add(start, -other.isn), end: add(end, -other.isn) }));
    listed.push(...PADDING, { type: "sack", blocks });
  }
  return listed;
}

const PADDING: readonly PacketOption[] = [{ type: "nop" }, { type: "nop" }];

/** An echo of 0 in a SYN echoes nothing. */
function stamp(
  { value, echo }: { readonly value: number; readonly echo: number },
  own: Side,
  other: Side,
): PacketOption {
  const known = echo !== 0 || diff(other.timestamp, 0) === 0;
  return { type: "TS", value: add(value, -own.timestamp), echo: known ? add(echo, -other.timestamp) : 0 };
}
