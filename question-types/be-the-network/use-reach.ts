import { useEffect, useState } from "react";
import { type NetworkAction, startGoal } from "@/lib/tcp/goals/network/play";
import { type Reach, searchReach } from "@/lib/tcp/goals/network/reach";
import { goalInView } from "./goal-in-view";
import type { Prompt } from "./question";

/** How long the search goes on before the browser may do something else, ms. */
const SLICE = 8;

/** More states than any response of the tests has needed: a search takes some seconds at most. */
const MOST_STATES = 20_000;

/** No more interventions than this are looked for; a goal that needs but one could be lost and found again with two. */
export const mostInterventions = ({ par }: Prompt): number => Math.max(2, par);

/** Where actions lost their goal; null while the search goes on, which it does a little at a time. */
export function useReach(prompt: Prompt, actions: readonly NetworkAction[], isMissed: boolean): Reach | null {
  const [reach, setReach] = useState<Reach | null>(null);
  useEffect(() => {
    if (!isMissed) return;
    const start = startGoal(goalInView(prompt.goal), prompt.variant);
    const search = searchReach(start, actions, { interventions: mostInterventions(prompt), states: MOST_STATES });
    const goOn = () => {
      const until = performance.now() + SLICE;
      let next = search.next();
      while (!next.done && performance.now() < until) next = search.next();
      if (next.done) setReach(next.value);
      else timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [prompt, actions, isMissed]);
  return reach;
}
