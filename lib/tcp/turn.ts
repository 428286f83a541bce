import { type Connection, type Context, forget, type TcpEffect, type Transition } from "./connection";
import type { Profile } from "./profiles";
import type { Segment } from "./segment";
import { copyOf, type Tcb } from "./tcb";
import type { Signal, TimerName } from "./trace";

/**
 * One event at one end, while it is being handled: a private copy of the connection, and the effects so far.
 * Outside of `transition` nobody sees it, so the model stays a pure function; inside, the rules can be written
 * as the RFC writes them: "set RCV.NXT", "send an acknowledgment", "start the timer".
 */
export class Turn {
  readonly tcb: Tcb;
  readonly profile: Profile;
  /** ms */
  readonly now: number;
  private readonly effects: TcpEffect[] = [];

  constructor(
    connection: Connection,
    readonly context: Context,
  ) {
    this.tcb = copyOf(connection);
    this.profile = context.profile;
    this.now = context.now;
  }

  /** What has come of it. */
  end(): Transition {
    return { connection: this.tcb, effects: this.effects };
  }

  send(segment: Segment, again = false): void {
    this.effects.push({ type: "send", segment, again });
  }

  startTimer(timer: TimerName, after: number): void {
    this.effects.push({ type: "start-timer", timer, after });
  }

  stopTimer(timer: TimerName): void {
    this.effects.push({ type: "stop-timer", timer });
  }

  stopAllTimers(): void {
    this.effects.push({ type: "stop-all-timers" });
  }

  deliver(octets: number): void {
    this.effects.push({ type: "deliver", octets });
  }

  signal(signal: Signal): void {
    this.effects.push({ type: "signal", signal });
  }

  /** The arriving segment was refused by a check. */
  drop(): void {
    this.effects.push({ type: "drop" });
  }

  /** No program holds the connection, so nobody can be told what happens to it. */
  silence(): void {
    for (let index = this.effects.length - 1; index >= 0; index--) {
      if (this.effects[index]?.type === "signal") this.effects.splice(index, 1);
    }
  }

  /** Deletes the TCB: the state is CLOSED and nothing is remembered. */
  deleteTcb(): void {
    Object.assign(this.tcb, forget(this.tcb));
    this.stopAllTimers();
  }
}
