import type { Localized } from "@/lib/i18n/locales";
import { callId } from "./call-id";
import { explainAll } from "./explain";
import type { Plan } from "./plan";
import { play, type Returned } from "./play";
import { codeOf, type ResultCode } from "./result-code";

export interface Key {
  /** In the order of the asked calls. */
  readonly results: readonly { readonly id: string; readonly code: ResultCode; readonly why: Localized }[];
}

/** The key that follows from a plan, by playing it. Throws if it cannot be played. */
export function keyOf(plan: Plan): Key {
  const played = play(plan);
  const whys = explainAll(plan, played.past, played.next);
  const asked = askedOf(plan, played.next);
  return {
    results: asked.map(({ result }, index) => {
      const why = whys[index];
      if (!why) throw new Error("Every asked call has its reason");
      return { id: callId(index + 1), code: codeOf(result), why };
    }),
  };
}

export const askedOf = (plan: Plan, next: readonly Returned[]): readonly Returned[] =>
  next.filter((_, index) => plan.next[index]?.asked === true);
