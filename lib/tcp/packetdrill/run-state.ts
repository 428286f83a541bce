import type { BegunCall, Packet, SocketHost } from "../sockets/calls";
import type { CallAction } from "./ast";
import type { Flow } from "./flow";
import type { Settings } from "./settings";
import type { System } from "./system";

/** Why a run stopped. */
export type FailureCode =
  /** Something was not as the script says. */
  | "mismatch"
  /** It was, but too early or too late. */
  | "time"
  /** It did not happen at all. */
  | "missing"
  /** The script asks for what the model or the runner does not have. */
  | "unsupported";

/** Thrown inside the runner; `runScript` turns it into a result. */
export class RunFailure extends Error {
  readonly code: FailureCode;
  readonly expected: string;
  readonly actual: string;

  constructor(code: FailureCode, expected: string, actual: string) {
    super(`expected ${expected}, got ${actual}`);
    this.name = "RunFailure";
    this.code = code;
    this.expected = expected;
    this.actual = actual;
  }
}

/** A call in the background, which the script says will return later. */
interface PendingCall {
  readonly line: number;
  readonly action: CallAction;
  readonly id: number;
  readonly startedAt: number;
  /** ms */
  readonly until: number;
  readonly finish: (begun: BegunCall) => void;
}

/** Everything a run knows; times in ms of the virtual clock. */
export interface Run {
  readonly host: SocketHost;
  readonly settings: Settings;
  readonly system: System;
  readonly log: string[];
  now: number;
  /** Packets that the host has sent and no line has asked for yet. */
  readonly sent: { readonly at: number; readonly packet: Packet }[];
  readonly flows: Flow[];
  /** The connection that lines without ports mean. */
  current: Flow | null;
  /** Whether a socket was made to listen since `current` began, so that the next SYN begins another connection. */
  hasNewListener: boolean;
  /** Whether connect() was called since the last SYN, so that the next one begins another connection. */
  hasNewConnect: boolean;
  /** Descriptors of the host by those of the script; whether they are non-blocking. */
  readonly descriptors: Map<number, { readonly live: number; nonblocking: boolean }>;
  /** The descriptor that `%{ … }%` blocks ask about. */
  watched: number | null;
  boundPort: number;
  nextRemotePort: number;
  pending: PendingCall | null;
}

/** More turns than any wait needs; a host whose timers do not get past a moment would spin for ever. */
const MOST_TURNS = 100_000;

/** The longest wait for `*` and for calls without a time: a day. */
export const LONGEST_WAIT = 86_400_000;

/** Lets the clock run to `at`; the host's timers expire on the way. */
export function advance(run: Run, at: number): void {
  for (let turn = 0; ; turn += 1) {
    const next = run.host.nextTimeout();
    if (next === null || next > at) break;
    if (turn > MOST_TURNS)
      throw new RunFailure("time", `the clock to reach ${at} ms`, `a timer of ${next} ms that stays`);
    run.host.expire(Math.max(next, run.now));
    run.now = Math.max(next, run.now);
  }
  run.now = Math.max(at, run.now);
  collect(run);
}

/** Waits until `ready` gives something, at most up to `deadline`; null if it never does. */
export function waitFor<T>(run: Run, deadline: number, ready: () => T | null): T | null {
  for (let turn = 0; ; turn += 1) {
    collect(run);
    const found = ready();
    if (found !== null) return found;
    const next = run.host.nextTimeout();
    if (next === null || next > deadline || turn > MOST_TURNS) return null;
    advance(run, Math.max(next, run.now));
  }
}

export function collect(run: Run): void {
  for (const { at, packet } of run.host.drain()) run.sent.push({ at, packet });
}

/** packetdrill's: some milliseconds, or some per cent of a long wait. */
export function toleranceFor(run: Run, wait: number): number {
  return Math.max(run.settings.tolerance, (wait * run.settings.tolerancePercent) / 100);
}

/** A time in seconds, as scripts write it. */
export function clock(at: number): string {
  return (at / 1_000).toFixed(6);
}
