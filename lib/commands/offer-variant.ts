import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { drawVariant } from "@/lib/content/variants";
import { listLatestPractice } from "@/lib/data/practice";
import { offerPracticeVariant } from "@/lib/data/practice-variants";
import { AppError } from "@/lib/errors";
import type { Random } from "@/lib/grading/random";
import type { VariantState } from "@/lib/wire/practice";
import { variantState } from "./exercise-state";
import { versionOfContent } from "./question-version";
import { requireExercise } from "./require-exercise";

export const offerVariantInput = z.strictObject({ questionId: z.string() });

/**
 * Another variant of a generated exercise, made for this actor alone. Until it is answered to the end
 * it stays the same one, however often it is asked for; after that it is not given to them again.
 */
export async function offerVariant(
  actor: Actor,
  { questionId }: z.infer<typeof offerVariantInput>,
  now: Date,
  random: Random,
): Promise<VariantState> {
  const found = requireExercise(questionId);
  if (!found.question.generator) throw new AppError("invalid-input", `"${questionId}" has no variants`);

  const draw = (offered: ReadonlySet<string>) => {
    const variant = drawVariant(found, random, new Set([...offered, found.hash]));
    return variant && versionOfContent(variant);
  };
  const variant = await offerPracticeVariant(actor, questionId, draw, now);
  if (!variant) throw new AppError("conflict", `No variant of "${questionId}" is left`, { reason: "no-variants-left" });
  return variantState(variant, (await listLatestPractice(actor, [variant.version])).get(questionId));
}
