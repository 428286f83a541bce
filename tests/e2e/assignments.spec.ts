import { randomUUID } from "node:crypto";
import { question } from "./facts";
import { expect, newPerson, register, test } from "./fixtures";
import { wordsIn } from "./words";

const t = wordsIn("en");

test("a teacher assigns an exercise; its learner finds it, does it, and both see that it is done", async ({
  open,
  facts,
}) => {
  const classroom = facts.demo.classrooms[1];
  if (!classroom) throw new Error("The demo has no second classroom");
  const exercise = question(facts, "steps-fin-numbers");
  const path = `/en/teach/${classroom.id}/assignments`;

  const learner = await open("nobody", { timezoneId: "UTC" });
  const person = newPerson("Assigned");
  await register(learner, "en", person);
  await learner.goto(`/en/join/${classroom.joinCode}`);
  await learner.getByRole("button", { name: t("teach.join.submit") }).click();
  await expect(learner.getByText(t("teach.join.isLearner"))).toBeVisible();

  // A place where clocks differ from the server's: what is chosen there must come back the same there.
  const teacher = await open("teacher", { timezoneId: "Asia/Tehran" });
  await teacher.goto(path);
  await expect(teacher.getByText(t("assignments.form.dueHint", { zone: "Asia/Tehran" }))).toBeVisible();
  await teacher.getByLabel(t("assignments.form.what")).selectOption(`exercise:${exercise.id}`);
  await teacher.getByLabel(t("assignments.form.due")).fill("2098-12-31T18:30");
  await teacher.getByLabel(t("assignments.form.note"), { exact: true }).fill("Before the term ends");
  await teacher.getByRole("button", { name: t("assignments.form.submit"), exact: true }).click();
  const row = teacher.getByRole("listitem").filter({ hasText: "Before the term ends" });
  await expect(row).toContainText("Dec 31, 2098, 6:30");
  await expect(teacher.getByRole("status").filter({ hasText: /^Assigned: / })).toBeVisible();

  const asked = () =>
    learner
      .getByRole("region", { name: t("assignments.own.title") })
      .getByRole("listitem")
      .filter({ hasText: "Before the term ends" });
  await learner.goto("/en/learn");
  await expect(asked()).toContainText(t("assignments.own.notBegun"));
  await expect(asked()).toContainText("Dec 31, 2098, 3:00");
  await expect(asked().getByRole("link")).toHaveAttribute("href", `/en/exercise/${exercise.id}`);
  const answered = await learner.request.post("/api/practice", {
    data: { questionId: exercise.id, answer: exercise.right, idempotencyKey: randomUUID() },
  });
  expect(answered.ok()).toBe(true);
  await learner.reload();
  await learner
    .locator("summary")
    .filter({ hasText: t("assignments.own.doneList", { count: 1 }) })
    .click();
  await expect(asked()).toContainText(/done .+ · 100\s?%/);

  await teacher.goto(path);
  await row.getByRole("link").click();
  const done = teacher.getByRole("row").filter({ hasText: person.name });
  await expect(done).toContainText(t("assignments.report.states.done"));
  await expect(done).toContainText(/100\s?%/);

  await teacher.getByRole("button", { name: t("assignments.withdraw.submit") }).click();
  await expect(teacher.getByText(t("assignments.withdrawn"))).toBeVisible();
  await expect(row).toHaveCount(0);
  await learner.reload();
  await expect(learner.getByRole("heading", { name: t("assignments.own.title") })).toBeVisible();
  await expect(learner.getByText("Before the term ends")).toHaveCount(0);
});
