import { defineRead } from "@/lib/actions/define-endpoint";
import { revealAnswer } from "@/lib/commands/reveal-answer";

/**
 * POST, because asking for it is the learner's commitment: no link, prefetch or cache leads here.
 * It stores nothing, so it makes no guest; what was written stays on the device until the review is stored.
 */
export const POST = defineRead({
  run: async ({ actor, params, now }) => ({ ok: true, value: await revealAnswer(actor, params.question ?? "", now) }),
});
