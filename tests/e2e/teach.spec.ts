import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askedQuestion, type Facts, lesson } from "./facts";
import { expect, fillRegistration, newPerson, register, test } from "./fixtures";
import { readSheet } from "./quiz-page";
import { wordsIn } from "./words";

const t = wordsIn("en");

test("a teacher sees a learner who joined by code in the matrix and in the CSV; another teacher sees nothing", async ({
  open,
  facts,
  expectedTrouble,
}) => {
  expectedTrouble.push(/404 \(Not Found\)/);
  const classroom = facts.demo.classrooms[1];
  if (!classroom) throw new Error("The demo has no second classroom");
  const learner = newPerson("Newcomer");
  const page = await open("nobody");
  await register(page, "en", learner);
  await join(page, classroom.joinCode, classroom.name);
  const { quiz } = lesson(facts, 1);
  await passQuiz(page, quiz, facts);

  const teacher = await open("teacher");
  await teacher.goto("/en/teach");
  await teacher.getByRole("link", { name: classroom.name }).click();
  const row = teacher.getByRole("row").filter({ has: teacher.getByRole("rowheader", { name: learner.name }) });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/100\s?% in the best of 1 attempt, passed/);

  await teacher
    .locator("summary")
    .filter({ hasText: t("teach.classroom.export") })
    .click();
  const [scores] = await Promise.all([
    teacher.waitForEvent("download"),
    teacher.getByRole("link", { name: t("teach.classroom.exportScores") }).click(),
  ]);
  expect(scores.suggestedFilename()).toMatch(/\.csv$/);
  const [head = "", ...lines] = (await textOf(scores)).split(/\r?\n/);
  expect(head.replace(/^\uFEFF/, "")).toMatch(/^learner_id,learner,/);
  expect(lines.filter((line) => line.includes(learner.name))).toEqual([expect.stringContaining(",100,1,")]);
  const answers = await teacher.request.get(`/api/classrooms/${classroom.id}/export?kind=answers`);
  expect((await answers.text()).split(/\r?\n/).filter((line) => line.includes(learner.name))).toHaveLength(6);

  await row.getByRole("link", { name: learner.name }).click();
  await expect(teacher.getByRole("heading", { name: learner.name })).toBeVisible();
  const report = new URL(teacher.url()).pathname;

  const other = await open("otherTeacher");
  for (const path of [`/en/teach/${classroom.id}`, `/en/teach/${classroom.id}/roster`, report]) {
    expect((await other.goto(path))?.status(), path).toBe(404);
    await expect(other.getByText(learner.name)).toHaveCount(0);
  }
  for (const kind of ["scores", "answers"]) {
    const refused = await other.request.get(`/api/classrooms/${classroom.id}/export?kind=${kind}`);
    expect(refused.status()).toBe(404);
  }
});

test("a teacher creates a classroom, a learner follows its link, and after removal nothing of theirs is seen", async ({
  open,
  expectedTrouble,
}) => {
  expectedTrouble.push(/404 \(Not Found\)/);
  const teacher = await open("nobody");
  await register(teacher, "en", newPerson("Teacher"));
  const name = `Networks ${randomUUID().slice(0, 8)}`;
  await teacher.goto("/en/teach");
  await teacher.getByLabel(t("teach.create.name")).fill(name);
  await teacher.getByRole("button", { name: t("teach.create.submit") }).click();
  await expect(teacher.getByRole("heading", { level: 1, name })).toBeVisible();
  const classroom = new URL(teacher.url()).pathname;
  const link = (await teacher.getByText(/\/join\/[0-9A-Z]{8}/).textContent()) ?? "";
  const path = new URL(link).pathname;

  // Invited, not registered yet: the way back to the invitation is kept.
  const learner = newPerson("Invited");
  const page = await open("nobody");
  await page.goto(path);
  await page
    .getByRole("main")
    .getByRole("link", { name: t("teach.join.register") })
    .click();
  await fillRegistration(page, "en", learner);
  await expect(page).toHaveURL(/\/join\//);
  await page.getByRole("button", { name: t("teach.join.submit") }).click();
  await expect(page.getByText(t("teach.join.isLearner"))).toBeVisible();

  await teacher.goto(`${classroom}/roster`);
  const row = teacher.getByRole("row").filter({ hasText: learner.name });
  await row.getByRole("link", { name: learner.name }).click();
  await expect(teacher.getByRole("heading", { name: learner.name })).toBeVisible();
  const report = new URL(teacher.url()).pathname;

  await teacher.goto(`${classroom}/roster`);
  await row.getByText(t("teach.roster.action")).first().click();
  await row.getByRole("button", { name: t("teach.roster.submit") }).click();
  await expect(teacher.getByText(t("teach.roster.removed"))).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await teacher.goto(report))?.status()).toBe(404);

  await teacher.goto(classroom);
  await teacher
    .locator("summary")
    .filter({ hasText: t("teach.classroom.manage") })
    .click();
  await teacher.getByRole("button", { name: t("teach.classroom.archive") }).click();
  await expect(teacher.getByRole("button", { name: t("teach.classroom.restore") })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: t("teach.join.unknownTitle") })).toBeVisible();
});

async function join(page: Page, code: string, classroom: string): Promise<void> {
  await page.goto("/en/join");
  await page.getByLabel(t("teach.enter.code")).fill(code.toLowerCase());
  await page.getByRole("button", { name: t("teach.enter.submit") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: t("teach.join.heading", { name: classroom }) }),
  ).toBeVisible();
  await page.getByRole("button", { name: t("teach.join.submit") }).click();
  await expect(page.getByText(t("teach.join.isLearner"))).toBeVisible();
}

/** Passes a quiz as the page would, by its requests; the journey through the page itself is in `quiz.spec.ts`. */
async function passQuiz(page: Page, quiz: string, facts: Facts): Promise<void> {
  const started = await page.request.post(`/api/quizzes/${quiz}/attempts`, { data: {} });
  const { id } = (await started.json()).value;
  for (const asked of (await readSheet(page, id)).questions) {
    const saved = await page.request.put(`/api/attempts/${id}/responses`, {
      data: {
        attemptQuestionId: asked.id,
        answer: askedQuestion(facts, asked.question).right,
        idempotencyKey: randomUUID(),
        baseRevision: 0,
      },
    });
    expect(saved.ok()).toBe(true);
  }
  expect((await page.request.post(`/api/attempts/${id}/submit`, { data: {} })).ok()).toBe(true);
}

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  let text = "";
  for await (const chunk of await download.createReadStream()) text += chunk;
  return text;
}
