import type { Page } from "@playwright/test";
import { answerQuestion } from "./answer-question";
import { lesson, question } from "./facts";
import { expect, test } from "./fixtures";
import { type Hand, keyboard, reach } from "./hand";
import { answerInQuiz, readOpenAttempt } from "./quiz-page";
import { plain, wordsIn } from "./words";

const t = wordsIn("en");

test("the whole of lesson 1 and its quiz can be done by keyboard alone", async ({ open, facts }) => {
  test.setTimeout(240_000);
  const page = await open("nobody");
  const hand = keyboard(page);
  const first = lesson(facts, 1);
  await page.goto(first.path("en"));

  await reach(page, page.getByRole("link", { name: t("site.skip") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  // In the order of the page: Tab never has to go back.
  const parts = page.locator(PARTS);
  const kinds = await parts.evaluateAll((all) =>
    all.map((part) => part.getAttribute("data-exercise") ?? (part.classList.contains("predict") ? "predict" : "fig")),
  );
  expect(kinds.filter((kind) => first.exercises.includes(kind))).toHaveLength(first.exercises.length);
  for (const [index, kind] of kinds.entries()) {
    const part = parts.nth(index);
    if (kind === "predict") await predict(page, index);
    else if (kind === "fig") await stepThrough(page, index);
    else {
      const exercise = question(facts, kind);
      await answerQuestion({ place: part, locale: "en", hand }, exercise, exercise.right);
      if (!exercise.staged) await hand.press(part.getByRole("button", { name: t("exercise.check") }));
      await expect(part).toContainText(plain(exercise.explanation.right.en));
    }
  }

  await hand.press(page.getByRole("link", { name: t("lesson.quiz.open") }));
  await hand.press(page.getByRole("button", { name: t("quiz.start.first") }));
  await expect(page).toHaveURL(/\/attempt\/[^/]+$/);
  await takeQuiz(page, hand);
  await expect(page.getByRole("main")).toContainText(/100\s?% of the points\. Passed/);

  async function takeQuiz(page: Page, hand: Hand): Promise<void> {
    const attempt = await readOpenAttempt(page, facts);
    for (const asked of attempt.questions) {
      await answerInQuiz(page, "en", attempt, asked, { hand });
      const isLast = asked.number === attempt.questions.length;
      const words = t(isLast ? "quiz.attempt.toSubmit" : "quiz.attempt.next");
      await hand.press(page.getByRole("button", { name: words }));
    }
    await hand.press(
      page.getByRole("alertdialog").getByRole("button", { name: t("quiz.submit.confirm"), exact: true }),
    );
    await expect(page).toHaveURL(/\/review$/);
  }
});

const PARTS = ".prose > .fig, .prose .predict, .prose [data-exercise]";

/** Steps a figure back to its start and forward to its end, with arrow keys. */
async function stepThrough(page: Page, index: number): Promise<void> {
  const figure = page.locator(PARTS).nth(index);
  const slider = figure.getByRole("slider");
  // Its controls are out of reach until its script is there, for which it has to be near.
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".tcp-controls[data-running=true]")).toBeAttached();
  const last = Number(await slider.getAttribute("aria-valuemax"));
  await reach(page, slider);
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuenow", "0");
  for (let step = 1; step <= last; step++) {
    await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuenow", String(step));
  }
  await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuenow", String(last - 1));
  await page.keyboard.press("End");
  await expect(slider).toHaveAttribute("aria-valuenow", String(last));
}

/** Commits to the first option, and is brought to what happens. */
async function predict(page: Page, index: number): Promise<void> {
  const part = page.locator(PARTS).nth(index);
  await reach(page, part.getByRole("radio"));
  await page.keyboard.press("Space");
  await reach(page, part.getByRole("button"));
  await page.keyboard.press("Enter");
  await expect(part.locator(".reveal")).toBeFocused();
  await expect(part.locator(".reveal")).toBeVisible();
}
