import type { LogEntry } from "../world/log";
import { inWords } from "./compare-calls";
import { lineOf } from "./compare-segments";
import { type Difference, seconds } from "./difference";
import type { ReplayReport } from "./replay";

/** A report as text: the verdict in one line, and every difference with what the model had done until then. */
export function printReport(report: ReplayReport): string {
  const { name, verdict, reason, differences, compared, log } = report;
  const { segments, states, calls } = compared;
  const head = `${verdict.padEnd(11)} ${name}`;
  if (verdict === "unsupported") return `${head}: ${reason}`;
  if (verdict === "passed") return `${head} (${segments} segments, ${states} states, ${calls} calls)`;
  const [first] = differences;
  const before = first === undefined ? [] : log.filter(({ at }) => at <= first.at).slice(-LINES);
  return [
    head,
    ...differences.map(printDifference),
    "  the log until the first difference:",
    ...before.flatMap((entry) => printEntry(entry).map((line) => `    ${line}`)),
  ].join("\n");
}

/** How much of the log is shown. */
const LINES = 60;

function printDifference({ about, expected, actual }: Difference): string {
  return `  ${about}\n    expected  ${expected ?? "nothing"}\n    actual    ${actual ?? "nothing"}`;
}

function printEntry(entry: LogEntry): readonly string[] {
  const start = `${seconds(entry.at)} ${entry.host}`;
  switch (entry.what) {
    case "call":
      return [`${start} ${entry.call.name}(${"fd" in entry.call ? entry.call.fd : ""})`];
    case "result":
      return [`${start} call ${entry.id} ${inWords(entry.result)}`];
    case "arrived":
      return [];
    case "sent":
      return [lineOf(entry.host === "A" ? "A" : "B", entry.at, entry.packet.segment, null)];
    case "lost":
    case "duplicated":
    case "expired":
      return [`${start} ${entry.what}`];
    case "state":
      return [`${start} is ${entry.state}`];
    case "timeout":
    case "link":
    case "destroy":
    case "sysctl":
      return [`${start} ${entry.what}`];
  }
}
