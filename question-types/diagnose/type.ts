import { z } from "zod";
import { shuffled } from "@/lib/grading/random";
import { localizedText } from "@/lib/i18n/localized-text";
import type { QuestionType } from "../define";
import { distractor, distractors, type Item, idOf, idsOf, item, itemId, namesExactly, withUniqueIds } from "../schemas";
import { generate } from "./generate";
import { grade } from "./grade";
import { type Key, markableLines, type Prompt, type Response } from "./question";
import { respond } from "./respond";
import { samples } from "./samples";

const line = z.strictObject({ id: itemId, text: z.string().min(1).max(300), isHeading: z.boolean() });

const listing = z.strictObject({
  id: itemId,
  command: z.string().min(1).max(200),
  caption: localizedText,
  lines: z.array(line).min(1).max(40),
});

const prompt = z
  .strictObject({
    text: localizedText,
    listings: withUniqueIds(listing, 1),
    causes: withUniqueIds(item, 2),
    fixes: withUniqueIds(item, 2),
  })
  .refine(({ listings }) => {
    const ids = listings.flatMap(({ lines }) => lines.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  }, "names a line twice");

function keyFor(given: Prompt) {
  const lines = markableLines(given);
  const remark = distractor.extend({ lines: idsOf(lines).min(1), role: z.enum(["tells", "neutral", "innocent"]) });
  return z
    .strictObject({
      cause: idOf(given.causes),
      causes: distractors,
      remarks: z.array(remark),
      fix: idOf(given.fixes),
      fixes: distractors,
    })
    .refine(
      ({ cause, causes, fix, fixes }) =>
        namesExactly(causes, othersThan(cause, given.causes)) && namesExactly(fixes, othersThan(fix, given.fixes)),
      "must say `why` for each wrong cause and fix, and for nothing else",
    )
    .refine(({ remarks }) => {
      const named = remarks.flatMap((one) => one.lines);
      return named.length === lines.length && new Set(named).size === named.length;
    }, "`remarks` must name each line exactly once")
    .refine(({ remarks }) => remarks.some(({ role }) => role === "tells"), "no line tells anything");
}

const othersThan = (right: string, items: readonly Item[]) => items.map(({ id }) => id).filter((id) => id !== right);

const type: QuestionType<Prompt, Key, Response> = {
  name: "diagnose",
  title: { en: "Diagnose", "zh-CN": "故障诊断" },
  prompt,
  key: keyFor,
  response: (given) =>
    z.strictObject({
      cause: idOf(given.causes).nullable(),
      lines: idsOf(markableLines(given)),
      fix: idOf(given.fixes).nullable(),
    }),
  grade,
  blank: { cause: null, lines: [], fix: null },
  arrange: (given, random) => ({
    ...given,
    causes: shuffled(given.causes, random),
    fixes: shuffled(given.fixes, random),
  }),
  respond,
  generate,
  band: { least: 8, most: 17 },
  samples,
};

export default type;
