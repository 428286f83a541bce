import { existsSync } from "node:fs";
import { exerciseScenarios } from "@/lib/content/exercise-scenarios";
import { scenarios } from "@/lib/content/scenarios";
import { run, type Script, type Trace } from "@/lib/tcp";
import { readText } from "./report";

/** The run of a scenario of this repository by its id, or of a script in a JSON file. */
export function runOf(name: string): Trace {
  const known = scenarios.get(name) ?? exerciseScenarios.get(name);
  if (known !== undefined) return run(known);
  if (existsSync(name)) return run(JSON.parse(readText(name)) as Script);
  const ids = [...scenarios.keys(), ...exerciseScenarios.keys()].sort();
  throw new Error(`no scenario and no file "${name}"; scenarios: ${ids.join(", ")}`);
}
