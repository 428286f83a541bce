import "server-only";

import type { Scenario } from "@/lib/tcp";
import { byId } from "./scenarios";

const modules = import.meta.glob<{ readonly default: Scenario }>("../../content/exercise-scenarios/*.ts", {
  eager: true,
});

/** The scenarios that questions ask about. Their traces are answers: they never reach a browser whole. */
export const exerciseScenarios: ReadonlyMap<string, Scenario> = byId(
  Object.values(modules).map((module) => module.default),
);

export function requireExerciseScenario(id: string): Scenario {
  const found = exerciseScenarios.get(id);
  if (!found) throw new Error(`no scenario "${id}" in content/exercise-scenarios`);
  return found;
}
