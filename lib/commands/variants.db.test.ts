import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import { signInAs } from "@/lib/data/sign-ins";
import { createGuest } from "@/lib/data/users";
import { seededRandom } from "@/lib/grading/random";
import { testDatabase } from "@/tests/database";
import { contentWithVariants, withGeneratedTypes } from "@/tests/sample-variants";
import { answerExercise } from "./answer-exercise";
import { commitStage } from "./commit-stage";
import { loadAttempt } from "./load-attempt";
import { loadLessonState } from "./load-lesson-state";
import { loadReview } from "./load-review";
import { offerVariant } from "./offer-variant";
import { saveResponse } from "./save-response";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";

vi.mock("@/lib/content/load", () => contentWithVariants());
vi.mock("@/question-types/registry", async (original) => withGeneratedTypes(await original()));

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let learner: Actor;
let random: () => number;

beforeEach(async () => {
  learner = await createGuest("en", now);
  random = seededRandom("variants");
});

const offer = (questionId = "exercise-sum", actor = learner) => offerVariant(actor, { questionId }, now, random);
const answer = (variant: string | undefined, sum: number, questionId = "exercise-sum", actor = learner) =>
  answerExercise(actor, { questionId, variant, answer: { sum }, idempotencyKey: randomUUID() }, now);
const addendsOf = ({ prompt }: { readonly prompt: unknown }) =>
  (prompt as { readonly addends: readonly [number, number] }).addends;
const sumOf = (question: { readonly prompt: unknown }) => addendsOf(question)[0] + addendsOf(question)[1];
const rows = () => database().prisma.practiceResponse.findMany({ orderBy: { answeredAt: "asc" } });

describe("practising", () => {
  test("another variant asks other numbers, without its key, and is graded by its own", async () => {
    const { variant, ...state } = await offer();

    expect(addendsOf(variant.question)).not.toEqual([1, 7]);
    expect(variant.question).toEqual({ id: "exercise-sum", type: "sum", prompt: expect.anything() });
    expect(state).toEqual({ answer: null, graded: null });
    expect(await answer(variant.id, 8)).toMatchObject({ score: { fraction: 0 } });
    expect(await answer(variant.id, sumOf(variant.question))).toMatchObject({
      score: { fraction: 1 },
      key: { sum: sumOf(variant.question) },
    });
    expect(await rows()).toMatchObject([{ questionId: "exercise-sum" }, { questionId: "exercise-sum" }]);
  });

  test("it stays the same one until it is answered, however many windows ask", async () => {
    const [one, other] = await Promise.all([offer(), offer()]);

    expect(other).toEqual(one);
    expect(await offer()).toEqual(one);
    expect(await database().prisma.practiceVariant.count()).toBe(1);
  });

  test("one that was graded is not given again", async () => {
    const seen = new Set<string>();
    for (let time = 0; time < 5; time++) {
      const { variant } = await offer();
      seen.add(String(addendsOf(variant.question)));
      await answer(variant.id, 0);
    }

    expect(seen.size).toBe(5);
  });

  test("when all were graded there is no other", async () => {
    const { variant } = await offer("exercise-two");
    expect(addendsOf(variant.question)).toEqual([0, 7]);
    await answer(variant.id, 7, "exercise-two");

    await expect(offer("exercise-two")).rejects.toMatchObject({ code: "conflict", reason: "no-variants-left" });
  });

  test("the one on the page can be answered as before", async () => {
    await offer();

    expect(await answer(undefined, 8)).toMatchObject({ score: { fraction: 1 }, key: { sum: 8 } });
  });

  test("the same answer sent twice, even at once, is one", async () => {
    const { variant } = await offer();
    const input = { questionId: "exercise-sum", variant: variant.id, answer: { sum: 0 }, idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([
      answerExercise(learner, input, now),
      answerExercise(learner, input, now),
    ]);

    expect(second).toEqual(first);
    expect(await rows()).toHaveLength(1);
  });

  test("a lesson that is loaded again shows the variant and what was answered", async () => {
    const { variant } = await offer();
    const state = async () => (await loadLessonState(learner, "sample-lesson")).exercises["exercise-sum"];
    expect(await state()).toEqual({ answer: null, graded: null, variant });

    await answer(variant.id, sumOf(variant.question));
    expect(await state()).toMatchObject({
      answer: { sum: sumOf(variant.question) },
      graded: { score: { fraction: 1 } },
      variant,
    });
  });

  test("committed stages of one variant stand, whatever is done with others meanwhile", async () => {
    const commit = (stages: string, variant?: string) =>
      commitStage(
        learner,
        { questionId: "exercise-letters", variant, answer: { stages: [...stages] }, idempotencyKey: randomUUID() },
        now,
      );
    const { variant, ...state } = await offer("exercise-letters");
    expect(state).toEqual({ answer: null, reveal: [], graded: null });
    expect(await commit("x", variant.id)).toMatchObject({ taken: true, graded: null });
    expect(await commit("c")).toMatchObject({ taken: true, reveal: ["c"] });

    expect(await commit("a", variant.id)).toMatchObject({ taken: false, answer: { stages: ["x"] } });
    expect(await offer("exercise-letters")).toMatchObject({ answer: { stages: ["x"] }, variant });
    await commit("xb", variant.id);
    expect(await commit("xbx", variant.id)).toMatchObject({ graded: { score: { fraction: 1 / 3 } } });
    expect((await offer("exercise-letters")).variant.id).not.toBe(variant.id);
  });

  test("what a guest practised follows them into their account", async () => {
    const member = await database().prisma.user.create({ data: { email: "ada@example.org", name: "Ada" } });
    const guest = await createGuest("en", now);
    const { variant } = await offer("exercise-sum", guest);
    await signInAs(member.id, guest);
    const actor: MemberActor = { kind: "member", userId: member.id, name: "Ada" };

    expect(await answer(variant.id, 0, "exercise-sum", actor)).toMatchObject({ score: { fraction: 0 } });
  });
});

describe("is refused:", () => {
  const notFound = { code: "not-found" };

  test("a variant that was made for somebody else, or for another question, or for nobody", async () => {
    const { variant } = await offer();
    const stranger = await createGuest("en", now);
    await offer("exercise-sum", stranger);

    await expect(answer(variant.id, 8, "exercise-sum", stranger)).rejects.toMatchObject(notFound);
    await expect(answer(variant.id, 8, "exercise-two")).rejects.toMatchObject(notFound);
    await expect(answer("no-such-variant", 8)).rejects.toMatchObject(notFound);
    await expect(
      commitStage(
        stranger,
        {
          questionId: "exercise-letters",
          variant: variant.id,
          answer: { stages: ["a"] },
          idempotencyKey: randomUUID(),
        },
        now,
      ),
    ).rejects.toMatchObject(notFound);
    expect(await rows()).toEqual([]);
  });

  test("the version of an attempt, which is no variant for practice", async () => {
    const { id } = await startAttempt(learner, { quiz: "quiz-sample" }, now, random);
    const [drawn] = await database().prisma.attemptQuestion.findMany({
      where: { attemptId: id, version: { questionId: "q-sum" } },
    });
    const hash = drawn?.versionHash ?? "";

    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const questionId of ["q-sum", "exercise-sum"]) {
      await expect(answer(hash, 8, questionId)).rejects.toMatchObject(notFound);
      await expect(answer(drawn?.id, 8, questionId)).rejects.toMatchObject(notFound);
    }
  });

  test("a variant of a quiz question, and of one that somebody wrote", async () => {
    await expect(offer("q-sum")).rejects.toMatchObject(notFound);
    await expect(offer("no-such-question")).rejects.toMatchObject(notFound);
    await expect(offer("exercise-one")).rejects.toMatchObject({ code: "invalid-input" });
  });

  test("an answer that does not fit", async () => {
    const { variant } = await offer();
    const input = { questionId: "exercise-sum", variant: variant.id, idempotencyKey: randomUUID() };
    await expect(answerExercise(learner, { ...input, answer: { sum: "8" } }, now)).rejects.toMatchObject({
      code: "invalid-input",
    });
    expect(await rows()).toEqual([]);
  });
});

describe("in a quiz", () => {
  const sit = async (actor = learner) => {
    const { id } = await startAttempt(actor, { quiz: "quiz-sample" }, now, random);
    const { questions } = await loadAttempt(actor, id);
    const asked = questions.find(({ question }) => question.id === "q-sum");
    if (!asked) throw new Error("q-sum was not drawn");
    return { id, asked };
  };
  const save = (attempt: string, attemptQuestionId: string, sum: number) =>
    saveResponse(
      learner,
      { attempt, attemptQuestionId, answer: { sum }, idempotencyKey: randomUUID(), baseRevision: 0 },
      later(1),
    );

  test("two attempts ask different numbers, and each is graded by its own", async () => {
    const first = await sit();
    await save(first.id, first.asked.id, sumOf(first.asked.question));
    await submitAttempt(learner, { attempt: first.id }, later(2));
    const second = await sit();
    await save(second.id, second.asked.id, sumOf(first.asked.question));
    await submitAttempt(learner, { attempt: second.id }, later(3));

    expect(addendsOf(second.asked.question)).not.toEqual(addendsOf(first.asked.question));
    const fraction = async ({ id, asked }: typeof first) =>
      (await loadReview(learner, id)).questions.find((each) => each.id === asked.id)?.score.fraction;
    expect(await fraction(first)).toBe(1);
    expect(await fraction(second)).toBe(0);
  });

  test("numbers that were asked before are drawn again", async () => {
    random = () => 0.25;
    const { id, asked } = await sit();
    await submitAttempt(learner, { attempt: id }, later(1));
    const fresh = seededRandom("fresh");
    let times = 0;
    // Drawing 6 of 7 questions takes 1 + 7 + 6 numbers; the seed after them is the one that was asked before.
    random = () => (times++ <= 14 ? 0.25 : fresh());
    const again = await sit();
    expect(times).toBe(16);

    expect(addendsOf(asked.question)).toEqual([2 ** 30, 7]);
    expect(addendsOf(again.asked.question)).not.toEqual([2 ** 30, 7]);
  });

  test("the open attempt and its review show what was asked, however often they are loaded", async () => {
    const { id, asked } = await sit();
    const sheet = await loadAttempt(learner, id);
    expect(await sit()).toEqual({ id, asked });
    expect(JSON.stringify(sheet)).not.toMatch(/"key"|it is \d+|"sum":\d/);

    await save(id, asked.id, 0);
    await submitAttempt(learner, { attempt: id }, later(2));
    const review = await loadReview(learner, id);
    expect(review.questions.find((each) => each.id === asked.id)).toMatchObject({
      question: asked.question,
      key: { sum: sumOf(asked.question) },
      answer: { sum: 0 },
      explanation: { wrong: { en: `it is ${sumOf(asked.question)}, no other` } },
      sources: [addendsOf(asked.question)[0] % 2 === 0 ? "rfc9293#3.6" : "rfc9293#3.5"],
    });
    expect(await loadReview(learner, id)).toEqual(review);
  });

  test("submitting again changes nothing", async () => {
    const { id, asked } = await sit();
    await save(id, asked.id, sumOf(asked.question));
    const result = await submitAttempt(learner, { attempt: id }, later(2));

    expect(await submitAttempt(learner, { attempt: id }, later(9))).toEqual(result);
    expect(await database().prisma.score.count()).toBe(1);
  });
});
