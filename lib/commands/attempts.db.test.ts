import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listAttempts } from "@/lib/data/attempts";
import { createGuest } from "@/lib/data/users";
import { seededRandom } from "@/lib/grading/random";
import type { SheetQuestion } from "@/lib/wire/attempts";
import { testDatabase } from "@/tests/database";
import { rewriteQuestion, sampleContent, withThreeStages } from "@/tests/sample-quiz";
import { loadAttempt } from "./load-attempt";
import { loadReview } from "./load-review";
import { saveResponse } from "./save-response";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";

vi.mock("@/lib/content/load", () => sampleContent());
vi.mock("@/question-types/registry", async (original) => withThreeStages(await original()));

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let learner: Actor;

beforeEach(async () => {
  learner = await createGuest("en", now);
});

const start = (actor = learner, at = now) => startAttempt(actor, { quiz: "quiz-sample" }, at, seededRandom("draw"));
const submit = (attempt: string, at = later(60), actor = learner) => submitAttempt(actor, { attempt }, at);

async function started() {
  const { id } = await start();
  const { questions } = await loadAttempt(learner, id);
  const question = (questionId: string): SheetQuestion => {
    const found = questions.find((each) => each.question.id === questionId);
    if (!found) throw new Error(`${questionId} was not drawn`);
    return found;
  };
  const save = (
    questionId: string,
    answer: unknown,
    options: Partial<{ key: string; base: number; at: Date; actor: Actor }> = {},
  ) =>
    saveResponse(
      options.actor ?? learner,
      {
        attempt: id,
        attemptQuestionId: question(questionId).id,
        answer,
        idempotencyKey: options.key ?? randomUUID(),
        baseRevision: options.base ?? 0,
      },
      options.at ?? later(1),
    );
  return { id, questions, question, save };
}

const responses = () => database().prisma.response.findMany({ orderBy: { revision: "asc" } });
const right = { choice: "right" };
const wrong = { choice: "wrong" };

describe("starting", () => {
  test("draws the questions and shows them without keys", async () => {
    const { questions } = await started();

    expect(questions.map(({ question }) => question.id).sort()).toEqual(["q-staged", "q1", "q2", "q3", "q4", "q5"]);
    expect(questions.every(({ answer, revision }) => answer === null && revision === 0)).toBe(true);
    expect(JSON.stringify(questions)).not.toMatch(/why it is|distractors|"key"/);
  });

  test("an open attempt is resumed", async () => {
    const { id } = await start();

    expect(await start()).toEqual({ id, resumed: true });
  });

  test("a double start is one attempt", async () => {
    const attempts = await Promise.all([start(), start(), start()]);

    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
    expect(await listAttempts(learner, "quiz-sample")).toHaveLength(1);
  });

  test("ends when no attempt is left", async () => {
    for (const number of [1, 2]) {
      const { id } = await start();
      await submit(id);
      expect((await listAttempts(learner, "quiz-sample"))[0]).toMatchObject({ id, number });
    }

    await expect(start()).rejects.toMatchObject({ code: "conflict", reason: "no-attempts-left" });
  });

  test("there is no quiz of another name", async () => {
    await expect(startAttempt(learner, { quiz: "other" }, now, seededRandom("x"))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("saving", () => {
  test("every save is a revision, and the last one is shown on another device", async () => {
    const { id, question, save } = await started();

    expect(await save("q1", wrong)).toMatchObject({ taken: true, revision: 1, overtook: false });
    expect(await save("q1", right, { base: 1, at: later(2) })).toMatchObject({ revision: 2, overtook: false });

    expect(await responses()).toMatchObject([
      { answer: wrong, savedAt: later(1) },
      { answer: right, savedAt: later(2) },
    ]);
    const sheet = (await loadAttempt(learner, id)).questions.find((each) => each.id === question("q1").id);
    expect(sheet).toMatchObject({ answer: right, revision: 2, savedAt: later(2).toISOString() });
  });

  test("the same save sent twice, even at once, is one revision", async () => {
    const { save } = await started();
    const key = randomUUID();
    const [first, second] = await Promise.all([save("q1", right, { key }), save("q1", right, { key })]);

    expect(second).toEqual(first);
    expect(await save("q1", right, { key })).toEqual(first);
    expect(await responses()).toHaveLength(1);
  });

  test("a save on top of one that was not seen counts, and says so", async () => {
    const { save } = await started();
    await save("q1", wrong);

    expect(await save("q1", right, { base: 0 })).toMatchObject({ revision: 2, overtook: true });
  });

  test("saves from many windows at once are all kept, each with a number of its own", async () => {
    const { save } = await started();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => save("q1", right)));

    expect(outcomes.filter(({ overtook }) => !overtook)).toHaveLength(1);
    expect((await responses()).map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a save that is repeated after a newer one gives the answer that counts", async () => {
    const { save } = await started();
    const key = randomUUID();
    await save("q1", wrong, { key });
    await save("q1", right, { base: 1 });

    expect(await save("q1", wrong, { key })).toMatchObject({
      revision: 2,
      answer: right,
      savedAt: later(1).toISOString(),
    });
  });

  test("an answer that does not fit the question is refused", async () => {
    const { save } = await started();

    await expect(save("q1", { choice: "nonsense" })).rejects.toMatchObject({ code: "invalid-input" });
    expect(await responses()).toEqual([]);
  });

  test("a committed stage is final, also when two windows commit at once", async () => {
    const { save } = await started();
    const outcomes = await Promise.all([save("q-staged", { stages: ["a"] }), save("q-staged", { stages: ["x"] })]);
    const [taken] = await responses();

    expect(outcomes.map((outcome) => outcome.taken).sort()).toEqual([false, true]);
    expect(outcomes.find((outcome) => !outcome.taken)).toMatchObject({ answer: taken?.answer, revision: 1 });
    expect(await save("q-staged", { stages: ["c"] })).toMatchObject({
      taken: false,
      staged: { reveal: ["a"], complete: false },
    });
    expect(await responses()).toHaveLength(1);
  });

  test("each commit reveals the next stage and no further", async () => {
    const { save } = await started();

    expect((await save("q-staged", { stages: ["a"] })).staged).toEqual({ reveal: ["a"], complete: false });
    expect((await save("q-staged", { stages: ["a", "b"] }, { base: 1 })).staged).toEqual({
      reveal: ["a", "b"],
      complete: false,
    });
    expect((await save("q-staged", { stages: ["a", "b", "x"] }, { base: 2 })).staged).toMatchObject({ complete: true });
  });
});

describe("submitting", () => {
  test("grades what was saved last", async () => {
    const { id, save } = await started();
    await save("q1", wrong);
    await save("q1", right, { base: 1 });
    await save("q2", wrong);
    await save("q-staged", { stages: ["a"] });

    expect(await submit(id)).toEqual({
      id,
      fraction: expect.closeTo((1 + 0 + 1 / 3) / 6),
      passed: false,
      submittedAt: later(60).toISOString(),
    });
    const scores = await database().prisma.questionScore.findMany();
    expect(scores.filter(({ answered }) => answered)).toHaveLength(3);
    expect(scores.flatMap(({ misconceptions }) => misconceptions)).toEqual(["M1"]);
  });

  test("passes at the pass mark of the quiz", async () => {
    const { id, save } = await started();
    for (const questionId of ["q1", "q2", "q3", "q4", "q5"]) await save(questionId, right);

    expect(await submit(id)).toMatchObject({ fraction: expect.closeTo(5 / 6), passed: true });
  });

  test("counts once, whatever is clicked how often", async () => {
    const { id, save } = await started();
    await save("q1", right);
    const results = await Promise.all([submit(id, later(60)), submit(id, later(61)), submit(id, later(62))]);

    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await submit(id, later(90))).toEqual(results[0]);
    expect(await database().prisma.score.count()).toBe(1);
    expect(await database().prisma.questionScore.count()).toBe(6);
  });

  test("an answer is graded or refused, never stored and ignored", async () => {
    const { id, save } = await started();
    const [result, ...saves] = await Promise.allSettled([
      submit(id),
      ...["q1", "q2", "q3", "q4", "q5"].map((questionId) => save(questionId, right)),
    ]);

    const taken = saves.filter(({ status }) => status === "fulfilled").length;
    for (const refused of saves.filter((each) => each.status === "rejected")) {
      expect(refused.reason).toMatchObject({ code: "conflict", reason: "attempt-submitted" });
    }
    expect(result).toMatchObject({ status: "fulfilled", value: { fraction: expect.closeTo(taken / 6) } });
    expect(await responses()).toHaveLength(taken);
  });

  test("ends saving, but a save that was stored before is still acknowledged", async () => {
    const { id, save } = await started();
    const key = randomUUID();
    const saved = await save("q1", right, { key });
    await submit(id);

    await expect(save("q1", wrong)).rejects.toMatchObject({ code: "conflict", reason: "attempt-submitted" });
    expect(await save("q1", right, { key })).toEqual(saved);
  });
});

describe("reviewing", () => {
  test("is not possible before submission", async () => {
    const { id } = await started();

    await expect(loadReview(learner, id)).rejects.toMatchObject({ code: "conflict", reason: "attempt-open" });
  });

  test("shows answer, key, score and explanation of every question", async () => {
    const { id, save, question } = await started();
    await save("q1", wrong);
    await submit(id);
    const review = await loadReview(learner, id);

    expect(review).toMatchObject({ passed: false, passMark: 0.7, number: 1 });
    expect(review.questions).toHaveLength(6);
    expect(review.questions.find((each) => each.id === question("q1").id)).toMatchObject({
      answer: wrong,
      answered: true,
      key: { choice: "right" },
      score: { fraction: 0, feedback: [{ on: "wrong" }] },
      explanation: { wrong: { en: "why it is wrong" } },
      sources: ["rfc9293#3.6"],
      misconceptions: [{ id: "M1" }],
      lesson: { id: "sample-lesson" },
    });
    expect(review.questions.find((each) => each.id === question("q2").id)).toMatchObject({
      answered: false,
      answer: null,
    });
  });

  test("shows each question as it was asked and graded then", async () => {
    const { id, save, question } = await started();
    await save("q5", right);
    rewriteQuestion("q5", "other");
    try {
      await submit(id);
      const review = await loadReview(learner, id);
      expect(review.questions.find((each) => each.id === question("q5").id)).toMatchObject({
        key: { choice: "right" },
        score: { fraction: 1 },
      });
    } finally {
      rewriteQuestion("q5", "right");
    }
  });

  test("shows the choices in the order of the attempt", async () => {
    const { id, questions } = await started();
    await submit(id);

    expect((await loadReview(learner, id)).questions.map(({ question }) => question)).toEqual(
      questions.map(({ question }) => question),
    );
  });
});

describe("somebody else's attempt is not there", () => {
  test("for reading, saving, submitting and reviewing", async () => {
    const { id, save } = await started();
    const stranger = await createGuest("en", now);
    const notFound = { code: "not-found" };

    await expect(loadAttempt(stranger, id)).rejects.toMatchObject(notFound);
    await expect(loadAttempt(null, id)).rejects.toMatchObject(notFound);
    await expect(save("q1", right, { actor: stranger })).rejects.toMatchObject(notFound);
    await expect(submit(id, later(1), stranger)).rejects.toMatchObject(notFound);
    expect(await responses()).toEqual([]);
    expect((await loadAttempt(learner, id)).submittedAt).toBeNull();

    await submit(id);
    await expect(loadReview(stranger, id)).rejects.toMatchObject(notFound);
    await expect(loadReview(null, id)).rejects.toMatchObject(notFound);
    expect(await listAttempts(stranger, "quiz-sample")).toEqual([]);
  });

  test("a question of another attempt cannot be answered through one's own", async () => {
    const { question } = await started();
    const stranger = await createGuest("en", now);
    const { id } = await start(stranger);

    await expect(
      saveResponse(
        stranger,
        {
          attempt: id,
          attemptQuestionId: question("q1").id,
          answer: right,
          idempotencyKey: randomUUID(),
          baseRevision: 0,
        },
        now,
      ),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("an idempotency key that another used is refused", async () => {
    const { save } = await started();
    const key = randomUUID();
    await save("q1", right, { key });

    await expect(save("q2", right, { key })).rejects.toMatchObject({ code: "conflict" });
  });

  test("an idempotency key that was used for another answer is refused, and the first answer stands", async () => {
    const { save, id } = await started();
    const key = randomUUID();
    await save("q1", wrong, { key });

    await expect(save("q1", right, { key })).rejects.toMatchObject({ code: "conflict" });
    await submit(id);
    await expect(save("q1", right, { key })).rejects.toMatchObject({ code: "conflict" });
    expect(await responses()).toMatchObject([{ answer: wrong }]);
  });
});
