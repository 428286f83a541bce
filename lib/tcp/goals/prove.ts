import type { Localized } from "../../i18n/locales";
import { describeAction } from "./network/describe-action";
import { type NetworkGoal, PLAIN as PLAIN_NETWORK } from "./network/goal";
import { type GoalRun, intervene, type NetworkAction, startGoal } from "./network/play";
import { type SolveBounds, solve } from "./network/solve";
import { PLAIN as PLAIN_PROGRAMS, type ProgramGoal, type Programs } from "./programs/goal";
import { shortestPrograms } from "./programs/solve";

/** What a search says of one goal. */
export interface Proof {
  readonly game: "be-the-network" | "be-the-program";
  readonly id: string;
  readonly title: Localized;
  /** The fewest interventions, or added lines, with which the goal is reached; null: it is not, within the bounds. */
  readonly par: number | null;
  /** A shortest solution, step by step. */
  readonly solution: readonly string[];
  /** Situations looked at, or pairs of programs run. */
  readonly searched: number;
}

/** Searches a shortest way to a goal of the network, in its plain numbers. */
export function proveNetworkGoal(goal: NetworkGoal, bounds?: SolveBounds): Proof {
  const start = startGoal(goal, PLAIN_NETWORK);
  const { actions, states } = solve(start, bounds);
  return {
    game: "be-the-network",
    id: goal.id,
    title: goal.title,
    par: actions?.filter(({ type }) => type !== "wait").length ?? null,
    solution: actions ? inWords(start, actions) : [],
    searched: states,
  };
}

/** Runs all programs of no line, of one, … up to `most`, until some reach the goal. */
export function proveProgramGoal(goal: ProgramGoal, most = 4): Proof {
  const { shortest, tried } = shortestPrograms(goal, PLAIN_PROGRAMS, most);
  const [first] = shortest;
  return {
    game: "be-the-program",
    id: goal.id,
    title: goal.title,
    par: first ? first.A.length + first.B.length : null,
    solution: first ? linesOf(first) : [],
    searched: tried,
  };
}

/** Whether the goal can be reached, and with the par that its key says. */
export function holds({ par }: Proof, recorded: number | undefined): boolean {
  return par !== null && par === recorded;
}

/** The proof on lines of its own: which goal, solved or not, and how. */
export function printProof(proof: Proof, recorded: number | undefined): string {
  const { game, id, title, par, solution, searched } = proof;
  const verdict = par === null ? "unsolvable" : `solved, par ${par}`;
  const but = par === null || holds(proof, recorded) ? "" : `, but the key says ${recorded ?? "nothing"}`;
  return [
    `${game} ${id}: ${title.en}`,
    `  ${verdict}${but}; ${searched} ${game === "be-the-network" ? "situations" : "pairs of programs"} searched`,
    ...solution.map((step, index) => `  ${index + 1}. ${step}`),
  ].join("\n");
}

/** Each intervention as an order, waits in a row as one. */
function inWords(start: GoalRun, actions: readonly NetworkAction[]): readonly string[] {
  const words: string[] = [];
  let run = start;
  let waits = 0;
  const endWaits = () => {
    if (waits > 0) words.push(waits === 1 ? "Let the next thing happen" : `Let the next ${waits} things happen`);
    waits = 0;
  };
  for (const action of actions) {
    if (action.type === "wait") waits += 1;
    else {
      endWaits();
      words.push(describeAction(run, action).en);
    }
    run = intervene(run, action);
  }
  endWaits();
  return words;
}

function linesOf(added: Programs): readonly string[] {
  return (["A", "B"] as const).flatMap((host) =>
    added[host].length > 0 ? [`${host}’s program goes on: ${added[host].join(", ")}`] : [],
  );
}
