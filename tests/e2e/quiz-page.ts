import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import type { AttemptSheet } from "@/lib/wire/attempts";
import { answerQuestion } from "./answer-question";
import { askedQuestion, type Facts, type QuestionFacts } from "./facts";
import { type Hand, mouse } from "./hand";
import { wordsIn } from "./words";

/** Opens a quiz, starts an attempt, and gives its address and its questions in their order. */
export async function startQuiz(page: Page, locale: Locale, quiz: string, facts: Facts): Promise<OpenAttempt> {
  await page.goto(`/${locale}/quiz/${quiz}`);
  await page.getByRole("button", { name: wordsIn(locale)("quiz.start.first") }).click();
  await expect(page).toHaveURL(/\/attempt\/[^/]+$/);
  return readOpenAttempt(page, facts);
}

export interface OpenAttempt {
  readonly id: string;
  /** Path of the attempt, without query. */
  readonly path: string;
  readonly questions: readonly AttemptedQuestion[];
}

export interface AttemptedQuestion extends QuestionFacts {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Id within the attempt. */
  readonly place: string;
}

/** The attempt that the page shows. */
export async function readOpenAttempt(page: Page, facts: Facts): Promise<OpenAttempt> {
  const path = new URL(page.url()).pathname;
  const sheet = await readSheet(page, path.split("/").at(-1) ?? "");
  return {
    id: sheet.id,
    path,
    questions: sheet.questions.map((each, index) => ({
      ...askedQuestion(facts, each.question),
      number: index + 1,
      place: each.id,
    })),
  };
}

/** What the server has of an attempt. */
export async function readSheet(page: Page, attempt: string): Promise<AttemptSheet> {
  const response = await page.request.get(`/api/attempts/${attempt}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as AttemptSheet;
}

/** Waits until the server has this answer; the page saves by itself. */
export async function expectSaved(page: Page, attempt: string, place: string, answer: unknown): Promise<void> {
  await expect
    .poll(async () => inOneOrder((await readSheet(page, attempt)).questions.find(({ id }) => id === place)?.answer))
    .toEqual(inOneOrder(answer));
}

/** Ticked choices are stored in the order of the page, which differs from attempt to attempt. */
function inOneOrder(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("choices" in answer)) return answer;
  return { choices: (answer.choices as readonly string[]).toSorted() };
}

export async function goToQuestion(page: Page, locale: Locale, number: number, count: number): Promise<void> {
  const t = wordsIn(locale);
  const heading = page.getByRole("heading", { name: t("quiz.attempt.question", { number, count }) });
  if (!(await heading.isVisible())) {
    const map = page.getByRole("navigation", { name: t("quiz.attempt.questions") });
    await map
      .getByRole("link")
      .nth(number - 1)
      .click();
  }
  await expect(heading).toBeVisible();
}

/** Goes to a question and answers it, rightly unless told otherwise. */
export async function answerInQuiz(
  page: Page,
  locale: Locale,
  attempt: OpenAttempt,
  asked: AttemptedQuestion,
  { answer = asked.right, hand = mouse }: { readonly answer?: unknown; readonly hand?: Hand } = {},
): Promise<void> {
  await goToQuestion(page, locale, asked.number, attempt.questions.length);
  await answerQuestion({ place: page.getByRole("main"), locale, hand }, asked, answer);
}

/** Submits, and ends on the review. */
export async function submitQuiz(page: Page, locale: Locale): Promise<void> {
  const t = wordsIn(locale);
  await openSubmitDialog(page, locale);
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("quiz.submit.confirm"), exact: true })
    .click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

export async function openSubmitDialog(page: Page, locale: Locale): Promise<void> {
  await page
    .getByRole("button", { name: wordsIn(locale)("quiz.attempt.toSubmit") })
    .first()
    .click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
}
