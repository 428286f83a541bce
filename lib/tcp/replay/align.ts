import type { State } from "../state";
import type { Host } from "../trace";
import { inWords, isAsRecorded, judgeCalls } from "./compare-calls";
import { judgeSegments, relativeTo } from "./compare-segments";
import { judgeStates } from "./compare-states";
import { judgeTimers } from "./compare-timers";
import type { Difference, Judged } from "./difference";
import { drive, type Run } from "./drive";
import type { RecordedCall, RecordedSegment, Recording } from "./recording";
import type { Match } from "./relay";
import { reasonAgainst } from "./unsupported";

/** Something that one end did. Times in ms by the recording's clock, numbers counted from the initial ones. */
export type Deed = { readonly at: number } & (
  | { readonly kind: "call"; readonly text: string; readonly returnedAt: number | null }
  | {
      readonly kind: "segment";
      readonly flags: readonly string[];
      readonly seq: number;
      readonly ack: number | null;
      readonly length: number;
      /** Null: it was lost. */
      readonly arrivesAt: number | null;
      /** Put in on the way: a copy or a forgery, not sent by the end whose name it bears. */
      readonly isInjected: boolean;
    }
  | { readonly kind: "state"; readonly state: State }
  | { readonly kind: "timer"; readonly timer: string; readonly deadline: number }
);

/** What the kernel did, and beside it what the model did in its place. */
export interface AlignedRow {
  readonly host: Host;
  /** Null: it did nothing of the kind (or it was not recorded, if there is no difference). */
  readonly kernel: Deed | null;
  readonly model: Deed | null;
  /** By how much the model was later, ms; null if one of the two is missing. */
  readonly late: number | null;
  /** How late or early still counts as the same, ms; null: this time is not compared by itself. */
  readonly allowed: number | null;
  /** Null: the same, as far as it is compared. */
  readonly difference: Difference | null;
  /** The states of both ends after this row. */
  readonly states: { readonly kernel: States; readonly model: States };
}

export type States = { readonly [H in Host]: State };

type Row = Omit<AlignedRow, "states">;

/**
 * A recording and the model's run in the same circumstances, row by row, in the order of the kernel's clock (of the
 * model's, where the kernel did nothing). Null for a recording that cannot be replayed.
 */
export function alignRecording(recording: Recording): readonly AlignedRow[] | null {
  const { addresses } = recording;
  if (addresses === null || reasonAgainst(recording) !== null) return null;
  const run = drive(recording, addresses);
  const rows = [
    ...calls(recording, run),
    ...segments(recording, run),
    ...states(recording, run),
    ...timers(recording, run),
  ];
  return withStates(rows.toSorted((a, b) => timeOf(a) - timeOf(b)));
}

function timeOf({ kernel, model }: Row): number {
  return (kernel ?? model)?.at ?? 0;
}

function withStates(rows: readonly Row[]): readonly AlignedRow[] {
  let states: AlignedRow["states"] = { kernel: AT_FIRST, model: AT_FIRST };
  return rows.map((row) => {
    states = {
      kernel: afterwards(states.kernel, row.host, row.kernel),
      model: afterwards(states.model, row.host, row.model),
    };
    return { ...row, states };
  });
}

const AT_FIRST: States = { A: "CLOSED", B: "CLOSED" };

function afterwards(states: States, host: Host, deed: Deed | null): States {
  return deed?.kind === "state" ? { ...states, [host]: deed.state } : states;
}

function row<K, M>(
  { kernel, model, allowed, difference }: Judged<K, M>,
  host: Host,
  deeds: { readonly kernel: (kernel: K) => Deed; readonly model: (model: M) => Deed },
): Row {
  const sides = { kernel: kernel && deeds.kernel(kernel), model: model && deeds.model(model) };
  const late = sides.kernel && sides.model ? sides.model.at - sides.kernel.at : null;
  return { host, ...sides, late, allowed, difference };
}

/** One row for each call that was recorded, even if the replay makes several of it, or none. */
function calls(recording: Recording, run: Run): readonly Row[] {
  const judged = judgeCalls(run).filter(
    ({ model }) => model?.task.call.type !== "set" || isSetting(model.task.recorded),
  );
  return recording.events.flatMap((event): readonly Row[] => {
    if (event.kind !== "call") return [];
    const made = judged.filter(({ kernel }) => kernel === event);
    const told = made.find(({ difference }) => difference !== null) ?? made.at(-1);
    const { allowed = null, difference = null, model } = told ?? {};
    const kernel = callDeed(event);
    // What the replay sets or cuts by itself is done when it was recorded.
    if (!model) return [{ host: event.host, kernel, model: kernel, late: 0, allowed: null, difference: null }];
    const { result, at } = model;
    const isSame = result !== null && isAsRecorded(model, result);
    const text = isSame ? event.text : `${event.text.split(" -> ")[0]} ${result === null ? "…" : inWords(result)}`;
    const returnedAt = event.returnedAt === null ? null : at;
    const waited = event.returnedAt === null && allowed !== null && at !== null;
    const done: Deed = { kind: "call", at: waited ? at : event.at, text, returnedAt };
    const late = event.returnedAt !== null && at !== null ? at - event.returnedAt : done.at - event.at;
    return [{ host: event.host, kernel, model: done, late, allowed, difference }];
  });
}

/** Options that no call sets, but the replay does (habits.ts), stand with the first write. */
function isSetting({ text }: RecordedCall): boolean {
  return text.startsWith("setsockopt(");
}

function callDeed({ at, text, returnedAt }: RecordedCall): Deed {
  return { kind: "call", at, text, returnedAt };
}

function segments(recording: Recording, run: Run): readonly Row[] {
  const judged = judgeSegments(recording, run).map((one) =>
    row(one, (one.kernel ?? one.model)?.from ?? "A", { kernel: recordedSegment, model: sentSegment }),
  );
  const injected = recording.events.flatMap((event): readonly Row[] => {
    if (event.kind !== "segment" || !event.isInjected) return [];
    const deed = recordedSegment(event);
    return [{ host: event.from, kernel: deed, model: deed, late: 0, allowed: null, difference: null }];
  });
  return [...judged, ...injected];
}

function recordedSegment(recorded: RecordedSegment): Deed {
  const { at, flags, seq, ack, relativeSeq, relativeAck, length, arrivedAt, isInjected } = recorded;
  const numbers = { seq: relativeSeq ?? seq, ack: ack === null ? null : (relativeAck ?? ack), length };
  return { kind: "segment", at, flags: inOrder(flags), ...numbers, arrivesAt: arrivedAt, isInjected };
}

function sentSegment({ at, segment, arrivesAt, recorded }: Match): Deed {
  const { seq, ack, syn, fin, rst, psh = false, data } = segment;
  const set = { SYN: syn, FIN: fin, RST: rst, PSH: psh, ACK: ack !== null };
  const numbers = {
    seq: relativeTo(seq, recorded?.seq, recorded?.relativeSeq),
    ack: ack === null ? null : relativeTo(ack, recorded?.ack, recorded?.relativeAck),
    length: data,
  };
  return { kind: "segment", at, flags: FLAGS.filter((flag) => set[flag]), ...numbers, arrivesAt, isInjected: false };
}

const FLAGS = ["SYN", "FIN", "RST", "PSH", "ACK"] as const;

function inOrder(flags: readonly string[]): readonly string[] {
  return FLAGS.filter((flag) => flags.includes(flag));
}

function states(recording: Recording, run: Run): readonly Row[] {
  const entered = ({ at, state }: { readonly at: number; readonly state: State }): Deed => ({
    kind: "state",
    at,
    state,
  });
  return judgeStates(recording, run)
    .filter(({ kernel, model }) => kernel !== null || model !== null)
    .map((one) => row(one, (one.kernel ?? one.model)?.host ?? "A", { kernel: entered, model: entered }));
}

function timers(recording: Recording, run: Run): readonly Row[] {
  return judgeTimers(recording, run).map((one) => {
    const started = row(one, (one.kernel ?? one.model)?.host ?? "A", {
      kernel: ({ at, timer, expiresIn }) => ({ kind: "timer", at, timer, deadline: at + expiresIn }),
      model: ({ at, timer, deadline }) => ({ kind: "timer", at, timer, deadline }),
    });
    // The deadline is compared; when the kernel was asked for it is of no account.
    const [kernel, model] = [started.kernel, started.model];
    const isBoth = kernel?.kind === "timer" && model?.kind === "timer";
    return isBoth ? { ...started, late: model.deadline - kernel.deadline } : started;
  });
}
