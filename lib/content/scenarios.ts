import type { Scenario } from "@/lib/tcp";

const modules = import.meta.glob<{ readonly default: Scenario }>("../../content/scenarios/*.ts", { eager: true });

/** The scenarios that figures show, by id. None of them is the subject of a question; those are in `exercise-scenarios`. */
export const scenarios: ReadonlyMap<string, Scenario> = byId(Object.values(modules).map((module) => module.default));

export function requireScenario(id: string): Scenario {
  const found = scenarios.get(id);
  if (!found) throw new Error(`no scenario "${id}" in content/scenarios`);
  return found;
}

/** Two scenarios with one id would make one of them unreachable. */
export function byId(found: readonly Scenario[]): ReadonlyMap<string, Scenario> {
  const map = new Map(found.map((scenario) => [scenario.id, scenario]));
  if (map.size !== found.length) throw new Error("two scenarios have the same id");
  return map;
}
