import type { Locale } from "@/lib/i18n/locales";
import { PROFILES } from "@/lib/tcp/profiles";
import type { State } from "@/lib/tcp/state";
import type { Host, ProfileName, SentSegment, Trace, TraceStep } from "@/lib/tcp/trace";
import type { Geometry } from "./ladder-geometry";
import { type Face, textWidth, wrapText } from "./text-width";
import { HOSTS, type TimerRun } from "./timer-runs";
import {
  callName,
  callNote,
  clockTime,
  duration,
  phrases,
  signalWords,
  timerExpires,
  timerExpiresShort,
  waitRestarts,
  words,
} from "./words";

/** What is written beside a life line at one moment, before it has a place. */
export interface RowText {
  readonly host: Host;
  /** −1 for what was so before the first step. */
  readonly step: number;
  readonly at: number;
  readonly state: State | null;
  /** The state as it is written here; one name is too long for a narrow drawing. */
  readonly stateName: string;
  readonly time: string | null;
  readonly notes: readonly string[];
  /** How many of the notes, the last ones, are remarks of the page and not of the run. */
  readonly remarks: number;
}

/** What the page itself says of moments of the run, by the index of the step. */
export type StepRemarks = Readonly<Record<number, readonly string[]>>;

export const ROW_FACES = {
  wide: { state: { size: 13.5 }, note: { size: 13 }, time: { size: 12, mono: true } },
  narrow: {
    state: { size: 11.5, stretch: 0.85 },
    note: { size: 11, stretch: 0.87 },
    time: { size: 10.5, mono: true, stretch: 1 },
  },
} as const satisfies Record<string, Record<"state" | "note" | "time", Face>>;

interface RowOptions {
  readonly locale: Locale;
  readonly narrow: boolean;
  readonly shortNotes: boolean;
  readonly noteWidth: { readonly [H in Host]: number };
  readonly runs: readonly TimerRun[];
  /** Say where a TIME-WAIT that was started again would have ended. */
  readonly formerEnds: boolean;
  readonly remarks?: StepRemarks | undefined;
}

/** The timers at hand, by the steps that started and ended them. */
interface NoteOptions extends RowOptions {
  readonly started: ReadonlyMap<number, readonly TimerRun[]>;
  readonly ended: ReadonlyMap<number, readonly TimerRun[]>;
}

function byStep(runs: readonly TimerRun[], which: "startStep" | "endStep"): ReadonlyMap<number, readonly TimerRun[]> {
  const grouped = new Map<number, TimerRun[]>();
  for (const run of runs) grouped.set(run[which], [...(grouped.get(run[which]) ?? []), run]);
  return grouped;
}

/** The text beside the life lines, in order of time. A step that changes nothing a reader can see has none. */
export function rowTexts(trace: Trace, given: RowOptions): readonly RowText[] {
  const options = {
    ...given,
    started: byStep(given.runs, "startStep"),
    ended: byStep(given.runs, "endStep"),
  };
  const first = trace.steps[0]?.at ?? 0;
  const rows: RowText[] = HOSTS.map((host) => ({
    host,
    step: -1,
    at: first,
    state: trace.start[host].state,
    stateName: nameIn(trace.start[host].state, options.narrow),
    time: null,
    notes: [],
    remarks: 0,
  }));
  const lastTime: { [H in Host]?: string } = {};
  for (const step of trace.steps) {
    const { host } = step;
    const state = step.after[host].state;
    const changed = state !== step.before[host].state || isRestart(step, options);
    const face = ROW_FACES[options.narrow ? "narrow" : "wide"].note;
    const wrapped = (texts: readonly string[]) =>
      texts.flatMap((text) => wrapText(text, face, options.noteWidth[host]));
    const remarks = wrapped(options.remarks?.[step.index] ?? []);
    const notes = [...wrapped(notesOf(trace, step, options)), ...remarks];
    if (!changed && notes.length === 0) continue;
    const time = clockTime(step.at);
    rows.push({
      host,
      step: step.index,
      at: step.at,
      state: changed ? state : null,
      stateName: changed ? nameIn(state, options.narrow) : "",
      time: lastTime[host] === time ? null : time,
      notes,
      remarks: remarks.length,
    });
    lastTime[host] = time;
  }
  return [...rows, ...(options.formerEnds ? formerEnds(trace, options) : [])].sort(
    (a, b) => a.at - b.at || a.step - b.step,
  );
}

/** Height in px of a row, from the top of its first line to the bottom of its last. */
export function rowHeight(row: RowText, { timeX, stateLine, noteLine }: Geometry): number {
  const isTimeBelow = timeX[row.host] === null;
  const isTimeBeside = !isTimeBelow && row.time !== null;
  const firstLine = row.state || isTimeBeside ? stateLine : 0;
  const timeLine = isTimeBelow && row.time ? noteLine : 0;
  // A note without a state stands on the first line, beside the time.
  const notes = !row.state && isTimeBeside ? Math.max(0, row.notes.length - 1) : row.notes.length;
  return firstLine + timeLine + notes * noteLine;
}

/** Width of the widest line of a row. */
export function rowWidth(row: RowText, narrow: boolean): number {
  const faces = ROW_FACES[narrow ? "narrow" : "wide"];
  return Math.max(
    textWidth(row.stateName, faces.state),
    narrow && row.time ? textWidth(row.time, faces.time) : 0,
    ...row.notes.map((note) => textWidth(note, faces.note)),
  );
}

/** What a segment is called in a picture. */
export function segmentName({ segment }: Pick<SentSegment, "segment">): string {
  if (segment.rst) return "RST";
  if (segment.syn) return segment.ack === null ? "SYN" : "SYN ACK";
  if (segment.fin) return "FIN";
  return segment.data > 0 ? "DATA" : "ACK";
}

function nameIn(state: State, narrow: boolean): string {
  return narrow && state === "SYN-RECEIVED" ? "SYN-RCVD" : state;
}

function isRestart({ index }: TraceStep, { ended }: NoteOptions): boolean {
  return endingAt(ended, index).some(({ name, end }) => name === "TIME-WAIT" && end === "restarted");
}

function endingAt(runs: NoteOptions["ended"], step: number): readonly TimerRun[] {
  return runs.get(step) ?? [];
}

function notesOf(trace: Trace, step: TraceStep, options: NoteOptions): string[] {
  const { locale, shortNotes, started } = options;
  const notes: string[] = [];
  if (step.cause.type === "call") {
    const call = callName(step.cause.call, trace.profile);
    notes.push(shortNotes ? call : callNote[locale](call));
  }
  // An ACK that waited 4 ms is no story where room is short.
  if (step.cause.type === "timeout" && !(shortNotes && step.cause.timer === "DELAYED-ACK")) {
    const [sent] = step.sent;
    if (shortNotes) notes.push(timerExpiresShort[step.cause.timer][locale]);
    else if (step.cause.timer === "TIME-WAIT") notes.push(waitOver(trace, step, options));
    else if (sent && step.cause.timer === "RETRANSMISSION") notes.push(phrases.expiresAgain[locale](segmentName(sent)));
    else notes.push(timerExpires[step.cause.timer][locale]);
  }
  if (step.dropped && step.sent.length === 0) notes.push((shortNotes ? words.droppedShort : words.dropped)[locale]);
  for (const run of started.get(step.index) ?? []) notes.push(...timerNotes(run, options, trace.profile));
  if (step.delivered > 0) {
    const octets = `${step.delivered} B`;
    notes.push(shortNotes ? octets : phrases.delivered[locale](octets));
  }
  for (const signal of step.signals) {
    // End of file is what every FIN brings; the state says it already.
    if (signal === "connection closing") continue;
    notes.push(shortNotes ? signalWords[signal][locale] : phrases.told[locale](signalWords[signal][locale]));
  }
  return notes;
}

/** What is said at the end of TIME-WAIT: its length has a name only if it is the one that the profile gives it. */
function waitOver({ profile }: Trace, step: TraceStep, { locale, ended }: NoteOptions): string {
  const run = endingAt(ended, step.index).find(({ name, end }) => name === "TIME-WAIT" && end === "expired");
  if (run && !isUsualWait(run, profile)) return timerExpires["TIME-WAIT"][locale];
  return profile === "linux"
    ? phrases.waitOverLinux[locale](duration(PROFILES[profile].timeWait))
    : words.waitOver[locale];
}

function isUsualWait({ startedAt, expiresAt }: TimerRun, profile: ProfileName): boolean {
  return expiresAt - startedAt === PROFILES[profile].timeWait;
}

function timerNotes(run: TimerRun, { locale, shortNotes, ended }: NoteOptions, profile: ProfileName): string[] {
  const all = duration(run.expiresAt - run.startedAt);
  if (run.name === "TIME-WAIT") {
    const former = endingAt(ended, run.startStep).find((other) => other.host === run.host && other.end === "restarted");
    if (former) {
      const left = duration(former.expiresAt - run.startedAt);
      return [shortNotes ? phrases.waitRestartsShort[locale](all) : waitRestarts[locale](left, all)];
    }
    const isTwoMsl = profile !== "linux" && isUsualWait(run, profile);
    return shortNotes ? [] : [(isTwoMsl ? phrases.waitStarts : phrases.waitStartsLinux)[locale](all)];
  }
  if (run.name === "RETRANSMISSION" && run.end === "expired" && !shortNotes)
    return [phrases.retransmissionTimer[locale](all)];
  return [];
}

/** Where a TIME-WAIT that was started again would have ended. */
function formerEnds(trace: Trace, { locale, shortNotes, runs }: RowOptions): RowText[] {
  return formerWaits(trace, runs).map((run) => ({
    host: run.host,
    step: run.endStep,
    at: run.expiresAt,
    state: null,
    stateName: "",
    time: clockTime(run.expiresAt),
    notes: [(shortNotes ? words.firstTimerEndShort : words.firstTimerEnd)[locale]],
    remarks: 0,
  }));
}

/** TIME-WAIT runs that were started again once only and would have ended within the trace. */
export function formerWaits(trace: Trace, runs: readonly TimerRun[]): readonly TimerRun[] {
  const last = trace.steps.at(-1)?.at ?? 0;
  return HOSTS.flatMap((host) => {
    const cut = runs.filter((run) => run.host === host && run.name === "TIME-WAIT" && run.end === "restarted");
    const [only] = cut;
    return only && cut.length === 1 && only.expiresAt < last ? [only] : [];
  });
}
