import { expect, test } from "vitest";
import { listInterviewQuestions } from "@/lib/content/load";
import { LOCALES } from "@/lib/i18n/locales";
import { practiceQuestions } from "./practice-questions";

test.each(LOCALES)("a page in %s carries every question and nothing of an answer", (locale) => {
  const page = practiceQuestions(locale);
  const text = JSON.stringify(page);

  expect(page.map(({ id }) => id)).toEqual(listInterviewQuestions().map(({ id }) => id));
  for (const { keyPoints, modelAnswer, followUps } of listInterviewQuestions()) {
    const secrets = [modelAnswer, ...keyPoints.map((point) => point.text)].map((each) => each[locale]);
    for (const secret of [...secrets, ...followUps[locale]]) {
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  }
  expect(Object.keys(page[0] ?? {}).sort()).toEqual(["id", "lesson", "level", "number", "question"]);
});
