import { printReport } from "@/lib/tcp/replay/print";
import { type ReplayReport, replayFile } from "@/lib/tcp/replay/replay";
import { parseArguments, readText, type Tally } from "./report";

/** Runs recordings of a real kernel again under `linux`. Unsupported ones count neither as passed nor as failed. */
export function replayRecordings(args: readonly string[]): Tally {
  const { words } = parseArguments(args);
  const verdicts = words.map((file) => verdictOf(file));
  const count = (wanted: ReplayReport["verdict"]) => verdicts.filter((verdict) => verdict === wanted).length;
  if (count("unsupported") > 0) console.log(`${count("unsupported")} unsupported, for the reasons given`);
  return { passed: count("passed"), failed: count("failed") };
}

function verdictOf(file: string): ReplayReport["verdict"] {
  try {
    const report = replayFile(readText(file));
    console.log(printReport(report));
    return report.verdict;
  } catch (error) {
    console.log(`failed      ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return "failed";
  }
}
