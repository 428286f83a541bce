import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAPACITY, type CloseBounds, type ClosingFigures } from "./bounds";
import { type Run, rateOf } from "./measure";

/** No run of the model checker may take longer, ms. */
const PATIENCE = 120_000;

/** The search is never deeper than this many events. */
const DEPTH = 10_000;

/** Whether `spin` and the C compiler that it needs are there. */
export function isSpinInstalled(): boolean {
  return [spawnSync("spin", ["-V"]), spawnSync("gcc", ["--version"])].every(({ status }) => status === 0);
}

/** Searches close.pml to its end with spin, some times over. Throws an Error with the tool's words if it fails. */
export function searchWithSpin(model: string, bounds: CloseBounds, repetitions: number): ClosingFigures {
  const folder = mkdtempSync(join(tmpdir(), "bench-tcp-spin-"));
  try {
    copyFileSync(model, join(folder, "close.pml"));
    const macros = Object.entries({ ...bounds, CAPACITY }).map(([name, value]) => `-D${name}=${value}`);
    call(folder, "spin", [...macros, "-a", "close.pml"]);
    call(folder, "gcc", ["-O2", "-DSAFETY", "-o", "pan", "pan.c"]);
    // -c0: goes on after a violation, so that every run searches everything. `times` tells the processor time.
    const pan = `./pan -c0 -m${DEPTH} -w22 && times`;
    const outputs = Array.from({ length: repetitions }, () => call(folder, "sh", ["-c", pan]));
    const figures = readFigures(outputs[0] ?? "");
    return { ...figures, statesPerSecond: rateOf(outputs.map(readRun)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function call(folder: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: PATIENCE,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr || stdout}`);
  return stdout;
}

function readFigures(text: string): Omit<ClosingFigures, "statesPerSecond"> {
  if (/max search depth too small|out of memory|hash table full/i.test(text))
    throw new Error(`pan was cut short: ${text}`);
  const states = numberIn(text, STATES);
  const megabytes = numberIn(text, /([\d.]+)\s+equivalent memory usage for states/);
  return {
    states,
    transitions: numberIn(text, /([\d.e+]+) transitions/),
    octetsPerState: (megabytes * 2 ** 20) / states,
    violations: numberIn(text, /errors: (\d+)/),
  };
}

const STATES = /([\d.e+]+) states, stored/;

function readRun(text: string): Run {
  // The last line of `times` is about the programs that the shell has run: user and system time, as 0m1.230000s.
  const [, userMinutes, user, systemMinutes, system] =
    /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(text)?.map(Number) ?? [];
  const cpuSeconds = (userMinutes ?? NaN) * 60 + (user ?? NaN) + (systemMinutes ?? NaN) * 60 + (system ?? NaN);
  if (!(cpuSeconds > 0)) throw new Error(`the shell did not print what pan took: ${text}`);
  // pan's clock has steps of 10 ms: a search too short for it is given the processor time.
  const seconds = numberIn(text, /elapsed time ([\d.e+-]+) seconds/) || cpuSeconds;
  return { done: numberIn(text, STATES), seconds, cpuSeconds };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`pan did not print ${pattern}: ${text}`);
  return Number(found);
}
