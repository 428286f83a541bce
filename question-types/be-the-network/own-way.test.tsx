import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { PLAIN } from "@/lib/tcp/goals/network/goal";
import type { NetworkAction } from "@/lib/tcp/goals/network/play";
import { wordsFor } from "./own-way";
import { questionOf } from "./question";
import { toldActions } from "./told-actions";
import { grade } from "./type";
import View from "./view";

const question = questionOf("one-step-to-time-wait", PLAIN);
const wait: NetworkAction = { type: "wait" };
const waits = [wait, wait, wait, wait];

describe("the actions of somebody who missed the goal", () => {
  test("waits in a row are one line, which ends where the goal was lost", () => {
    const texts = (end: number | null) => toldActions(question.prompt, waits, "en", end).lines;

    expect(texts(null)).toEqual([{ at: 3, text: "Wait, 4 ×" }]);
    expect(texts(1)).toEqual([
      { at: 1, text: "Wait, 2 ×" },
      { at: 3, text: "Wait, 2 ×" },
    ]);
  });

  test("stand in the review, before a shortest way, and nowhere before the answer", () => {
    for (const locale of LOCALES) {
      const rendered = (isReview: boolean) =>
        renderToStaticMarkup(
          <View
            name="q"
            locale={locale}
            prompt={question.prompt}
            response={{ actions: waits }}
            onChange={() => {}}
            disabled={isReview}
            {...(isReview && { result: { key: question.key, score: grade(question, { actions: waits }) } })}
          />,
        );
      const [own, shortest] = locale === "en" ? ["What you did", "A right way"] : ["你的做法", "一种对的做法"];

      expect(rendered(false)).not.toContain(own);
      expect(rendered(true).indexOf(own)).toBeGreaterThan(-1);
      expect(rendered(true).indexOf(own)).toBeLessThan(rendered(true).indexOf(shortest));
    }
  });

  test("a claim names how far was searched, and an open way how long it is", () => {
    const words = (reach: Parameters<typeof wordsFor>[0]) =>
      LOCALES.map((locale) => wordsFor(reach, question.prompt, locale));

    expect(words({ type: "lost", at: 1 })[0]).toMatch(/up to 2 more interventions and 2 copies in all, until .+\./);
    expect(words({ type: "open", way: [{ type: "drop", segment: 1 }, wait] })[0]).toMatch(/way: 2; .+ them: 1\./);
    expect(words({ type: "open", way: [wait, wait] })[0]).toMatch(/just by waiting: 2 ×/);
    for (const reach of [{ type: "lost", at: 1 }, { type: "open", way: [wait] }, { type: "unknown" }, null] as const) {
      expect(words(reach).join("")).not.toMatch(/[{}]|undefined/);
      expect(new Set(words(reach)).size).toBe(LOCALES.length);
    }
  });
});
