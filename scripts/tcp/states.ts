import { statePaths, traceText } from "@/lib/tcp/export/trace-text";
import { parseArguments, type Tally } from "./report";
import { runOf } from "./scenario";

/** Runs a scenario, or a script in a JSON file, and prints every step and the states both ends passed through. */
export function states(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  for (const name of words) {
    const trace = runOf(name);
    const paths = statePaths(trace);
    if (options.has("json")) console.log(JSON.stringify({ name, paths, trace }));
    else {
      console.log(`${name}\n${traceText(trace)}`);
      for (const host of ["A", "B"] as const) console.log(`${host}: ${paths[host].join(" > ")}`);
    }
  }
  return { passed: words.length, failed: words.length === 0 ? 1 : 0 };
}
