import { LOCALES } from "@/lib/i18n/locales";
import { messages } from "@/question-types/messages";
import { announced, listenForAnnouncements } from "./announcements";
import { answerQuestion } from "./answer-question";
import { expectNoFindings } from "./axe";
import { expectedAnnouncement } from "./expected-announcements";
import type { QuestionFacts } from "./facts";
import { expect, test } from "./fixtures";
import { type Hand, keyboard, mouse, touch } from "./hand";
import { exactly, wordsIn } from "./words";

/** Every question type that lessons use; a test below holds this list to the content. */
const TYPES = [
  "be-the-network",
  "be-the-program",
  "build-ladder",
  "diagnose",
  "draw-machine",
  "fill-numbers",
  "match",
  "multiple-choice",
  "number-line",
  "numeric",
  "order",
  "port-arithmetic",
  "predict-state",
  "return-values",
  "single-choice",
  "spot-the-error",
  "true-false-reason",
];

const SIZES = { en: { width: 1280, height: 800 }, "zh-CN": { width: 360, height: 740 } };

test("the list names every question type that lessons use", ({ facts }) => {
  const used = new Set(exercisesOf(facts.questions).map(({ type }) => type));
  expect([...used].sort()).toEqual(TYPES);
});

for (const type of TYPES) {
  for (const locale of LOCALES) {
    test(`${type}, alone on its page in ${locale}: by mouse, by touch, by keyboard`, async ({ visit, facts }) => {
      const exercise = exercisesOf(facts.questions).find((each) => each.type === type);
      if (!exercise) throw new Error(`No exercise is a ${type}`);
      const t = wordsIn(locale);
      // Each language sees the question in one colour scheme and its review in the other.
      const [first, then] = locale === "en" ? (["light", "dark"] as const) : (["dark", "light"] as const);
      const page = await visit("nobody", { viewport: SIZES[locale], hasTouch: true, reducedMotion: "reduce" });
      await page.emulateMedia({ colorScheme: first });
      await listenForAnnouncements(page);
      await page.goto(`/${locale}/exercise/${exercise.id}`);
      const place = page.locator(`[data-exercise="${exercise.id}"]`);
      const verdict = place.getByRole("group", { name: t("exercise.verdict"), exact: true });
      const check = place.getByRole("button", { name: t("exercise.check"), exact: true });
      const again = place.getByRole("button", { name: t("exercise.again"), exact: true });
      const { right, partly, wrong } = messages;
      const answer = async (hand: Hand, given: unknown) => {
        await answerQuestion({ place, locale, hand }, exercise, given);
        if (!exercise.staged) await hand.press(check);
      };
      await expect(place).toHaveAttribute("data-open", "true");
      await expectNoFindings(page, `${type}, not answered`);

      if (!exercise.staged) {
        await check.click();
        await expect(place.getByRole("status").filter({ hasText: t("exercise.incomplete") })).toBeVisible();
      }
      await answer(mouse, exercise.wrong);
      await expect(
        verdict.getByText(exactly(partly[locale])).or(verdict.getByText(exactly(wrong[locale]))),
      ).toBeVisible();
      if (!exercise.staged) await expect(verdict).toBeFocused();
      await page.emulateMedia({ colorScheme: then });
      await expectNoFindings(page, `${type}, answered wrongly`);

      for (const hand of [mouse, touch, keyboard(page)]) {
        await hand.press(again);
        await answer(hand, exercise.right);
        await expect(verdict.getByText(exactly(right[locale]))).toBeVisible();
      }

      const said = await announced(page);
      const own = said.filter((text) => text !== t("exercise.incomplete") && text !== t("exercise.loading"));
      const expected = expectedAnnouncement(exercise, exercise.right, locale);
      if (!exercise.staged) expect(said).toContain(t("exercise.incomplete"));
      if (expected) expect(own).toContainEqual(expect.stringMatching(expected));
      else expect(own, "a type that speaks has an expected announcement").toEqual([]);
      for (const text of own) expect(/\p{Script=Han}/u.test(text), text).toBe(locale === "zh-CN");

      // What was answered is there after a reload.
      await page.reload();
      await expect(verdict.getByText(exactly(right[locale]))).toBeVisible();
    });
  }
}

function exercisesOf(questions: Readonly<Record<string, QuestionFacts>>): readonly QuestionFacts[] {
  return Object.values(questions).filter(({ role }) => role === "exercise");
}
