import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/question-types/messages";
import { answerQuestion } from "./answer-question";
import { expect, test } from "./fixtures";
import { type Hand, keyboard, mouse } from "./hand";
import { exactly, wordsIn } from "./words";

const TYPES = ["number-line", "return-values", "port-arithmetic", "diagnose", "spot-the-error"];

const READERS: readonly { readonly locale: Locale; readonly how: string; handOn(page: Page): Hand }[] = [
  { locale: "en", how: "with the mouse", handOn: () => mouse },
  { locale: "zh-CN", how: "by keyboard", handOn: keyboard },
];

for (const type of TYPES) {
  for (const { locale, how, handOn } of READERS) {
    test(`a ${type} exercise is answered ${how} in ${locale}`, async ({ open, facts }) => {
      const exercise = Object.values(facts.questions).find((each) => each.role === "exercise" && each.type === type);
      const home = facts.lessons.find(({ exercises }) => exercise && exercises.includes(exercise.id));
      if (!exercise || !home) throw new Error(`No lesson has an exercise of type ${type}`);
      const t = wordsIn(locale);
      const page = await open("nobody");
      const hand = handOn(page);
      await page.goto(`/${locale}/learn/${home.course}/${home.id}`);
      const place = page.locator(`[data-exercise="${exercise.id}"]`);
      const reader = { place, locale, hand };
      const verdict = place.getByRole("group", { name: t("exercise.verdict"), exact: true });
      const check = place.getByRole("button", { name: t("exercise.check"), exact: true });
      const { right, partly, wrong } = messages;

      // A wrong answer first, and again; by keyboard the right one alone, since every round is long there.
      if (locale === "en") {
        await answerQuestion(reader, exercise, exercise.wrong);
        await hand.press(check);
        await expect(
          verdict.getByText(exactly(partly[locale])).or(verdict.getByText(exactly(wrong[locale]))),
        ).toBeVisible();
        await hand.press(place.getByRole("button", { name: t("exercise.again"), exact: true }));
      }
      await answerQuestion(reader, exercise, exercise.right);
      await hand.press(check);
      await expect(verdict.getByText(exactly(right[locale]))).toBeVisible();
    });
  }
}
