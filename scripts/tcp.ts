// The model of TCP on the command line: npm run tcp -- COMMAND …
// The last line is "N passed, M failed"; the exit code is 0 only if nothing failed.
import { capture } from "./tcp/capture";
import { distinguishModels } from "./tcp/distinguish";
import { exploreQuestion } from "./tcp/explore";
import { exportScenario } from "./tcp/export";
import { proveGoals } from "./tcp/goals";
import { packetdrill } from "./tcp/packetdrill";
import { replayRecordings } from "./tcp/replay";
import type { Tally } from "./tcp/report";
import { states } from "./tcp/states";

const COMMANDS: Readonly<Record<string, { usage: string; run: (args: readonly string[]) => Promise<Tally> | Tally }>> =
  {
    packetdrill: { usage: "FILE.pkt … [--profile NAME]", run: packetdrill },
    replay: { usage: "FILE.json …", run: replayRecordings },
    explore: {
      usage: "pairs | transitions | goals | two-msl [--msl N …] [--all] [--json | --out FILE]",
      run: exploreQuestion,
    },
    goals: { usage: "(par of every goal of be-the-network and be-the-program, by search)", run: proveGoals },
    distinguish: { usage: "A B (profiles or mutants; without arguments: their list)", run: distinguishModels },
    capture: { usage: "FILE.pcap … [--text | --json]", run: capture },
    states: { usage: "SCENARIO | SCRIPT.json | TWO-MSL.json [--row N]", run: states },
    export: { usage: "SCENARIO --format pcap|pcapng|packetdrill|text [--out FILE]", run: exportScenario },
  };

export async function main([name = "", ...args]: readonly string[]): Promise<void> {
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error("Usage: npm run tcp -- COMMAND …");
    for (const [known, { usage }] of Object.entries(COMMANDS)) console.error(`  ${known} ${usage}`);
    process.exitCode = 2;
    return;
  }
  const { passed, failed } = await command.run(args);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
