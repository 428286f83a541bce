import type { SegmentOptions } from "../segment";
import type { Host } from "../trace";
import { Json } from "./json";
import { isState, type RecordedEvent, type RecordedSegment, type Recording } from "./recording";

const HIGHEST = 2 ** 32 - 1;
/** A day: no recording is longer, and a replay must end. ms */
const LONGEST = 86_400_000;
const FLAGS = ["SYN", "ACK", "FIN", "RST", "PSH", "URG", "ECE", "CWR", "AE", "NS"];

/** Reads a recording. Throws a RecordingError for anything else. */
export function parseRecording(text: string): Recording {
  return readRecording(Json.parse(text));
}

/** The same of what JSON has been read into already. */
export function recordingFrom(content: unknown): Recording {
  return readRecording(new Json(content));
}

function readRecording(json: Json): Recording {
  const events = json.get("events").list().flatMap(readEvent);
  const sorted = events.toSorted((a, b) => a.at - b.at);
  return {
    name: json.get("name").text(),
    sysctls: readSysctls(json.get("sysctls")),
    setup: json.get("setup").optional((one) => one.text()) ?? "",
    ...readNetwork(json.get("network").optional((one) => one.text())),
    statePath: readPaths(json.get("state_path")),
    end: Math.max(sorted.at(-1)?.at ?? 0, endOfStates(json.get("state_seconds"), sorted)),
    events: sorted,
  };
}

function readSysctls(json: Json): Recording["sysctls"] {
  const values = json.optional((one) => one.entries()) ?? [];
  return new Map(values.flatMap(([name, value]) => (value.isNothing ? [] : [[name, readValues(value)] as const])));
}

function readValues(json: Json): { readonly [H in Host]: string } {
  const { value } = json;
  if (typeof value !== "object") return { A: String(value), B: String(value) };
  return { A: String(json.get("A").value ?? ""), B: String(json.get("B").value ?? "") };
}

function readNetwork(network: string | null): Pick<Recording, "addresses" | "delay"> {
  const found = /A ([\d.]+):(\d+), B ([\d.]+):(\d+)/.exec(network ?? "");
  const delay = Number(/delay ([\d.]+) ms/.exec(network ?? "")?.[1] ?? 0);
  if (found === null) return { addresses: null, delay };
  const [, ipOfA = "", portOfA, ipOfB = "", portOfB] = found;
  return { delay, addresses: { A: { ip: ipOfA, port: Number(portOfA) }, B: { ip: ipOfB, port: Number(portOfB) } } };
}

function readPaths(json: Json): Recording["statePath"] {
  const pathOf = (host: Host) => {
    if (json.isNothing) return [];
    const states = json.get(host).optional((one) => one.list()) ?? [];
    return states.map((state) => (isState(state.value) ? state.value : state.fail("is not a state")));
  };
  return { A: pathOf("A"), B: pathOf("B") };
}

/** The states were watched to the end: the last one's seconds tell when that was. */
function endOfStates(json: Json, events: readonly RecordedEvent[]): number {
  if (json.isNothing) return 0;
  const ends = (["A", "B"] as const).map((host) => {
    const seconds =
      json.get(host).optional((one) =>
        one
          .list()
          .at(-1)
          ?.list()[1]
          ?.number(0, LONGEST / 1_000),
      ) ?? null;
    const last = events.findLast((event) => event.kind === "state" && event.host === host);
    return seconds === null || last === undefined ? 0 : last.at + seconds * 1_000;
  });
  return Math.max(...ends);
}

function readEvent(json: Json): readonly RecordedEvent[] {
  const kind = json.get("kind").text();
  const at = json.get("t").number(0, LONGEST / 1_000) * 1_000;
  switch (kind) {
    case "segment":
      return [readSegment(json, at)];
    case "call":
      return [
        {
          kind,
          at,
          host: readHost(json.get("host")),
          text: json.get("call").text(),
          returnedAt: readTime(json.get("returned_at")),
        },
      ];
    case "state": {
      const state = json.get("state");
      return [
        {
          kind,
          at,
          host: readHost(json.get("host")),
          state: isState(state.value) ? state.value : state.fail("is not a state"),
        },
      ];
    }
    case "timer":
      return [
        {
          kind,
          at,
          host: readHost(json.get("host")),
          timer: json.get("timer").text(),
          expiresIn: json.get("expires_in_ms").number(),
        },
      ];
    default:
      // What the kernel says about itself (tracepoints) shows on the wire and in the states as well.
      return [];
  }
}

function readTime(json: Json): number | null {
  return json.optional((one) => one.number(0, LONGEST / 1_000) * 1_000);
}

function readHost(json: Json): Host {
  return json.value === "A" || json.value === "B" ? json.value : json.fail("is neither A nor B");
}

function readSegment(json: Json, at: number): RecordedSegment {
  const relativeSeq = readOptionalNumber(json.get("seq"));
  const relativeAck = readOptionalNumber(json.get("ack"));
  const isInjected = json.get("injected").optional((one) => one.flag()) ?? false;
  const isDropped = json.get("dropped").optional((one) => one.flag()) ?? false;
  const arrivedAt = readTime(json.get("t_rcv"));
  const ack = readWord(json.get("ack_raw")) ?? wrapped(relativeAck);
  const isAcknowledging = relativeAck !== null || ack !== null;
  return {
    kind: "segment",
    at,
    from: readHost(json.get("from")),
    flags: json.get("flags").list().map(readFlag),
    seq: readWord(json.get("seq_raw")) ?? wrapped(relativeSeq) ?? 0,
    ack: isAcknowledging ? ack : null,
    relativeSeq,
    relativeAck,
    length: json.get("len").number(0, 65_535),
    window: readWindow(json),
    options: json.get("opts").optional((one) => readOptions(one, (ack ?? 0) - (relativeAck ?? 0))),
    arrivedAt: isDropped ? null : (arrivedAt ?? at),
    isInjected,
    portOfA: readOptionalNumber(json.get("portA")),
  };
}

function readOptionalNumber(json: Json): number | null {
  return json.optional((one) => one.number());
}

function readWord(json: Json): number | null {
  return json.optional((one) => one.number(0, HIGHEST));
}

function wrapped(relative: number | null): number | null {
  return relative === null ? null : relative >>> 0;
}

function readFlag(json: Json): string {
  const flag = json.text();
  return FLAGS.includes(flag) ? flag : json.fail("is not a flag");
}

function readWindow(json: Json): number {
  const field = json.get("win_raw").optional((one) => one.number(0, 65_535));
  return field ?? Math.min(65_535, json.get("win").optional((one) => one.number(0)) ?? 0);
}

/** SACK blocks are recorded relative to the same start as the acknowledgment number. */
function readOptions(json: Json, start: number): SegmentOptions {
  const mss = json.get("mss").optional((one) => one.number(0, 65_535));
  const windowScale = json.get("wscale").optional((one) => one.number(0, 255));
  const value = readWord(json.get("tsval"));
  const echo = readWord(json.get("tsecr"));
  const sack = json.get("sack").optional((one) => one.list().map((block) => readBlock(block, start)));
  return {
    ...(mss !== null && { mss }),
    ...(windowScale !== null && { windowScale }),
    ...(json.get("sack_ok").value === true && { sackPermitted: true }),
    ...(value !== null && { timestamps: { value, echo: echo ?? 0 } }),
    ...(sack !== null && { sack }),
  };
}

function readBlock(json: Json, start: number) {
  const [from, to] = json.list().map((edge) => (edge.number() + start) >>> 0);
  return from === undefined || to === undefined ? json.fail("is not a pair") : { start: from, end: to };
}
