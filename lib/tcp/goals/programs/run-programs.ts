import type { BegunCall, CallResult, SocketCall } from "../../sockets/calls";
import type { State } from "../../state";
import type { Host, Trace, UserCall } from "../../trace";
import type { Call, EndOutcome, Line, Outcome, Programs, ProgramVariant } from "./goal";
import { mirroredTrace } from "./mirrored-trace";
import { TraceRecorder } from "./record-trace";
import { ADDRESSES, BEGINNING, listenOn, openStage, type Stage } from "./world";

/** A program takes so long from one call to the next, ms. */
const BETWEEN_CALLS = 1;

/** A program that runs: the line it is at, and what it waits for. */
interface Process {
  readonly host: Host;
  readonly lines: { call: Call; begunAt: number | null; returnedAt: number | null; result: string | null }[];
  at: number;
  /** When the next line begins; null: it waits for `pending`, or has come to its end. */
  readyAt: number | null;
  pending: BegunCall | null;
  fd: number;
  lingers: boolean;
  holdsSocket: boolean;
  written: number;
  read: number;
  sawEnd: boolean;
  errors: NonNullable<CallResult["errno"]>[];
  listensAgain: boolean | null;
}

/** Runs both programs on two Linux hosts until `horizon` (ms). Pure: the same programs give the same outcome. */
export function runPrograms(programs: Programs, variant: ProgramVariant, horizon: number): Outcome {
  const stage = openStage(variant, reusesAddress(programs.B));
  const runner = new Runner(stage, programs, variant);
  runner.runUntil(horizon);
  return runner.outcome();
}

class Runner {
  readonly #processes: { readonly [H in Host]: Process };
  readonly #recorder: TraceRecorder;
  #listener: number;

  constructor(
    private readonly stage: Stage,
    private readonly programs: Programs,
    private readonly variant: ProgramVariant,
  ) {
    this.#processes = { A: processOf("A", programs.A, stage.fds.A), B: processOf("B", programs.B, stage.fds.B) };
    this.#recorder = new TraceRecorder(stage, variant.delay);
    this.#listener = stage.listener;
  }

  runUntil(horizon: number): void {
    const { world } = this.stage;
    const end = BEGINNING + horizon;
    for (;;) {
      const next = this.#nextReady();
      const limit = Math.min(next?.readyAt ?? end, end);
      if (world.step(limit)) {
        this.#recorder.note(null);
        this.#lookAtPending();
        continue;
      }
      if (next === null || next.readyAt === null || next.readyAt >= end) break;
      world.runUntil(next.readyAt);
      this.#begin(next);
    }
    world.runUntil(end);
  }

  outcome(): Outcome {
    const trace: Trace = { profile: "linux", start: this.#recorder.start, steps: this.#recorder.steps };
    return {
      ends: { A: this.#endOutcome("A", trace), B: this.#endOutcome("B", trace) },
      variant: this.variant,
      trace: this.variant.isMirrored ? mirroredTrace(trace) : trace,
    };
  }

  #nextReady(): Process | null {
    const { A, B } = this.#processes;
    const ready = [A, B].filter(({ readyAt }) => readyAt !== null);
    return ready.sort((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0))[0] ?? null;
  }

  #begin(running: Process): void {
    const line = running.lines[running.at];
    if (!line) {
      running.readyAt = null;
      return;
    }
    line.begunAt ??= this.stage.world.now - BEGINNING;
    switch (line.call) {
      case "wait-10":
        this.#goOn(running, "", 10);
        break;
      case "wait-1000":
        this.#goOn(running, "", 1_000);
        break;
      case "reuse":
        // Set before the next bind(), and before the one before the story.
        this.#goOn(running, "0");
        break;
      case "restart":
        this.#restart(running);
        break;
      default:
        this.#socketCall(running, line.call);
    }
  }

  #socketCall(running: Process, call: Exclude<Call, "wait-10" | "wait-1000" | "reuse" | "restart">): void {
    const { world } = this.stage;
    const octets = this.variant.octets[running.host];
    const begun = world.call(running.host, socketCallOf(call, running.fd, octets));
    const shown = userCallOf(call, octets, running.lingers);
    this.#recorder.note(shown && { host: running.host, call: shown });
    running.pending = begun;
    running.readyAt = null;
    this.#lookAtPending();
  }

  /** Which calls have returned by what has just happened. */
  #lookAtPending(): void {
    for (const running of [this.#processes.A, this.#processes.B]) {
      if (running.pending === null) continue;
      const { result } = this.stage.world.begun(running.host, running.pending.id);
      if (result !== null) this.#returned(running, result);
    }
  }

  #returned(running: Process, result: CallResult): void {
    const call = running.lines[running.at]?.call;
    running.pending = null;
    if (result.errno !== null) running.errors.push(result.errno);
    if (call === "write" && result.value > 0) running.written += result.value;
    if (call === "read" || call === "read-to-end") {
      if (result.value > 0) running.read += result.value;
      if (result.value === 0) running.sawEnd = true;
      if (call === "read-to-end" && result.value > 0) {
        running.readyAt = this.stage.world.now + BETWEEN_CALLS;
        return;
      }
    }
    if (call === "linger-0" && result.value === 0) running.lingers = true;
    if (call === "close" && result.value === 0) running.holdsSocket = false;
    this.#goOn(running, result.errno === null ? String(result.value) : `−1 ${result.errno}`);
  }

  #goOn(running: Process, result: string, after = BETWEEN_CALLS): void {
    const line = running.lines[running.at];
    if (line) {
      line.result = result;
      line.returnedAt = this.stage.world.now - BEGINNING;
    }
    running.at += 1;
    running.readyAt = running.at < running.lines.length ? this.stage.world.now + after : null;
  }

  /** The process exits, which closes its descriptors, and is started again at once. */
  #restart(running: Process): void {
    const { world } = this.stage;
    if (running.holdsSocket) {
      world.call(running.host, { name: "close", fd: running.fd });
      this.#recorder.note({ host: running.host, call: userCallOf("close", 0, running.lingers) ?? CLOSE_SOCKET });
      running.holdsSocket = false;
    }
    world.call(running.host, { name: "close", fd: this.#listener });
    const { fd, isListening } = listenOn(world, reusesAddress(this.programs.B));
    this.#recorder.note(null);
    this.#listener = fd;
    running.listensAgain = isListening;
    if (!isListening) running.errors.push("EADDRINUSE");
    this.#goOn(running, isListening ? "bind() = 0" : "bind() = −1 EADDRINUSE");
  }

  #endOutcome(host: Host, trace: Trace): EndOutcome {
    const { lines, written, read, sawEnd, errors, holdsSocket, listensAgain } = this.#processes[host];
    const states: State[] = [trace.start[host].state, ...trace.steps.map(({ after }) => after[host].state)];
    const other = host === "A" ? "B" : "A";
    return {
      state: this.stage.world.stateOf(host, ADDRESSES[host], ADDRESSES[other]),
      states,
      lines: lines.map((line): Line => ({ ...line })),
      written,
      read,
      sawEnd,
      errors,
      sentRst: trace.steps.some(({ sent }) => sent.some(({ from, segment }) => from === host && segment.rst)),
      holdsSocket,
      listensAgain,
    };
  }
}

/** The option is part of the server's program, so it was set for the socket before the restart, too. */
function reusesAddress(program: readonly Call[]): boolean {
  const restart = program.indexOf("restart");
  return program.slice(0, restart < 0 ? program.length : restart).includes("reuse");
}

const CLOSE_SOCKET: UserCall = { type: "CLOSE-SOCKET" };

function processOf(host: Host, program: readonly Call[], fd: number): Process {
  return {
    host,
    lines: program.map((call) => ({ call, begunAt: null, returnedAt: null, result: null })),
    at: 0,
    readyAt: program.length > 0 ? BEGINNING : null,
    pending: null,
    fd,
    lingers: false,
    holdsSocket: true,
    written: 0,
    read: 0,
    sawEnd: false,
    errors: [],
    listensAgain: null,
  };
}

/** More than any program of these stories writes. */
const READ_OCTETS = 65_536;

function socketCallOf(
  call: Exclude<Call, "wait-10" | "wait-1000" | "reuse" | "restart">,
  fd: number,
  octets: number,
): SocketCall {
  switch (call) {
    case "write":
      return { name: "write", fd, octets };
    case "read":
    case "read-to-end":
      return { name: "read", fd, octets: READ_OCTETS };
    case "shutdown":
      return { name: "shutdown", fd, how: "SHUT_WR" };
    case "close":
      return { name: "close", fd };
    case "linger-0":
      return { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 0 } };
  }
}

/** The call as a trace names it; null: TCP hears nothing of it. */
function userCallOf(call: Call, octets: number, lingers: boolean): UserCall | null {
  switch (call) {
    case "write":
      return { type: "SEND", octets };
    case "read":
    case "read-to-end":
      return { type: "RECEIVE" };
    case "shutdown":
      return { type: "CLOSE" };
    case "close":
      return lingers ? { type: "ABORT" } : CLOSE_SOCKET;
    default:
      return null;
  }
}
