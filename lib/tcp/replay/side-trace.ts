import type { Segment } from "../segment";
import type { Ends, Host, SentSegment, StepCause, Trace, TraceStep, UserCall } from "../trace";
import type { AlignedRow, Deed } from "./align";
import { afterMoment, OPENING_ENDS } from "./side-view";

/** One side of an aligned run as a trace that figures draw. */
export interface SideTrace {
  readonly trace: Trace;
  /** How many steps have happened after so many rows; `stepsAt[0]` is 0. */
  readonly stepsAt: readonly number[];
}

/** A segment or state belongs to what happened at its end so long before: the kernel takes its time, and states were sampled. ms */
const [SENT_WITHIN, ENTERED_WITHIN] = [2, 60];

type SegmentDeed = Extract<Deed, { readonly kind: "segment" }>;

/** Something that happened at one end, with what it led to. */
export interface Moment {
  readonly at: number;
  readonly host: Host;
  readonly cause: StepCause;
  /** After so many rows it is to be seen. */
  readonly shownAfter: number;
  readonly received: SegmentDeed | null;
  readonly sent: SentSegment[];
  readonly entered: Extract<Deed, { readonly kind: "state" }>[];
  readonly started: Extract<Deed, { readonly kind: "timer" }>[];
}

/** What the kernel did, or the model, as a trace: calls, arrivals and time-outs, each with what this end then sent and became. */
export function traceOfSide(rows: readonly AlignedRow[], side: "kernel" | "model"): SideTrace {
  const moments = causesOf(rows, side);
  for (const [index, { host, [side]: deed }] of rows.entries()) {
    if (deed === null || deed.kind === "call" || (deed.kind === "segment" && deed.isInjected)) continue;
    attach(moments, deed, host, index);
  }
  const inOrder = moments.toSorted((a, b) => a.at - b.at);
  const steps: TraceStep[] = [];
  let ends: Ends = OPENING_ENDS;
  for (const [index, moment] of inOrder.entries()) {
    const { at, host, cause, sent } = moment;
    const after = { ...ends, [host]: afterMoment(ends[host], moment) };
    const strays = moment.received?.isInjected && cause.type === "arrival" ? [strayOf(moment, cause.segmentId)] : [];
    const told = { delivered: 0, signals: [], dropped: false };
    steps.push({ index, at, host, cause, before: ends, after, sent: [...strays, ...sent], ...told });
    ends = after;
  }
  const trace: Trace = { profile: "linux", start: OPENING_ENDS, steps };
  return { trace, stepsAt: Array.from({ length: rows.length + 1 }, (_, row) => seenAfter(inOrder, row)) };
}

function seenAfter(moments: readonly Moment[], row: number): number {
  const next = moments.findIndex(({ shownAfter }) => shownAfter > row);
  return next === -1 ? moments.length : next;
}

/** Calls, and segments that arrive. A segment's id is the number of its row. */
function causesOf(rows: readonly AlignedRow[], side: "kernel" | "model"): Moment[] {
  const timeOf = ({ kernel, model }: AlignedRow) => (kernel ?? model)?.at ?? 0;
  return rows.flatMap((row, index): readonly Moment[] => {
    const deed = row[side];
    if (deed?.kind === "call") {
      const call = userCall(deed.text);
      return call === null ? [] : [newMoment(deed.at, row.host, { type: "call", call }, index + 1)];
    }
    if (deed?.kind !== "segment" || deed.arrivesAt === null) return [];
    const at = deed.arrivesAt;
    const later = rows.findIndex((other) => timeOf(other) > at);
    const shownAfter = Math.max(index + 1, later === -1 ? rows.length : later);
    const host = row.host === "A" ? "B" : "A";
    return [newMoment(at, host, { type: "arrival", segmentId: index }, shownAfter, deed)];
  });
}

function newMoment(
  at: number,
  host: Host,
  cause: StepCause,
  shownAfter: number,
  received: SegmentDeed | null = null,
): Moment {
  return { at, host, cause, shownAfter, received, sent: [], entered: [], started: [] };
}

function userCall(text: string): UserCall | null {
  const octets = /^write\((\d+)\)/.exec(text)?.[1];
  if (octets !== undefined) return { type: "SEND", octets: Number(octets) };
  if (text.startsWith("connect()")) return { type: "OPEN", mode: "active" };
  if (text.startsWith("listen()")) return { type: "OPEN", mode: "passive" };
  if (text.startsWith("close()")) return { type: "CLOSE-SOCKET" };
  return text.startsWith("shutdown(") ? { type: "CLOSE" } : null;
}

/** To what happened at this end just before; else it is something of its own, which a timer or the program caused. */
function attach(moments: Moment[], deed: Exclude<Deed, { readonly kind: "call" }>, host: Host, row: number): void {
  const within = deed.kind === "segment" ? SENT_WITHIN : ENTERED_WITHIN;
  let moment = latest(moments, host, deed.at, within);
  if (moment === undefined) {
    moment = newMoment(deed.at, host, causeOf(deed, moments, host), row + 1);
    moments.push(moment);
  }
  if (deed.kind === "state") moment.entered.push(deed);
  else if (deed.kind === "timer") moment.started.push(deed);
  else moment.sent.push(sentSegment(deed, host, row, moment.at, isRepeated(moments, host, deed)));
}

function latest(moments: readonly Moment[], host: Host, at: number, within: number): Moment | undefined {
  let found: Moment | undefined;
  for (const moment of moments) {
    if (moment.host !== host || moment.at > at || at - moment.at > within) continue;
    if (found === undefined || moment.at >= found.at) found = moment;
  }
  return found;
}

function causeOf(deed: Exclude<Deed, { readonly kind: "call" }>, moments: readonly Moment[], host: Host): StepCause {
  if (deed.kind === "segment") {
    if (isRepeated(moments, host, deed)) return { type: "timeout", timer: "RETRANSMISSION" };
    if (deed.length > 0) return { type: "call", call: { type: "SEND", octets: deed.length } };
    if (deed.flags.includes("FIN")) return { type: "call", call: { type: "CLOSE" } };
    return { type: "timeout", timer: "DELAYED-ACK" };
  }
  const before = moments
    .filter((moment) => moment.host === host && moment.entered.length > 0 && moment.at <= deed.at)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
    ?.entered.at(-1)?.state;
  return { type: "timeout", timer: before === "TIME-WAIT" || before === "FIN-WAIT-2" ? before : "RETRANSMISSION" };
}

/** The same octets, or the same FIN or SYN, had been sent before. */
function isRepeated(moments: readonly Moment[], host: Host, { at, seq, length, flags }: SegmentDeed): boolean {
  const takesNumbers = length > 0 || flags.includes("FIN") || flags.includes("SYN");
  return (
    takesNumbers &&
    moments.some(
      (moment) =>
        moment.host === host &&
        moment.at < at &&
        moment.sent.some(
          ({ segment }) =>
            segment.seq === seq &&
            segment.fin === flags.includes("FIN") &&
            segment.data === length &&
            segment.syn === flags.includes("SYN"),
        ),
    )
  );
}

function sentSegment(deed: SegmentDeed, from: Host, id: number, sentAt: number, again: boolean): SentSegment {
  const { arrivesAt } = deed;
  const fate: SentSegment["fate"] =
    arrivesAt === null ? { type: "lost", at: sentAt + LOST_AFTER } : { type: "arrives", at: arrivesAt, delayed: false };
  return { id, from, segment: segmentOf(deed), sentAt, fate, again, stray: false };
}

/** The relay lost it; half way is where the cross is drawn. ms */
const LOST_AFTER = 5;

function strayOf({ at, host, received }: Moment, id: number): SentSegment {
  const from = host === "A" ? "B" : "A";
  const segment = received === null ? null : segmentOf(received);
  if (segment === null) throw new RangeError("nothing has arrived");
  return {
    id,
    from,
    segment,
    sentAt: at - LOST_AFTER,
    fate: { type: "arrives", at, delayed: true },
    again: false,
    stray: true,
  };
}

function segmentOf({ flags, seq, ack, length }: SegmentDeed): Segment {
  const has = (flag: string) => flags.includes(flag);
  return { seq, ack, syn: has("SYN"), fin: has("FIN"), rst: has("RST"), psh: has("PSH"), data: length, window: 0 };
}
