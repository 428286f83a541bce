import { NO_CONNECTION } from "@/lib/tcp/no-connection";
import { lt } from "@/lib/tcp/sequence";
import type { BegunCall, Packet, SocketCall } from "@/lib/tcp/sockets/calls";
import type { Host } from "@/lib/tcp/sockets/host";
import type {
  Host as End,
  EndpointView,
  Ends,
  RunningTimer,
  SentSegment,
  StepCause,
  TimerName,
  Trace,
  TraceStep,
  UserCall,
} from "@/lib/tcp/trace";

const ENDS = ["A", "B"] as const;

interface UnderWay {
  readonly id: number;
  readonly at: number;
  readonly to: End;
  readonly packet: Packet;
}

/** Lets two hosts live on a wire with a fixed delay, and notes everything as a trace that figures can draw. */
export class Recorder {
  private wire: UnderWay[] = [];
  private steps: TraceStep[] = [];
  private began: { readonly at: number; readonly ends: Ends } | null = null;
  private readonly off = new Set<End>();
  /** The ends that have had a connection. */
  private readonly connected = new Set<End>();
  private readonly timersSince = new Map<string, number>();
  private nextId = 0;

  constructor(
    private readonly hosts: { readonly [E in End]: Host },
    private readonly delay: number,
  ) {}

  /** What happens from now on is noted. */
  start(): void {
    this.began = { at: Number.NaN, ends: this.view(0) };
    this.steps = [];
  }

  /** What has happened since `start`; time 0 is the first thing that did. */
  trace(): Trace {
    if (this.began === null) throw new Error("nothing has been noted");
    const zero = this.steps[0]?.at ?? 0;
    const shifted = (timers: readonly RunningTimer[]) =>
      timers.map((timer) => ({ ...timer, startedAt: timer.startedAt - zero, expiresAt: timer.expiresAt - zero }));
    const view = ({ A: a, B: b }: Ends): Ends => ({
      A: { ...a, timers: shifted(a.timers) },
      B: { ...b, timers: shifted(b.timers) },
    });
    return {
      profile: "linux",
      start: view(this.began.ends),
      steps: this.steps.map((step, index) => ({
        ...step,
        index,
        at: step.at - zero,
        before: view(step.before),
        after: view(step.after),
        sent: step.sent.map((sent) => ({
          ...sent,
          sentAt: sent.sentAt - zero,
          fate: { ...sent.fate, at: sent.fate.at - zero },
        })),
      })),
    };
  }

  /** The host is without power: what it sends or should receive is lost. */
  cut(end: End): void {
    this.off.add(end);
  }

  /** A program calls at `now`; everything that was due before must have happened. */
  call(end: End, call: SocketCall, now: number): BegunCall {
    const user = userCall(call);
    const before = this.view(now);
    const begun = this.hosts[end].call(call, now);
    this.note(end, now, before, user && { type: "call", call: user });
    return begun;
  }

  /** Lets everything happen that is due up to `time`, and gives it back. */
  runUntil(time: number): number {
    for (let next = this.nextAt(); next !== null && next <= time; next = this.nextAt()) this.happen(next);
    for (const end of ENDS) this.hosts[end].expire(time);
    return time;
  }

  private nextAt(): number | null {
    const times = [...this.wire.map(({ at }) => at), ...ENDS.map((end) => this.hosts[end].nextTimeout())];
    return times.reduce((least, at) => (at !== null && (least === null || at < least) ? at : least), null);
  }

  private happen(now: number): void {
    const arriving = this.wire.find(({ at }) => at <= now);
    if (arriving) {
      const { to, packet, id } = arriving;
      this.wire = this.wire.filter((other) => other !== arriving);
      const before = this.view(now);
      this.hosts[to].receive(packet, now);
      this.note(to, now, before, { type: "arrival", segmentId: id });
      return;
    }
    for (const end of ENDS) {
      const due = this.hosts[end].nextTimeout();
      if (due === null || due > now) continue;
      const timer = this.dueTimer(end, now);
      const before = this.view(now);
      this.hosts[end].expire(now);
      this.note(end, now, before, timer && { type: "timeout", timer });
    }
  }

  private dueTimer(end: End, now: number): TimerName | null {
    for (const { timers } of this.hosts[end].connections()) {
      for (const [name, at] of timers) if (at <= now) return name;
    }
    return null;
  }

  /** What a host has sent goes onto the wire; a step is noted if TCP had a part in it. */
  private note(end: End, at: number, before: Ends, cause: StepCause | null): void {
    const sent = this.hosts[end].drain().map(({ packet, again }): SentSegment => {
      const id = this.nextId++;
      const to = end === "A" ? "B" : "A";
      const isLost = this.off.has(end) || this.off.has(to);
      if (!isLost) this.wire.push({ id, at: at + this.delay, to, packet });
      const fate = isLost
        ? ({ type: "lost", at: at + this.delay / 2 } as const)
        : ({ type: "arrives", at: at + this.delay, delayed: false } as const);
      return { id, from: end, segment: packet.segment, sentAt: at, fate, again, stray: false };
    });
    if (cause === null || this.off.has(end)) return;
    const after = this.view(at);
    this.steps.push({ index: 0, at, host: end, cause, before, after, sent, delivered: 0, signals: [], dropped: false });
  }

  private view(now: number): Ends {
    return { A: this.viewOf("A", now), B: this.viewOf("B", now) };
  }

  /** The end's latest connection. Before the first one, whether it listens; a listener goes on after it, and is another socket. */
  private viewOf(end: End, now: number): EndpointView {
    const latest = this.hosts[end].connections().at(-1);
    if (!latest) {
      const isListening = !this.connected.has(end) && this.hosts[end].listeners().length > 0;
      return isListening ? { ...NO_CONNECTION, state: "LISTEN" } : NO_CONNECTION;
    }
    this.connected.add(end);
    const { state, sndUna, sndNxt, rcvNxt, finSeq, finReceived } = latest.connection;
    const finAcknowledged = finSeq !== null && lt(finSeq, sndUna);
    const timers = [...latest.timers].map(([name, expiresAt]) => this.timer(end, name, expiresAt, now));
    return { state, sndUna, sndNxt, rcvNxt, finSent: finSeq !== null, finAcknowledged, finReceived, timers };
  }

  private timer(end: End, name: TimerName, expiresAt: number, now: number): RunningTimer {
    const key = `${end} ${name} ${expiresAt}`;
    const startedAt = this.timersSince.get(key) ?? now;
    this.timersSince.set(key, startedAt);
    return { name, startedAt, expiresAt };
  }
}

/** The call as TCP sees it; null if it never gets there. */
function userCall(call: SocketCall): UserCall | null {
  switch (call.name) {
    case "connect":
      return { type: "OPEN", mode: "active" };
    case "listen":
      return { type: "OPEN", mode: "passive" };
    case "write":
      return { type: "SEND", octets: call.octets };
    case "read":
      return { type: "RECEIVE", octets: call.octets };
    case "shutdown":
      return call.how === "SHUT_RD" ? { type: "SHUT-READ" } : { type: "CLOSE" };
    case "close":
      return { type: "CLOSE-SOCKET" };
    default:
      return null;
  }
}
