import { existsSync } from "node:fs";
import { type ExplorerTrace, replayTrace } from "@/lib/tcp/explore/replay-trace";
import { statePaths, traceText } from "@/lib/tcp/export/trace-text";
import { explorerText } from "./explorer-text";
import { parseArguments, readText, type Tally } from "./report";
import { runOf } from "./scenario";

/**
 * Prints every step of a run and the states both ends passed through: of a scenario, of a script in a JSON file,
 * or of the explorer's counterexamples in what `explore two-msl --out FILE` wrote (all rows, or --row N).
 */
export function states(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  let passed = 0;
  for (const name of words) {
    const traces = existsSync(name) ? explorerTraces(name, options.get("row")?.[0]) : [];
    for (const trace of traces) showExplorerTrace(trace, options.has("json"));
    if (traces.length === 0) showRun(name, options.has("json"));
    passed += Math.max(1, traces.length);
  }
  return { passed, failed: words.length === 0 ? 1 : 0 };
}

function showRun(name: string, isJson: boolean): void {
  const trace = runOf(name);
  const paths = statePaths(trace);
  if (isJson) console.log(JSON.stringify({ name, paths, trace }));
  else {
    console.log(`${name}\n${traceText(trace)}`);
    for (const host of ["A", "B"] as const) console.log(`${host}: ${paths[host].join(" > ")}`);
  }
}

/** Throws if the plain model does anything else than the trace says. */
function showExplorerTrace(trace: ExplorerTrace, isJson: boolean): void {
  replayTrace(trace);
  console.log(isJson ? JSON.stringify(trace) : `${JSON.stringify(trace.world)}\n${explorerText(trace.steps)}`);
}

interface Row {
  readonly counterexample: ExplorerTrace | null;
}

function explorerTraces(file: string, row: string | undefined): readonly ExplorerTrace[] {
  // A file that somebody names on the command line: whatever else it holds is refused where it is used.
  const content = JSON.parse(readText(file).split("\n")[0] ?? "") as { rows?: readonly Row[] } & Partial<ExplorerTrace>;
  if (content.world !== undefined && content.steps !== undefined)
    return [{ world: content.world, steps: content.steps }];
  const rows = row === undefined ? (content.rows ?? []) : (content.rows ?? []).slice(Number(row), Number(row) + 1);
  return rows.flatMap(({ counterexample }) => (counterexample === null ? [] : [counterexample]));
}
