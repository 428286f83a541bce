import { oneOf, type Random } from "@/lib/grading/random";
import type { State } from "@/lib/tcp/state";
import type { Key } from "./derive";
import type { Response, Stage } from "./response";
import { rightResponse } from "./right-response";

/** States that learners take for one another. */
const TAKEN_FOR: { readonly [S in State]?: readonly State[] } = {
  "FIN-WAIT-1": ["FIN-WAIT-2", "CLOSE-WAIT"],
  "FIN-WAIT-2": ["FIN-WAIT-1", "CLOSING", "TIME-WAIT"],
  "CLOSE-WAIT": ["TIME-WAIT", "LAST-ACK"],
  CLOSING: ["TIME-WAIT", "LAST-ACK"],
  "LAST-ACK": ["TIME-WAIT", "CLOSED"],
  "TIME-WAIT": ["CLOSED", "LAST-ACK"],
  CLOSED: ["TIME-WAIT"],
};

/** Wrong is typically one state in one stage taken for another. */
export function respond({ key }: { readonly key: Key }, right: boolean, random: Random): Response {
  const { stages } = rightResponse(key);
  if (right) return { stages };
  const wrong = Math.floor(random() * stages.length);
  return { stages: stages.map((stage, place) => (place === wrong ? mistaken(stage, random) : stage)) };
}

function mistaken(stage: Stage, random: Random): Stage {
  const end = random() < 0.5 ? "a" : "b";
  return { ...stage, [end]: oneOf(TAKEN_FOR[stage[end]] ?? ["CLOSED"], random) };
}
