import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import type { KernelTimer } from "./proc-net-tcp";
import type { PlannedDeed } from "./story";

/** What the server tells while it watches, one object per line. Times in ms since the connections were opened. */
export type WatchEvent = OpenedEvent | PredictedEvent | DidEvent | LookedEvent | EndedEvent;

/** The connections are there, and were seen for the first time. */
export interface OpenedEvent {
  readonly type: "opened";
  /** Ports on 127.0.0.1, by connection. B's is the same for all. */
  readonly ports: readonly { readonly [H in Host]: number }[];
  /** How long is watched at most. */
  readonly watch: number;
}

/** What the model does under the same calls: as planned at first, at the end as they were made. */
export interface PredictedEvent {
  readonly type: "predicted";
  readonly paths: Paths;
}

/** A call was made, on every connection. */
export type DidEvent = PlannedDeed & { readonly type: "did" };

/** The table was read, and something in it had changed, or it had not been told for a while. */
export interface LookedEvent {
  readonly type: "looked";
  /** When the reading was over. */
  readonly at: number;
  /** When the reading before had begun: whatever is new came about since then. */
  readonly before: number;
  /** Ends that are not listed have no line any more: CLOSED. */
  readonly sightings: readonly Sighting[];
}

/** `over`: all there was to see. `too many sockets`: the table of this machine is too long to be read so often. */
export interface EndedEvent {
  readonly type: "ended";
  readonly at: number;
  readonly how: "over" | "too many sockets";
}

/** One end of one connection in the table. */
export interface Sighting {
  /** From 0. */
  readonly connection: number;
  readonly end: Host;
  readonly state: State;
  readonly sendQueue: number;
  readonly receiveQueue: number;
  readonly timer: KernelTimer;
  /** ms */
  readonly expiresIn: number;
  /** As the table has it, up to `retrnsmt`. */
  readonly line: string;
}

/** The states of both ends, in order, from ESTABLISHED on. */
export type Paths = { readonly [H in Host]: readonly PathStep[] };

export interface PathStep {
  readonly state: State;
  /** When it was entered. */
  readonly at: number;
}
