import type { Connection } from "../../connection";
import { NO_CONNECTION } from "../../no-connection";
import { lt } from "../../sequence";
import type { ConnectionView, Host as SocketsHost } from "../../sockets/host";
import type {
  EndpointView,
  Ends,
  Host,
  RunningTimer,
  SentSegment,
  StepCause,
  TimerName,
  TraceStep,
  UserCall,
} from "../../trace";
import type { LogEntry } from "../../world/log";
import { BEGINNING, type Stage } from "./world";

/** Writes down what happens in a world as the steps of a trace, so that the figures can draw it. */
export class TraceRecorder {
  readonly start: Ends;
  readonly steps: TraceStep[] = [];
  #ends: Ends;
  #logRead: number;

  constructor(
    private readonly stage: Stage,
    private readonly delay: number,
  ) {
    this.#logRead = stage.world.log.length;
    this.#ends = this.view(null);
    this.start = this.#ends;
  }

  /** To be called after each thing that has happened. `call`: what a program has just called, if one has. */
  note(call: { readonly host: Host; readonly call: UserCall } | null): void {
    const { log, now } = this.stage.world;
    const entries = log.slice(this.#logRead);
    this.#logRead = log.length;
    const before = this.#ends;
    const after = this.view(before);
    this.#ends = after;
    const cause = call
      ? { host: call.host, cause: { type: "call" as const, call: call.call } }
      : causeOf(entries, before, after);
    if (cause === null) return;
    const sent = entries.flatMap((entry) => this.sentIn(entry));
    const delivered = entries.reduce((sum, entry) => sum + this.octetsRead(entry), 0);
    const isIdle = cause.cause.type === "call" && sent.length === 0 && delivered === 0 && isSame(before, after);
    if (isIdle) return;
    this.steps.push({
      index: this.steps.length,
      at: now - BEGINNING,
      host: cause.host,
      cause: cause.cause,
      before,
      after,
      sent,
      delivered,
      signals: signalsIn(before[cause.host], after[cause.host], cause.cause, entries),
      dropped: false,
    });
  }

  private sentIn(entry: LogEntry): readonly SentSegment[] {
    if (entry.what !== "sent") return [];
    const at = entry.at - BEGINNING;
    return [
      {
        id: entry.packetId,
        from: hostOf(entry.host),
        segment: entry.packet.segment,
        sentAt: at,
        fate: { type: "arrives", at: at + this.delay, delayed: false },
        again: entry.again,
        stray: false,
      },
    ];
  }

  /** What a program got by a read() that has just returned. */
  private octetsRead(entry: LogEntry): number {
    if (entry.what !== "result" || entry.result.value <= 0) return 0;
    const { call } = this.stage.world.begun(entry.host, entry.id);
    return call.name === "read" ? entry.result.value : 0;
  }

  private view(before: Ends | null): Ends {
    const now = this.stage.world.now - BEGINNING;
    return {
      A: viewOf(this.stage.hosts.A, before?.A ?? null, now),
      B: viewOf(this.stage.hosts.B, before?.B ?? null, now),
    };
  }
}

/** The connection between the two, or the listener, or nothing. */
function viewOf(host: SocketsHost, before: EndpointView | null, now: number): EndpointView {
  const shown = host.connections().at(-1);
  if (!shown) return NO_CONNECTION;
  return viewOfConnection(shown.connection, runningTimers(shown, before, now));
}

function viewOfConnection(connection: Connection, timers: readonly RunningTimer[]): EndpointView {
  const { state, sndUna, sndNxt, rcvNxt, finSeq, finReceived } = connection;
  const finAcknowledged = finSeq !== null && lt(finSeq, sndUna);
  return { state, sndUna, sndNxt, rcvNxt, finSent: finSeq !== null, finAcknowledged, finReceived, timers };
}

function runningTimers({ timers }: ConnectionView, before: EndpointView | null, now: number): readonly RunningTimer[] {
  return [...timers].map(([name, deadline]) => {
    const expiresAt = deadline - BEGINNING;
    const known = before?.timers.find((timer) => timer.name === name && timer.expiresAt === expiresAt);
    return known ?? { name, startedAt: now, expiresAt };
  });
}

function causeOf(
  entries: readonly LogEntry[],
  before: Ends,
  after: Ends,
): { readonly host: Host; readonly cause: StepCause } | null {
  for (const entry of entries) {
    if (entry.what === "arrived") {
      return { host: hostOf(entry.host), cause: { type: "arrival", segmentId: entry.packetId } };
    }
    if (entry.what === "timeout") {
      const host = hostOf(entry.host);
      return { host, cause: { type: "timeout", timer: expired(before[host], after[host], entry.at - BEGINNING) } };
    }
  }
  return null;
}

function expired(before: EndpointView, after: EndpointView, at: number): TimerName {
  const isStillSet = (timer: RunningTimer) =>
    after.timers.some(({ name, expiresAt }) => name === timer.name && expiresAt === timer.expiresAt);
  const due = before.timers.find((timer) => timer.expiresAt <= at && !isStillSet(timer));
  return due?.name ?? "RETRANSMISSION";
}

function signalsIn(
  before: EndpointView,
  after: EndpointView,
  cause: StepCause,
  entries: readonly LogEntry[],
): TraceStep["signals"] {
  if (cause.type !== "arrival") return [];
  if (!before.finReceived && after.finReceived) return ["connection closing"];
  const isReset = entries.some((entry) => entry.what === "arrived" && entry.packet.segment.rst);
  const wasOpen = before.state !== "CLOSED" && before.state !== "TIME-WAIT" && before.state !== "LAST-ACK";
  return isReset && wasOpen && after.state === "CLOSED" ? ["connection reset"] : [];
}

function isSame(before: Ends, after: Ends): boolean {
  return before.A.state === after.A.state && before.B.state === after.B.state;
}

function hostOf(name: string): Host {
  return name === "A" ? "A" : "B";
}
