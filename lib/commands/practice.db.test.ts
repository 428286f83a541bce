import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { createGuest } from "@/lib/data/users";
import { testDatabase } from "@/tests/database";
import { sampleContent, withThreeStages } from "@/tests/sample-quiz";
import { answerExercise } from "./answer-exercise";
import { commitStage } from "./commit-stage";
import { loadLessonState } from "./load-lesson-state";
import { recordProgress } from "./record-progress";

vi.mock("@/lib/content/load", () => sampleContent());
vi.mock("@/question-types/registry", async (original) => withThreeStages(await original()));

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let learner: Actor;

beforeEach(async () => {
  learner = await createGuest("en", now);
});

const answer = (choice: string, idempotencyKey = randomUUID(), at = now) =>
  answerExercise(learner, { questionId: "exercise-one", answer: { choice }, idempotencyKey }, at);
const commit = (letters: string, idempotencyKey = randomUUID(), at = now) =>
  commitStage(learner, { questionId: "exercise-staged", answer: { stages: [...letters] }, idempotencyKey }, at);
const rows = () => database().prisma.practiceResponse.findMany({ where: { userId: learner.userId } });

test("an answer is graded, stored with its version, and explained", async () => {
  const outcome = await answer("wrong");

  expect(outcome).toMatchObject({
    stored: true,
    score: { fraction: 0, misconceptions: ["M1"] },
    key: { choice: "right" },
  });
  expect(outcome.explanation.wrong.en).toBe("why it is wrong");
  expect(await rows()).toMatchObject([
    { fraction: 0, misconceptions: ["M1"], lessonId: "sample-lesson", answeredAt: now },
  ]);
});

test("what is practised beside a lesson is graded and kept, and does not count for it", async () => {
  await answerExercise(
    learner,
    { questionId: "practice-one", answer: { choice: "right" }, idempotencyKey: randomUUID() },
    now,
  );

  const inLesson = await loadLessonState(learner, "sample-lesson");
  expect(inLesson).toMatchObject({ answered: [], total: 2 });
  expect(Object.keys(inLesson.exercises)).not.toContain("practice-one");
  expect((await loadLessonState(learner, "sample-lesson", "practice-one")).exercises).toMatchObject({
    "practice-one": { graded: { score: { fraction: 1 } } },
  });
  await expect(loadLessonState(learner, "sample-lesson", "q1")).rejects.toMatchObject({ code: "not-found" });
});

test("the same request sent twice, even at once, is one answer", async () => {
  const key = randomUUID();
  const [first, second] = await Promise.all([answer("right", key), answer("right", key)]);

  expect(second).toEqual(first);
  expect(await answer("right", key)).toEqual(first);
  expect(await rows()).toHaveLength(1);
});

test("a used idempotency key with another answer is refused, and the first answer stands", async () => {
  const key = randomUUID();
  await answer("wrong", key);
  await expect(answer("right", key)).rejects.toMatchObject({ code: "conflict" });
  expect(await rows()).toMatchObject([{ fraction: 0 }]);

  const staged = randomUUID();
  await commit("a", staged);
  await expect(commit("ab", staged)).rejects.toMatchObject({ code: "conflict" });
  await expect(commit("x", staged)).rejects.toMatchObject({ code: "conflict" });
  expect(await rows()).toHaveLength(2);
});

test("another's idempotency key gives nothing away", async () => {
  const key = randomUUID();
  await answer("wrong", key);
  learner = await createGuest("en", now);

  await expect(answer("right", key)).rejects.toMatchObject({ code: "conflict" });
});

test("an answer that the question does not know is refused and not stored", async () => {
  await expect(answer("nonsense")).rejects.toMatchObject({ code: "invalid-input" });
  expect(await rows()).toEqual([]);
});

test("a question that is kept for quizzes cannot be practised", async () => {
  const input = { questionId: "q1", answer: { choice: "wrong" }, idempotencyKey: randomUUID() };

  await expect(answerExercise(learner, input, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(
    commitStage(learner, { ...input, questionId: "q-staged", answer: { stages: ["a"] } }, now),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a staged exercise reveals what was committed and is graded at the end", async () => {
  expect(await commit("a")).toEqual({ taken: true, answer: { stages: ["a"] }, reveal: ["a"], graded: null });
  expect(await commit("ax")).toMatchObject({ taken: true, reveal: ["a", "b"], graded: null });
  expect(await commit("axc")).toMatchObject({
    taken: true,
    reveal: ["a", "b", "c"],
    graded: { score: { fraction: 2 / 3 } },
  });
});

test("a committed stage stands", async () => {
  await commit("a");

  expect(await commit("xb")).toMatchObject({ taken: false, answer: { stages: ["a"] }, reveal: ["a"] });
  expect(await rows()).toHaveLength(1);
});

test("of two windows that commit the same stage at once one is taken, and both learn which", async () => {
  const [one, other] = await Promise.all([commit("a"), commit("x")]);

  expect([one.taken, other.taken].sort()).toEqual([false, true]);
  expect(one.answer).toEqual(other.answer);
  expect(await rows()).toHaveLength(1);
});

test("a stage that was sent twice is one stage", async () => {
  const key = randomUUID();
  const [first, second] = await Promise.all([commit("a", key), commit("a", key)]);

  expect(first).toEqual(second);
  expect(first.taken).toBe(true);
  expect(await rows()).toHaveLength(1);
});

test("a complete staged exercise may be started anew", async () => {
  for (const stages of ["x", "xx", "xxx"]) await commit(stages);

  expect(await commit("a")).toMatchObject({ taken: true, reveal: ["a"], graded: null });
  expect((await loadLessonState(learner, "sample-lesson")).answered).toEqual(["exercise-staged"]);
});

test("an exercise with stages cannot be answered at once, nor the other way round", async () => {
  const input = { questionId: "exercise-staged", answer: { stages: ["a"] }, idempotencyKey: randomUUID() };

  await expect(answerExercise(learner, input, now)).rejects.toMatchObject({ code: "invalid-input" });
  await expect(
    commitStage(learner, { ...input, questionId: "exercise-one", answer: { choice: "right" } }, now),
  ).rejects.toMatchObject({ code: "invalid-input" });
});

test("the lesson gives back what its reader answered, and nobody else's", async () => {
  await answer("wrong");
  await answer("right", randomUUID(), later(1));
  await commit("a");
  await recordProgress(learner, { lesson: "sample-lesson", anchor: "why" }, later(2));
  const stranger = await createGuest("en", now);

  expect(await loadLessonState(learner, "sample-lesson")).toMatchObject({
    known: true,
    exercises: {
      "exercise-one": { answer: { choice: "right" }, graded: { score: { fraction: 1 } } },
      "exercise-staged": { answer: { stages: ["a"] }, reveal: ["a"], graded: null },
    },
    answered: ["exercise-one"],
    progress: { anchor: "why", completedAt: null },
    quiz: { id: "quiz-sample", attempts: 0, best: null, passed: false },
  });
  for (const reader of [stranger, null]) {
    const state = await loadLessonState(reader, "sample-lesson");
    expect(state.exercises).toEqual({ "exercise-staged": { answer: null, reveal: [], graded: null } });
    expect(JSON.stringify(state)).not.toContain("why it is");
  }
});

test("a lesson is complete when every exercise was answered, whatever it earned; reading does not count", async () => {
  const completed = async () => (await loadLessonState(learner, "sample-lesson")).progress?.completedAt;
  await recordProgress(learner, { lesson: "sample-lesson", anchor: "end" }, now);
  await answer("wrong", randomUUID(), later(1));
  await commit("x", randomUUID(), later(2));
  await commit("xx", randomUUID(), later(3));
  expect(await completed()).toBeNull();

  await commit("xxx", randomUUID(), later(4));
  expect(await completed()).toBe(later(4).toISOString());

  await answer("right", randomUUID(), later(9));
  expect(await completed()).toBe(later(4).toISOString());
});

test("there is no lesson of another name", async () => {
  await expect(loadLessonState(learner, "other")).rejects.toMatchObject({ code: "not-found" });
  await expect(recordProgress(learner, { lesson: "other", anchor: "a" }, now)).rejects.toMatchObject({
    code: "not-found",
  });
});
