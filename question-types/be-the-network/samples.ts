import { PLAIN } from "@/lib/tcp/goals/network/goal";
import type { Sample } from "../define";
import { type Key, type Prompt, questionOf, type Response } from "./question";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: questionOf("both-closing", PLAIN),
    right: {
      actions: [{ type: "delay", segment: 0 }, { type: "wait" }, { type: "wait" }, { type: "deliver", segment: 0 }],
    },
    wrong: { actions: [{ type: "wait" }, { type: "wait" }, { type: "wait" }] },
    invalid: { actions: [{ type: "drop", segment: 7 }] },
  },
  {
    question: questionOf("last-ack-reset", { ...PLAIN, isMirrored: true }),
    right: {
      actions: [
        ...Array.from({ length: 4 }, () => ({ type: "wait" as const })),
        { type: "drop", segment: 3 },
        ...Array.from({ length: 3 }, () => ({ type: "wait" as const })),
      ],
    },
    // Above par: the FIN was copied for nothing.
    wrong: {
      actions: [
        { type: "duplicate", segment: 0 },
        ...Array.from({ length: 4 }, () => ({ type: "wait" as const })),
        { type: "drop", segment: 4 },
        ...Array.from({ length: 4 }, () => ({ type: "wait" as const })),
      ],
    },
    invalid: { actions: Array.from({ length: 121 }, () => ({ type: "wait" })) },
  },
];
