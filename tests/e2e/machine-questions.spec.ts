import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { answerQuestion } from "./answer-question";
import { expect, test } from "./fixtures";
import { type Hand, keyboard, mouse } from "./hand";
import { plain, wordsIn } from "./words";

interface Way {
  readonly locale: Locale;
  readonly by: string;
  hand(page: Page): Hand;
}

const WAYS: readonly Way[] = [
  { locale: "en", by: "mouse", hand: () => mouse },
  { locale: "zh-CN", by: "keyboard", hand: keyboard },
];

for (const type of ["be-the-network", "be-the-program", "draw-machine", "fill-numbers", "build-ladder"]) {
  for (const { locale, by, hand } of WAYS) {
    test(`a ${type} exercise is answered by ${by} in ${locale}`, async ({ open, facts }) => {
      // By keyboard every way back leads through the whole page.
      test.setTimeout(240_000);
      const t = wordsIn(locale);
      const exercise = Object.values(facts.questions).find((each) => each.role === "exercise" && each.type === type);
      const home = facts.lessons.find(({ exercises }) => exercise && exercises.includes(exercise.id));
      if (!exercise || !home) throw new Error(`No lesson has an exercise of type ${type}`);
      const page = await open("nobody");
      const reader = { place: page.locator(`[data-exercise="${exercise.id}"]`), locale, hand: hand(page) };
      const check = async (answer: unknown) => {
        await answerQuestion(reader, exercise, answer);
        await reader.hand.press(reader.place.getByRole("button", { name: t("exercise.check") }));
      };

      await page.goto(`/${locale}/learn/${home.course}/${home.id}`);
      // A wrong answer first, and again; by keyboard the right one alone, since every round is long there.
      if (by === "mouse") {
        await check(exercise.wrong);
        await expect(reader.place).toContainText(plain(exercise.explanation.wrong[locale]));
        await reader.hand.press(reader.place.getByRole("button", { name: t("exercise.again") }));
      }
      await check(exercise.right);
      await expect(reader.place).toContainText(plain(exercise.explanation.right[locale]));
    });
  }
}
