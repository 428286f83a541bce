import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAPACITY, type CloseBounds, type SearchFigures } from "./bounds";
import { summarize } from "./measure";

/** No run of the model checker may take longer, ms. */
const PATIENCE = 120_000;

/** The search is never deeper than this many events. */
const DEPTH = "1000000";

/** Whether `spin` and the C compiler that it needs are there. */
export function isSpinInstalled(): boolean {
  return [spawnSync("spin", ["-V"]), spawnSync("gcc", ["--version"])].every(({ status }) => status === 0);
}

/** Searches close.pml to its end with spin, some times over. Throws an Error with the tool's words if it fails. */
export function searchWithSpin(model: string, bounds: CloseBounds, repetitions: number): SearchFigures {
  const folder = mkdtempSync(join(tmpdir(), "bench-tcp-spin-"));
  try {
    copyFileSync(model, join(folder, "close.pml"));
    const macros = Object.entries({ ...bounds, CAPACITY }).map(([name, value]) => `-D${name}=${value}`);
    call(folder, "spin", [...macros, "-a", "close.pml"]);
    call(folder, "gcc", ["-O2", "-DSAFETY", "-o", "pan", "pan.c"]);
    // -c0: goes on after a violation, so that every run searches everything.
    const runs = Array.from({ length: repetitions }, () =>
      readPan(call(folder, "./pan", ["-c0", `-m${DEPTH}`, "-w22"])),
    );
    const [first] = runs;
    if (!first) throw new Error("spin was to run at least once");
    return { ...first, statesPerSecond: summarize(runs.map(({ states, seconds }) => states / seconds)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function call(
  folder: string,
  command: string,
  args: readonly string[],
): { readonly text: string; readonly ms: number } {
  const startedAt = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: PATIENCE,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr || stdout}`);
  return { text: stdout, ms: performance.now() - startedAt };
}

function readPan({ text, ms }: { readonly text: string; readonly ms: number }) {
  if (/max search depth too small|out of memory|hash table full/i.test(text))
    throw new Error(`pan cut its search: ${text}`);
  const states = numberIn(text, /([\d.e+]+) states, stored/);
  const megabytes = numberIn(text, /([\d.]+)\s+equivalent memory usage for states/);
  return {
    states,
    transitions: numberIn(text, /([\d.e+]+) transitions/),
    // pan's own clock has steps of 10 ms; a search that is shorter is measured from outside.
    seconds: numberIn(text, /elapsed time ([\d.e+-]+) seconds/) || ms / 1_000,
    octetsPerState: (megabytes * 2 ** 20) / states,
    violations: numberIn(text, /errors: (\d+)/),
  };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`pan did not print ${pattern}: ${text}`);
  return Number(found);
}
