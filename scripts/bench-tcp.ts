import { fileURLToPath } from "node:url";
import { measureAll } from "@/bench/tcp/report";
import { reportText } from "@/bench/tcp/report-text";

const model = fileURLToPath(new URL("../bench/tcp/close.pml", import.meta.url));

/** `npm run bench:tcp`: how fast the model is. `--json` for machines, `--quick` for a first look. */
export function main(args: readonly string[]): void {
  const unknown = args.find((argument) => argument !== "--json" && argument !== "--quick");
  if (unknown !== undefined)
    throw new Error(`Unknown option ${unknown}. Usage: npm run bench:tcp -- [--json] [--quick]`);
  const effort = args.includes("--quick")
    ? { repetitions: 3, duration: 300, searches: 1 }
    : { repetitions: 9, duration: 500, searches: 3 };
  const report = measureAll({ ...effort, model });
  console.log(args.includes("--json") ? JSON.stringify(report, null, 2) : reportText(report));
}
