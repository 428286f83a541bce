import type { Localized } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp";
import { askedSteps, type Key, shownTrace } from "./derive";
import { gradeStage } from "./grade-stage";
import type { StageOutcome } from "./outcome";
import type { Response } from "./response";

/** What may be shown after some stages were committed; nothing that comes later is in it. */
export interface Revealed {
  readonly trace: Trace;
  readonly stages: readonly StageOutcome[];
  /** What happens next; null when every stage is committed. */
  readonly stimulus: Localized | null;
}

export function reveal({ key }: { readonly key: Key }, committed: Response | null): Revealed {
  const asked = askedSteps(key);
  const given = committed?.stages ?? [];
  return {
    trace: shownTrace(key, given.length),
    stages: asked.flatMap((step, index) => {
      const stage = given[index];
      return stage ? [gradeStage(step, stage)] : [];
    }),
    stimulus: asked[given.length]?.stimulus ?? null,
  };
}
