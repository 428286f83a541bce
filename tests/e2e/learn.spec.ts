import { fill } from "@/question-types/fill";
import { messages as predict } from "@/question-types/predict-state/messages";
import { messages as trueFalse } from "@/question-types/true-false-reason/messages";
import { answerQuestion, openExercise } from "./answer-question";
import { lesson, question } from "./facts";
import { expect, newPerson, register, signIn, test } from "./fixtures";
import { mouse } from "./hand";
import { plain, wordsIn } from "./words";

test("a guest answers an exercise, registers, and keeps the progress on every device", async ({ open, facts }) => {
  const t = wordsIn("en");
  const first = lesson(facts, 1);
  const exercise = first.exercises.map((id) => question(facts, id)).find(({ staged }) => !staged);
  if (!exercise) throw new Error("Lesson 1 has only staged exercises");
  const explained = plain(exercise.explanation.right.en);
  const progress = t("lesson.learn.exercises", { done: 1, all: first.exercises.length });

  const page = await open("nobody");
  await page.goto(first.path("en"));
  const place = page.locator(`[data-exercise="${exercise.id}"]`);
  await expect(place).not.toContainText(explained);
  await answerQuestion({ place, locale: "en", hand: mouse }, exercise, exercise.right);
  await place.getByRole("button", { name: t("exercise.check") }).click();
  await expect(place).toContainText(explained);

  await page.goto("/en/learn");
  await expect(page.getByText(progress)).toBeVisible();
  await expect(page.getByText(t("lesson.learn.guest"))).toBeVisible();

  const person = newPerson("Guest");
  await register(page, "en", person);
  await page.goto("/en/learn");
  await expect(page.getByText(progress)).toBeVisible();
  await expect(page.getByText(t("lesson.learn.guest"))).toHaveCount(0);

  const elsewhere = await open("nobody");
  await signIn(elsewhere, "en", person.email, person.password);
  await elsewhere.goto(first.path("en"));
  const same = elsewhere.locator(`[data-exercise="${exercise.id}"]`);
  await openExercise(same);
  await expect(same).toContainText(explained);
});

test("an exercise says what is wrong with a wrong answer and takes another", async ({ open, facts }) => {
  const t = wordsIn("zh-CN");
  const first = lesson(facts, 2);
  const exercise = first.exercises.map((id) => question(facts, id)).find(({ staged }) => !staged);
  if (!exercise) throw new Error("Lesson 2 has only staged exercises");

  const page = await open("nobody");
  await page.goto(first.path("zh-CN"));
  const place = page.locator(`[data-exercise="${exercise.id}"]`);
  const reader = { place, locale: "zh-CN", hand: mouse } as const;
  await answerQuestion(reader, exercise, exercise.wrong);
  await place.getByRole("button", { name: t("exercise.check") }).click();
  await expect(place).toContainText(plain(exercise.explanation.wrong["zh-CN"]));

  await place.getByRole("button", { name: t("exercise.again") }).click();
  await answerQuestion(reader, exercise, exercise.right);
  await place.getByRole("button", { name: t("exercise.check") }).click();
  await expect(place).toContainText(plain(exercise.explanation.right["zh-CN"]));
});

test("what comes next in a predict-state exercise is shown only after each commitment", async ({ open, facts }) => {
  const first = lesson(facts, 1);
  const exercise = first.exercises.map((id) => question(facts, id)).find(({ type }) => type === "predict-state");
  if (!exercise) throw new Error("Lesson 1 has no predict-state exercise");
  const steps = facts.laterSteps.filter((step) => step.question === exercise.id);

  const page = await open("nobody");
  await page.goto(first.path("en"));
  const place = page.locator(`[data-exercise="${exercise.id}"]`);
  const { stages } = exercise.right as { stages: readonly unknown[] };
  for (const [index, stage] of stages.entries()) {
    const text = plain(steps[index]?.texts[0] ?? "");
    expect(text).not.toBe("");
    await expect(place).not.toContainText(text);
    await answerQuestion({ place, locale: "en", hand: mouse }, exercise, { stages: [stage], from: index });
    await expect(place).toContainText(text);
  }
  await expect(place).toContainText(plain(exercise.explanation.right.en));
});

test("half a judgement and half a prediction survive a reload, and another try starts empty", async ({
  open,
  facts,
}) => {
  const t = wordsIn("en");
  const first = lesson(facts, 1).exercises.map((id) => question(facts, id));
  const judged = first.find(({ type }) => type === "true-false-reason");
  const predicted = first.find(({ type }) => type === "predict-state");
  if (!judged || !predicted) throw new Error("Lesson 1 has nothing to judge or to predict");
  const page = await open("nobody");

  await page.goto(`/en/exercise/${predicted.id}`);
  const form = page.locator(`[data-exercise="${predicted.id}"]`);
  const ofB = form.getByLabel(fill(predict.stateAfter.en, { host: "B" }));
  const fromA = form.getByLabel(fill(predict.sends.en, { host: "A" }), { exact: true });
  const flags = form.getByLabel(predict.segment.en, { exact: true });
  const ack = form.getByLabel(predict.ackNumber.en, { exact: true });
  await ofB.selectOption("LAST-ACK");
  await fromA.check();
  await flags.selectOption("ACK");
  await ack.fill("30o");
  await page.reload();
  await expect(ofB).toHaveValue("LAST-ACK");
  await expect(fromA).toBeChecked();
  await expect(flags).toHaveValue("ACK");
  await expect(ack).toHaveValue("30o");

  await page.goto(`/en/exercise/${judged.id}`);
  const place = page.locator(`[data-exercise="${judged.id}"]`);
  const no = place.getByLabel(trueFalse.false.en, { exact: true });
  await no.check();
  await page.reload();
  await expect(no).toBeChecked();
  await place.getByRole("button", { name: t("exercise.check") }).click();
  await expect(place.getByRole("status").filter({ hasText: t("exercise.incomplete") })).toBeVisible();

  await answerQuestion({ place, locale: "en", hand: mouse }, judged, judged.wrong);
  await place.getByRole("button", { name: t("exercise.check") }).click();
  await place.getByRole("button", { name: t("exercise.again") }).click();
  await expect(place.getByRole("radio", { checked: true })).toHaveCount(0);
  await no.check();
  await page.reload();
  await expect(no).toBeChecked();
  await expect(place.getByRole("radio", { checked: true })).toHaveCount(1);
});

test("the root leads to the browser's language, and the switch keeps the page", async ({ open, facts }) => {
  const chinese = await open("nobody", { locale: "zh-CN" });
  await chinese.goto("/");
  await expect(chinese).toHaveURL(/\/zh-CN$/);

  const english = await open("nobody", { locale: "en-GB" });
  await english.goto("/");
  await expect(english).toHaveURL(/\/en$/);

  const second = lesson(facts, 2);
  await english.goto(second.path("en"));
  await english.getByRole("link", { name: wordsIn("en")("site.language.label") }).click();
  await expect(english).toHaveURL(new RegExp(`${second.path("zh-CN")}$`));
  await expect(english.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(english.getByRole("heading", { level: 1 })).toHaveText(second.title["zh-CN"]);
});
