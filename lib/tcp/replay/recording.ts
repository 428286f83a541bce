import type { SegmentOptions } from "../segment";
import { STATES, type State } from "../state";
import type { Host } from "../trace";

/**
 * A recording of two Linux hosts (A and B) and the relay between them, as `content/recordings` holds them:
 * what the programs called, what was on the wire, and which states the kernel passed. Times in ms.
 */
export interface Recording {
  readonly name: string;
  /** Values by setting: of both hosts, or of each. */
  readonly sysctls: ReadonlyMap<string, { readonly [H in Host]: string }>;
  /** How it was done, in words. */
  readonly setup: string;
  /** Addresses; null where the recording names none. */
  readonly addresses: { readonly [H in Host]: { readonly ip: string; readonly port: number } } | null;
  /** One-way delay of the relay. */
  readonly delay: number;
  readonly statePath: { readonly [H in Host]: readonly State[] };
  /** When the recording ends. */
  readonly end: number;
  readonly events: readonly RecordedEvent[];
}

export type RecordedEvent = RecordedSegment | RecordedCall | RecordedState | RecordedTimer;

export interface RecordedSegment {
  readonly kind: "segment";
  readonly at: number;
  readonly from: Host;
  readonly flags: readonly string[];
  /** As on the wire. */
  readonly seq: number;
  readonly ack: number | null;
  /** The same, counted from the initial sequence numbers of the incarnation; null where there is none to count from. */
  readonly relativeSeq: number | null;
  readonly relativeAck: number | null;
  readonly length: number;
  /** The field as on the wire. */
  readonly window: number;
  readonly options: SegmentOptions | null;
  /** When it arrived; null if the relay dropped it. */
  readonly arrivedAt: number | null;
  /** Made or delivered a second time by the relay: the host named in `from` did not send it. */
  readonly isInjected: boolean;
  /** The port of A, where the recording has several. */
  readonly portOfA: number | null;
}

export interface RecordedCall {
  readonly kind: "call";
  readonly at: number;
  readonly host: Host;
  readonly text: string;
  /** Null: at once. */
  readonly returnedAt: number | null;
}

export interface RecordedState {
  readonly kind: "state";
  readonly at: number;
  readonly host: Host;
  readonly state: State;
}

export interface RecordedTimer {
  readonly kind: "timer";
  readonly at: number;
  readonly host: Host;
  readonly timer: string;
  /** ms from `at` on. */
  readonly expiresIn: number;
}

/** The text is not a recording. `path` says where it went wrong. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
  constructor(
    message: string,
    readonly path: string,
  ) {
    super(path === "" ? message : `${path}: ${message}`);
  }
}

export function isState(value: unknown): value is State {
  return STATES.some((state) => state === value);
}
