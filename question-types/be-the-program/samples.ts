import { PLAIN } from "@/lib/tcp/goals/programs/goal";
import type { Sample } from "../define";
import { type Key, type Prompt, questionOf, type Response } from "./question";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: questionOf("half-close-echo", PLAIN),
    right: { A: ["shutdown", "read-to-end", "close"], B: [] },
    wrong: { A: ["close", "read-to-end"], B: [] },
    invalid: { A: ["shutdown"], B: ["close"] },
  },
  {
    question: questionOf("no-time-wait-on-server", { ...PLAIN, isMirrored: true }),
    right: { A: ["close"], B: ["read", "close"] },
    wrong: { A: ["read", "close"], B: ["close"] },
    invalid: { A: Array.from({ length: 9 }, () => "read"), B: [] },
  },
];
