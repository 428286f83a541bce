import type { SocketHost } from "../sockets/calls";
import type { EventTime, Script, ScriptEvent } from "./ast";
import { finishPending, makeCall, PendingFailure, settle } from "./run-call";
import { checkCode } from "./run-info";
import { expectPacket, inject } from "./run-packet";
import { runShell } from "./run-shell";
import { advance, clock, type FailureCode, type Run, RunFailure, toleranceFor } from "./run-state";
import { ScriptError } from "./script-error";
import { type Settings, settingsOf } from "./settings";
import { type System, systemOf } from "./system";

export interface RunOptions {
  /** Whose numbers states, errors and flags have; left out, it follows from the script. */
  readonly system?: System;
  /** Instead of the script's `--tolerance_usecs`, ms. */
  readonly tolerance?: number;
}

export interface RunResult {
  readonly passed: boolean;
  readonly failure?: Failure;
  /** The lines that held, with their times in seconds; numbers are the script's. */
  readonly log: readonly string[];
}

export interface Failure {
  readonly code: FailureCode;
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
  /** Time of the virtual clock, ms. */
  readonly at: number;
}

/**
 * Plays a script against a host, as packetdrill does against a kernel: makes the calls, injects what arrives, and
 * judges order, times and numbers of what leaves. Packets that no line asks for do not fail a script, unless a later
 * line finds them in place of its own. Never throws for anything a script can contain. The host should be fresh.
 */
export function runScript(script: Script, host: SocketHost, options: RunOptions = {}): RunResult {
  let line = script.options[0]?.line ?? 1;
  const run = newRun(host, options.system ?? systemOf(script));
  try {
    const settings = settingsOf(script);
    Object.assign(run, { settings: { ...settings, tolerance: options.tolerance ?? settings.tolerance } });
    run.boundPort = settings.bindPort;
    for (const event of script.events) {
      line = event.line;
      play(run, event);
      settle(run);
    }
    finishPending(run);
    closeAll(run);
    return { passed: true, log: run.log };
  } catch (error) {
    return { passed: false, failure: toFailure(error, line, run), log: run.log };
  }
}

function newRun(host: SocketHost, system: System): Run {
  const settings: Settings = settingsOf({ options: [], events: [] });
  return {
    host,
    settings,
    system,
    log: [],
    now: 0,
    sent: [],
    flows: [],
    current: null,
    hasNewListener: false,
    hasNewConnect: false,
    descriptors: new Map(),
    watched: null,
    boundPort: settings.bindPort,
    nextRemotePort: 50_000,
    pending: null,
  };
}

function play(run: Run, { time, action, line }: ScriptEvent): void {
  if (action.type === "icmp") throw new ScriptError("unsupported", line, "ICMP is not modelled");
  if (action.type === "packet") refuseUnmodelled(action.flags, action.ip, line);
  if (action.type === "packet" && action.direction === "out") {
    expectPacket(run, action, time);
    return;
  }
  const base = startOf(run, time);
  waitUntil(run, time);
  switch (action.type) {
    case "packet":
      inject(run, action);
      break;
    case "call":
      makeCall(run, action, line, action.until === null ? null : base + action.until / 1_000);
      break;
    case "shell":
      runShell(run, action, line);
      break;
    case "code":
      checkCode(run, action);
      break;
  }
}

/** What the times of an event count from. */
function startOf(run: Run, time: EventTime): number {
  return time.type === "relative" ? run.now : 0;
}

function waitUntil(run: Run, time: EventTime): void {
  if (time.type !== "absolute" && time.type !== "relative") return;
  const at = startOf(run, time) + time.at / 1_000;
  if (at < run.now - toleranceFor(run, 0)) {
    throw new RunFailure("time", `an event at ${clock(at)}`, `it is ${clock(run.now)} already`);
  }
  // A call in the background must be seen to return at its own time, before the clock passes its limit.
  advance(run, at);
  settle(run);
}

/** Explicit congestion notification, type of service and hop limits are below what the model knows. */
function refuseUnmodelled(flags: string, ip: string | null, line: number): void {
  if (/[EWA]/.test(flags)) throw new ScriptError("unsupported", line, `flags ${flags}: ECN is not modelled`);
  if (ip !== null && ip !== "noecn") throw new ScriptError("unsupported", line, `[${ip}] is not modelled`);
}

function closeAll(run: Run): void {
  for (const { live } of run.descriptors.values()) run.host.call({ name: "close", fd: live }, run.now);
}

function toFailure(error: unknown, line: number, run: Run): Failure {
  const at = run.now;
  if (error instanceof ScriptError) {
    return { code: "unsupported", line: error.line, expected: "something the model has", actual: error.reason, at };
  }
  if (!(error instanceof RunFailure)) throw error;
  const { code, expected, actual } = error;
  return { code, line: error instanceof PendingFailure ? error.line : line, expected, actual, at };
}
