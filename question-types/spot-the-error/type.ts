import { z } from "zod";
import { localizedText } from "@/lib/i18n/localized-text";
import type { Script } from "@/lib/tcp";
import type { QuestionType } from "../define";
import { distractor, idOf, idsOf, item, namesExactly, someOf, withUniqueIds } from "../schemas";
import { generate } from "./generate";
import { grade } from "./grade";
import { SIZE } from "./paragraph";
import type { Key, Prompt, Response } from "./question";
import { respond } from "./respond";
import { samples } from "./samples";

const prompt = z.strictObject({
  text: localizedText,
  setting: localizedText,
  form: z.enum(["paragraph", "capture"]),
  statements: withUniqueIds(item, 3),
  reasons: withUniqueIds(item, 2),
});

const keyedRun = z.strictObject({
  script: z.custom<Script>((script) => typeof script === "object" && script !== null, "is not a script"),
  steps: z.record(z.string(), z.int().min(0).nullable()),
});

function keyFor({ statements, reasons }: Prompt) {
  return z
    .strictObject({
      errors: z.record(z.string(), distractor.extend({ reasons: idsOf(reasons).min(1) })),
      truths: z.record(z.string(), localizedText),
      run: z.exactOptional(keyedRun),
    })
    .refine(({ errors }) => Object.keys(errors).length > 0, "nothing is wrong")
    .refine(
      ({ errors, truths }) =>
        Object.keys(errors).every((id) => !Object.hasOwn(truths, id)) &&
        namesExactly(
          { ...errors, ...truths },
          statements.map(({ id }) => id),
        ),
      "must say of each statement either what is wrong about it or why it is right",
    );
}

function marksOf({ statements, reasons }: Prompt) {
  const ids = statements.map(({ id }) => id);
  return someOf(ids, idOf(reasons).nullable());
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "spot-the-error",
  title: { en: "Spot the error", "zh-CN": "找错" },
  prompt,
  key: keyFor,
  response: (given) => z.strictObject({ marks: marksOf(given) }),
  grade,
  blank: { marks: {} },
  respond,
  generate,
  band: { least: SIZE.least, most: SIZE.most },
  samples,
};

export default type;
