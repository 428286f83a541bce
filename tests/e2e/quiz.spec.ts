import type { Page } from "@playwright/test";
import { lesson } from "./facts";
import { expect, newPerson, register, test } from "./fixtures";
import {
  type AttemptedQuestion,
  answerInQuiz,
  expectSaved,
  goToQuestion,
  type OpenAttempt,
  openSubmitDialog,
  readSheet,
  startQuiz,
  submitQuiz,
} from "./quiz-page";
import { plain, wordsIn } from "./words";

const t = wordsIn("en");

test("a learner passes a quiz although the connection drops twice, and reads why", async ({
  open,
  facts,
  expectedTrouble,
}) => {
  expectedTrouble.push(/ERR_INTERNET_DISCONNECTED/);
  let page = await open("nobody");
  const context = page.context();
  await register(page, "en", newPerson("Learner"));
  const attempt = await startQuiz(page, "en", lesson(facts, 1).quiz, facts);
  const [first, second, third] = pickable(attempt);

  await answerInQuiz(page, "en", attempt, first);
  await expectSaved(page, attempt.id, first.place, first.right);
  await expect(page.getByText(savedAt)).toBeVisible();

  await context.setOffline(true);
  await answerInQuiz(page, "en", attempt, second);
  await expect(page.getByRole("alert").getByText(t("quiz.save.unreachable"))).toBeVisible();
  expect((await readSheet(page, attempt.id)).questions[second.number - 1]?.answer).toBeNull();
  await context.setOffline(false);
  await expect(page.getByText(t("quiz.save.unreachable"))).toHaveCount(0);
  await expectSaved(page, attempt.id, second.place, second.right);

  // This time the page is closed before the connection is back.
  await context.setOffline(true);
  await answerInQuiz(page, "en", attempt, third);
  await expect(page.getByRole("alert").getByText(t("quiz.save.unreachable"))).toBeVisible();
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(attempt.path);
  await expectSaved(page, attempt.id, third.place, third.right);

  for (const asked of attempt.questions) {
    if ([first, second, third].some(({ number }) => number === asked.number)) continue;
    await answerInQuiz(page, "en", attempt, asked);
  }
  const count = attempt.questions.length;
  await expect(
    page.getByRole("complementary").getByText(t("quiz.attempt.answered", { done: count, count })),
  ).toBeVisible();
  await submitQuiz(page, "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("quiz.review.counts", { right: count, partly: 0, wrong: 0 }),
  );
  await expect(page.getByRole("main")).toContainText(/100\s?% of the points\. Passed/);
  for (const { explanation, number } of attempt.questions) {
    await expect(page.locator(`#question-${number}`)).toContainText(plain(explanation.right.en));
  }
});

test("submitting with a double click counts once", async ({ open, facts }) => {
  const page = await open("nobody");
  const { quiz } = lesson(facts, 2);
  const attempt = await startQuiz(page, "en", quiz, facts);
  const [first] = pickable(attempt);
  await answerInQuiz(page, "en", attempt, first);
  await openSubmitDialog(page, "en");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("quiz.submit.confirm"), exact: true })
    .dblclick();
  await expect(page).toHaveURL(/\/review$/);

  // A second press that did reach the server is answered with the same result.
  const { submittedAt } = await readSheet(page, attempt.id);
  const again = await page.request.post(`/api/attempts/${attempt.id}/submit`, { data: {} });
  expect((await again.json()).value.submittedAt).toBe(submittedAt);

  const { maxAttempts } = facts.quizzes.find(({ id }) => id === quiz) ?? { maxAttempts: 0 };
  await page.goto(`/en/quiz/${quiz}`);
  await expect(page.getByText(t("quiz.rules.used", { used: 1, max: maxAttempts }))).toBeVisible();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
});

test("two windows that answer the same question lose nothing and are told what happened", async ({ open, facts }) => {
  const one = await open("nobody");
  const attempt = await startQuiz(one, "en", lesson(facts, 3).quiz, facts);
  const asked = pickable(attempt)[0];
  const other = await one.context().newPage();
  await other.goto(attempt.path);
  await goToQuestion(other, "en", asked.number, attempt.questions.length);

  await answerInQuiz(one, "en", attempt, asked, { answer: asked.wrong });
  await expectSaved(one, attempt.id, asked.place, asked.wrong);
  await answerInQuiz(other, "en", attempt, asked);
  await expectSaved(one, attempt.id, asked.place, asked.right);
  const overtook = t("quiz.save.overtook", { number: asked.number });
  await expect(other.getByText(overtook)).toBeVisible();

  // Nothing was overwritten: each answer is a revision of its own, at least one from each window.
  const revision = await revisionOf(one, attempt, asked);
  expect(revision).toBeGreaterThanOrEqual(2);

  // The first window does not know yet; what it answers now is newer, and it says so.
  await answerInQuiz(one, "en", attempt, asked);
  await expect(one.getByText(overtook)).toBeVisible();
  expect(await revisionOf(one, attempt, asked)).toBeGreaterThan(revision);
});

test("an answer given in another window appears when one comes back to this one", async ({ open, facts }) => {
  const one = await open("nobody");
  const attempt = await startQuiz(one, "en", lesson(facts, 3).quiz, facts);
  const asked = pickable(attempt)[0];
  await goToQuestion(one, "en", asked.number, attempt.questions.length);
  const other = await one.context().newPage();
  await other.goto(attempt.path);
  await answerInQuiz(other, "en", attempt, asked);
  await expectSaved(other, attempt.id, asked.place, asked.right);

  // Headless windows are always visible; this is what a browser tells a page that becomes so.
  await one.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(one.getByText(t("quiz.save.elsewhere", { number: asked.number }))).toBeVisible();
  const box = { number: asked.number, state: "answered", marked: "no" } as const;
  await expect(one.getByRole("link", { name: t("quiz.attempt.box", box) })).toBeVisible();
});

test("what is submitted in one window is closed in the other, which says so", async ({
  open,
  facts,
  expectedTrouble,
}) => {
  expectedTrouble.push(/409 \(Conflict\)/);
  const one = await open("nobody");
  const attempt = await startQuiz(one, "en", lesson(facts, 4).quiz, facts);
  const asked = pickable(attempt)[0];
  const other = await one.context().newPage();
  await other.goto(attempt.path);
  await submitQuiz(one, "en");

  await answerInQuiz(other, "en", attempt, asked);
  await expect(other.getByText(t("quiz.save.submitted"))).toBeVisible();
  await other.getByRole("link", { name: t("quiz.save.review") }).click();
  await expect(other).toHaveURL(/\/review$/);
});

test("switching the language in the middle of a quiz keeps the answers", async ({ open, facts }) => {
  const zh = wordsIn("zh-CN");
  const page = await open("nobody");
  const attempt = await startQuiz(page, "en", lesson(facts, 1).quiz, facts);
  const [first, second] = pickable(attempt);
  await answerInQuiz(page, "en", attempt, first);
  // At once, before the pause after which an answer is saved is over.
  await page.getByRole("link", { name: t("site.language.label") }).click();
  await expect(page).toHaveURL(new RegExp(`/zh-CN/quiz/.*/attempt/${attempt.id}`));
  await expect(
    page.getByRole("heading", {
      name: zh("quiz.attempt.question", { number: first.number, count: attempt.questions.length }),
    }),
  ).toBeVisible();
  await expectSaved(page, attempt.id, first.place, first.right);
  await expect(
    page
      .getByRole("complementary")
      .getByText(zh("quiz.attempt.answered", { done: 1, count: attempt.questions.length })),
  ).toBeVisible();

  await answerInQuiz(page, "zh-CN", attempt, second);
  await expectSaved(page, attempt.id, second.place, second.right);
  await page.getByRole("link", { name: zh("site.language.label") }).click();
  await expect(page).toHaveURL(new RegExp(`/en/quiz/.*/attempt/${attempt.id}`));
  await expect(
    page.getByRole("complementary").getByText(t("quiz.attempt.answered", { done: 2, count: attempt.questions.length })),
  ).toBeVisible();
});

const savedAt = /^Saved \d/;

/** The questions of an attempt that are answered at once and can be answered over again. */
function pickable({ questions }: OpenAttempt): [AttemptedQuestion, AttemptedQuestion, AttemptedQuestion] {
  const [first, second, third] = questions.filter(({ staged }) => !staged);
  if (!first || !second || !third) throw new Error("An attempt has at least three questions without stages");
  return [first, second, third];
}

async function revisionOf(page: Page, attempt: OpenAttempt, asked: AttemptedQuestion): Promise<number> {
  return (await readSheet(page, attempt.id)).questions[asked.number - 1]?.revision ?? 0;
}
