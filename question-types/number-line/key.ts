import type { Localized } from "@/lib/i18n/locales";
import { type NumberKey, numberKey } from "./ask";
import { explain } from "./explain";
import { judge, type Outcome } from "./judge";
import type { Rules } from "./line";
import { rulesFor } from "./rules-for";
import type { Prompt } from "./type";

export interface Key {
  readonly fates: readonly Fate[];
  readonly number: NumberKey;
}

/** What becomes of one segment by one set of rules. */
export interface Fate {
  readonly id: string;
  readonly rules: Rules;
  readonly outcome: Outcome;
  readonly why: Localized;
}

/** The key that follows from a prompt, by the model. Throws if the model sees the number that is asked for elsewhere. */
export function keyOf({ line, arrivals, rules, ask, askRules }: Omit<Prompt, "text" | "outcomes">): Key {
  return {
    fates: arrivals.flatMap((arrival) =>
      rulesFor(rules, line, arrival).map((each): Fate => {
        const outcome = judge(line, arrival, each);
        return { id: arrival.id, rules: each, outcome, why: explain(line, arrival, each, outcome) };
      }),
    ),
    number: numberKey(ask, line, askRules),
  };
}
