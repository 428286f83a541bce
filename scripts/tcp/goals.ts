import { NETWORK_GOALS } from "@/lib/tcp/goals/network/goals";
import { NETWORK_SOLUTIONS } from "@/lib/tcp/goals/network/solutions";
import { PROGRAM_GOALS } from "@/lib/tcp/goals/programs/goals";
import { PROGRAM_SOLUTIONS } from "@/lib/tcp/goals/programs/solutions";
import { holds, printProof, proveNetworkGoal, proveProgramGoal } from "@/lib/tcp/goals/prove";
import type { Tally } from "./report";

/** Par of every goal, found by search, with a shortest solution. One that has none, or another par than its key says, fails. */
export function proveGoals(): Tally {
  const proofs = [
    ...NETWORK_GOALS.map((goal) => [proveNetworkGoal(goal), NETWORK_SOLUTIONS[goal.id]?.par] as const),
    ...PROGRAM_GOALS.map((goal) => [proveProgramGoal(goal), PROGRAM_SOLUTIONS[goal.id]?.par] as const),
  ];
  for (const [proof, recorded] of proofs) console.log(printProof(proof, recorded));
  const passed = proofs.filter(([proof, recorded]) => holds(proof, recorded)).length;
  return { passed, failed: proofs.length - passed };
}
