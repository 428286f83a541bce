import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { testDatabase } from "@/tests/database";
import { later, member, now, type SampleClassroom, sampleClassroom, sitQuiz } from "@/tests/sample-classroom";
import { archiveClassroom } from "./archive-classroom";
import { createClassroom } from "./create-classroom";
import { exportClassroom } from "./export-classroom";
import { joinClassroom } from "./join-classroom";
import { leaveClassroom } from "./leave-classroom";
import { readClassroom } from "./read-classroom";
import { readGradebook } from "./read-gradebook";
import { readInvitation } from "./read-invitation";
import { readLearner } from "./read-learner";
import { readLearnerAttempt } from "./read-learner-attempt";
import { readLearnerPractice } from "./read-learner-practice";
import { readOwnClassrooms } from "./read-own-classrooms";
import { readQuestionReports } from "./read-question-reports";
import { readRoster } from "./read-roster";
import { removeLearner } from "./remove-learner";
import { renameClassroom } from "./rename-classroom";
import { renewJoinCode } from "./renew-join-code";
import { restoreClassroom } from "./restore-classroom";

vi.mock("@/lib/content/load", async () => (await import("@/tests/sample-quiz")).sampleContent());
vi.mock("@/question-types/registry", async (original) =>
  (await import("@/tests/sample-quiz")).withThreeStages(await original()),
);

const database = testDatabase();
let room: SampleClassroom;
let attempt: string;

beforeEach(async () => {
  room = await sampleClassroom(database());
  const { id } = await database().prisma.attempt.findFirstOrThrow({ where: { userId: room.learner.userId } });
  attempt = id;
});

const names = (learners: readonly { readonly name: string }[]) => learners.map(({ name }) => name).sort();
const notFound = { code: "not-found" };

describe("whoever does not teach the classroom sees and changes nothing of it", () => {
  const reads: Record<string, (actor: Actor | null) => Promise<unknown>> = {
    "its head": (actor) => readClassroom(actor, room.id),
    "its matrix": (actor) => readGradebook(actor, room.id),
    "its questions": (actor) => readQuestionReports(actor, room.id),
    "its roster": (actor) => readRoster(actor, room.id),
    "a learner": (actor) => readLearner(actor, room.id, room.learner.userId),
    "an attempt": (actor) => readLearnerAttempt(actor, { classroom: room.id, learner: room.learner.userId, attempt }),
    "practice answers": (actor) =>
      readLearnerPractice(actor, { classroom: room.id, learner: room.learner.userId, lesson: "sample-lesson" }),
    "the scores": (actor) => exportClassroom(actor, room.id, "scores", now),
    "the answers": (actor) => exportClassroom(actor, room.id, "answers", now),
  };
  const changes: Record<string, (actor: Actor | null) => Promise<unknown>> = {
    "its name": (actor) => renameClassroom(actor, { classroom: room.id, name: "Mine" }),
    "its code": (actor) => renewJoinCode(actor, { classroom: room.id }),
    "its learners": (actor) => removeLearner(actor, { classroom: room.id, learner: room.learner.userId }, now),
    "its being open": (actor) => archiveClassroom(actor, { classroom: room.id }, now),
    "its being archived": (actor) => restoreClassroom(actor, { classroom: room.id }),
  };
  const outsiders: readonly (readonly [string, () => Actor | null, string])[] = [
    ["nobody", () => null, "unauthenticated"],
    ["a guest", () => room.guest, "unauthenticated"],
    ["another member", () => room.stranger, "not-found"],
    ["a learner of it", () => room.learner, "not-found"],
    ["a removed learner", () => room.removed, "not-found"],
    ["another teacher", () => room.otherTeacher, "not-found"],
  ];

  const state = async () => ({
    classrooms: await database().prisma.classroom.findMany({ orderBy: { id: "asc" } }),
    enrollments: await database().prisma.enrollment.findMany({ orderBy: { userId: "asc" } }),
  });
  /** What each of them came to: a failure's code, or "allowed". */
  const outcomes = async (asked: typeof reads, actor: Actor | null) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(asked).map(async ([what, ask]) => [
          what,
          await ask(actor).then(
            () => "allowed",
            (error: { code?: string }) => error.code ?? error,
          ),
        ]),
      ),
    );
  const all = (asked: typeof reads, outcome: string) =>
    Object.fromEntries(Object.keys(asked).map((what) => [what, outcome]));

  test.each(outsiders)("%s", async (_, actor, failure) => {
    const before = await state();

    expect(await outcomes(reads, actor())).toEqual(all(reads, failure));
    expect(await outcomes(changes, actor())).toEqual(all(changes, failure));
    expect(await state()).toEqual(before);
  });

  test("but its teacher does", async () => {
    expect(await outcomes(reads, room.teacher)).toEqual(all(reads, "allowed"));
    for (const [what, change] of Object.entries(changes)) {
      const before = await state();
      await change(room.teacher);
      // Restoring comes last, after archiving, and so brings back what stood before both.
      if (what !== "its being archived") expect(await state()).not.toEqual(before);
    }
  });

  test("a teacher reads no learner through another classroom of their own", async () => {
    const { id } = await createClassroom(room.teacher, { name: "Second", course: "sample" }, now);
    const place = { classroom: id, learner: room.learner.userId };

    await expect(readLearner(room.teacher, id, room.learner.userId)).rejects.toMatchObject(notFound);
    await expect(readLearnerAttempt(room.teacher, { ...place, attempt })).rejects.toMatchObject(notFound);
    await expect(readLearnerPractice(room.teacher, { ...place, lesson: "sample-lesson" })).rejects.toMatchObject(
      notFound,
    );
    expect((await readGradebook(room.teacher, id)).rows).toEqual([]);
    expect(await readQuestionReports(room.teacher, id)).toEqual([]);
    await expect(
      removeLearner(room.teacher, { classroom: id, learner: room.learner.userId }, now),
    ).rejects.toMatchObject(notFound);
  });

  test("one learner's attempt is not shown under the name of another", async () => {
    const max = await member(database(), "Max");
    await joinClassroom(max, { code: room.code }, now);

    await expect(
      readLearnerAttempt(room.teacher, { classroom: room.id, learner: max.userId, attempt }),
    ).rejects.toMatchObject(notFound);
  });

  test("a teacher is no learner, and is not shown as one", async () => {
    await expect(readLearner(room.teacher, room.id, room.teacher.userId)).rejects.toMatchObject(notFound);
    await expect(
      removeLearner(room.teacher, { classroom: room.id, learner: room.teacher.userId }, now),
    ).rejects.toMatchObject(notFound);
  });

  test("another course of the learner stays unseen", async () => {
    const db = database().prisma;
    const userId = room.learner.userId;
    await db.quiz.create({ data: { id: "elsewhere", course: "other-course" } });
    const elsewhere = await db.attempt.create({
      data: {
        userId,
        quizId: "elsewhere",
        number: 1,
        passMark: 0.7,
        startedAt: now,
        submittedAt: later(1),
        score: { create: { fraction: 1, passed: true, gradedAt: now } },
      },
    });
    await db.lessonProgress.create({
      data: { userId, lessonId: "of-another", startedAt: now, lastSeenAt: later(9999) },
    });

    const place = { classroom: room.id, learner: userId };
    await expect(readLearnerAttempt(room.teacher, { ...place, attempt: elsewhere.id })).rejects.toMatchObject(notFound);
    await expect(readLearnerPractice(room.teacher, { ...place, lesson: "of-another" })).rejects.toMatchObject(notFound);
    const report = await readLearner(room.teacher, room.id, userId);
    expect(report.attempts.map(({ id }) => id)).toEqual([attempt]);
    expect(report.lastSeenAt).toEqual(later(360));
  });

  test("an open attempt is the learner's own affair", async () => {
    const open = await database().prisma.attempt.create({
      data: { userId: room.learner.userId, quizId: "quiz-sample", number: 2, passMark: 0.7, startedAt: now },
    });
    const place = { classroom: room.id, learner: room.learner.userId };

    await expect(readLearnerAttempt(room.teacher, { ...place, attempt: open.id })).rejects.toMatchObject(notFound);
    expect((await readLearner(room.teacher, room.id, room.learner.userId)).attempts).toHaveLength(1);
  });
});

describe("creating and finding", () => {
  test("any member creates a classroom and teaches it", async () => {
    const { id } = await createClassroom(room.stranger, { name: "Mine", course: "sample" }, now);

    expect(await readClassroom(room.stranger, id)).toMatchObject({
      name: "Mine",
      learners: 0,
      archivedAt: null,
      joinCode: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
      course: { slug: "sample", title: { en: "Course" } },
    });
  });

  test("nobody and guests create none", async () => {
    for (const actor of [null, room.guest]) {
      await expect(createClassroom(actor, { name: "Mine", course: "sample" }, now)).rejects.toMatchObject({
        code: "unauthenticated",
      });
    }
  });

  test("a code that is taken is drawn again", async () => {
    const octets = [0, 0, 1];
    const random = () => new Uint8Array(8).fill(octets.shift() ?? 9);
    const first = await createClassroom(room.stranger, { name: "One", course: "sample" }, now, random);
    const second = await createClassroom(room.stranger, { name: "Two", course: "sample" }, now, random);

    expect((await readClassroom(room.stranger, first.id)).joinCode).toBe("22222222");
    expect((await readClassroom(room.stranger, second.id)).joinCode).toBe("33333333");
  });

  test("everybody finds their own classrooms and no others", async () => {
    expect(await readOwnClassrooms(room.teacher)).toMatchObject({ active: [{ id: room.id, learners: 1 }], joined: [] });
    expect(await readOwnClassrooms(room.learner)).toMatchObject({
      active: [],
      joined: [{ id: room.id, teachers: ["Tess"], joinedAt: now }],
    });
    for (const actor of [room.removed, room.stranger]) {
      expect(await readOwnClassrooms(actor)).toEqual({ active: [], archived: [], joined: [] });
    }
    for (const actor of [null, room.guest]) {
      await expect(readOwnClassrooms(actor)).rejects.toMatchObject({ code: "unauthenticated" });
    }
  });

  test("a classroom gets another name", async () => {
    await renameClassroom(room.teacher, { classroom: room.id, name: "Networks 2" });

    expect(await readClassroom(room.teacher, room.id)).toMatchObject({ name: "Networks 2" });
    expect(await readClassroom(room.otherTeacher, room.otherId)).toMatchObject({ name: "Other" });
  });
});

describe("joining", () => {
  test("the code says who teaches before anybody joins, however it is typed", async () => {
    const typed = `${room.code.slice(0, 4).toLowerCase()}-${room.code.slice(4)}`;

    expect(await readInvitation(null, typed)).toEqual({
      code: room.code,
      classroomId: room.id,
      name: "Networks",
      course: expect.objectContaining({ slug: "sample" }),
      teachers: ["Tess"],
      role: null,
      reader: "nobody",
    });
    expect(await readInvitation(room.guest, room.code)).toMatchObject({ role: null, reader: "guest" });
    expect(await readInvitation(room.learner, room.code)).toMatchObject({ role: "LEARNER", reader: "member" });
    expect(await readInvitation(room.removed, room.code)).toMatchObject({ role: null });
    expect(await readInvitation(room.teacher, room.code)).toMatchObject({ role: "TEACHER" });
  });

  test("an unknown code leads nowhere", async () => {
    const failure = { code: "not-found", reason: "join-code" };

    await expect(readInvitation(room.stranger, "AAAAAAAA")).rejects.toMatchObject(failure);
    await expect(joinClassroom(room.stranger, { code: "AAAAAAAA" }, now)).rejects.toMatchObject(failure);
    await expect(joinClassroom(room.stranger, { code: "" }, now)).rejects.toMatchObject(failure);
  });

  test("guests and nobody register first", async () => {
    for (const actor of [null, room.guest]) {
      await expect(joinClassroom(actor, { code: room.code }, now)).rejects.toMatchObject({ code: "unauthenticated" });
    }
  });

  test("joining twice, even at once, is joining once", async () => {
    await Promise.all([1, 2, 3].map((second) => joinClassroom(room.stranger, { code: room.code }, later(second))));
    const [, stan] = await readRoster(room.teacher, room.id);
    await joinClassroom(room.stranger, { code: room.code }, later(99));

    expect(names(await readRoster(room.teacher, room.id))).toEqual(["Lea", "Stan"]);
    expect((await readRoster(room.teacher, room.id))[1]).toEqual(stan);
  });

  test("a teacher who follows their own link stays the teacher", async () => {
    await joinClassroom(room.teacher, { code: room.code }, later(5));

    expect(await readClassroom(room.teacher, room.id)).toMatchObject({ learners: 1 });
  });

  test("a new code replaces the old one; who is in stays in", async () => {
    const { joinCode } = await renewJoinCode(room.teacher, { classroom: room.id });

    expect(joinCode).not.toBe(room.code);
    await expect(joinClassroom(room.stranger, { code: room.code }, now)).rejects.toMatchObject(notFound);
    await joinClassroom(room.stranger, { code: joinCode }, now);
    expect(names(await readRoster(room.teacher, room.id))).toEqual(["Lea", "Stan"]);
  });
});

describe("leaving and being removed", () => {
  test("a removed learner's work is out of the teacher's sight, everywhere", async () => {
    const { rows, beliefs } = await readGradebook(room.teacher, room.id);
    const [q1] = await readQuestionReports(room.teacher, room.id);
    const files = await Promise.all(
      ["scores", "answers"].map((kind) => exportClassroom(room.teacher, room.id, kind, now)),
    );

    expect(names(rows.map(({ learner }) => learner))).toEqual(["Lea"]);
    expect(beliefs.flatMap(({ learners }) => names(learners))).toEqual(["Lea"]);
    expect(q1?.n).toBe(1);
    expect(names(await readRoster(room.teacher, room.id))).toEqual(["Lea"]);
    for (const { text } of files) expect(text).not.toContain(room.removed.userId);

    const theirs = await database().prisma.attempt.findFirstOrThrow({ where: { userId: room.removed.userId } });
    const place = { classroom: room.id, learner: room.removed.userId };
    await expect(readLearner(room.teacher, room.id, room.removed.userId)).rejects.toMatchObject(notFound);
    await expect(readLearnerAttempt(room.teacher, { ...place, attempt: theirs.id })).rejects.toMatchObject(notFound);
    await expect(readLearnerPractice(room.teacher, { ...place, lesson: "sample-lesson" })).rejects.toMatchObject(
      notFound,
    );
  });

  test("a removed learner joins afresh by the code", async () => {
    await joinClassroom(room.removed, { code: room.code }, later(1000));

    expect(await readRoster(room.teacher, room.id)).toMatchObject([
      { name: "Lea", joinedAt: now },
      { name: "Rem", joinedAt: later(1000) },
    ]);
  });

  test("nobody is removed twice", async () => {
    await expect(
      removeLearner(room.teacher, { classroom: room.id, learner: room.removed.userId }, now),
    ).rejects.toMatchObject(notFound);
  });

  test("a learner leaves by themselves, also when the classroom is archived", async () => {
    await archiveClassroom(room.teacher, { classroom: room.id }, now);
    await leaveClassroom(room.learner, { classroom: room.id }, later(1));

    expect(await readRoster(room.teacher, room.id)).toEqual([]);
    await expect(leaveClassroom(room.learner, { classroom: room.id }, later(2))).rejects.toMatchObject(notFound);
  });

  test("who does not learn there cannot leave: nobody, a guest, a stranger, the teacher", async () => {
    for (const actor of [null, room.guest]) {
      await expect(leaveClassroom(actor, { classroom: room.id }, now)).rejects.toMatchObject({
        code: "unauthenticated",
      });
    }
    for (const actor of [room.stranger, room.removed, room.teacher, room.otherTeacher]) {
      await expect(leaveClassroom(actor, { classroom: room.id }, now)).rejects.toMatchObject(notFound);
    }
    expect(await readClassroom(room.teacher, room.id)).toMatchObject({ learners: 1 });
  });
});

describe("archiving", () => {
  beforeEach(() => archiveClassroom(room.teacher, { classroom: room.id }, later(2000)));

  test("the teacher may look but not change", async () => {
    const archived = { code: "conflict", reason: "classroom-archived" };

    expect((await readGradebook(room.teacher, room.id)).rows).toHaveLength(1);
    await expect(renameClassroom(room.teacher, { classroom: room.id, name: "x" })).rejects.toMatchObject(archived);
    await expect(renewJoinCode(room.teacher, { classroom: room.id })).rejects.toMatchObject(archived);
    await expect(
      removeLearner(room.teacher, { classroom: room.id, learner: room.learner.userId }, now),
    ).rejects.toMatchObject(archived);
  });

  test("nobody joins, and it is gone from the learners' lists", async () => {
    await expect(joinClassroom(room.stranger, { code: room.code }, now)).rejects.toMatchObject(notFound);
    await expect(readInvitation(null, room.code)).rejects.toMatchObject(notFound);
    expect((await readOwnClassrooms(room.learner)).joined).toEqual([]);
    expect(await readOwnClassrooms(room.teacher)).toMatchObject({ active: [], archived: [{ id: room.id }] });
  });

  test("archiving again keeps the first time; restoring brings everything back", async () => {
    await archiveClassroom(room.teacher, { classroom: room.id }, later(3000));
    expect((await readClassroom(room.teacher, room.id)).archivedAt).toEqual(later(2000));

    await restoreClassroom(room.teacher, { classroom: room.id });

    expect(await readClassroom(room.teacher, room.id)).toMatchObject({ archivedAt: null, learners: 1 });
    expect(await readInvitation(null, room.code)).toMatchObject({ name: "Networks" });
    expect((await readOwnClassrooms(room.learner)).joined).toHaveLength(1);
  });
});

describe("what the teacher sees", () => {
  test("a matrix of lessons and quizzes; what was not begun is empty", async () => {
    const max = await member(database(), "Max");
    await joinClassroom(max, { code: room.code }, later(5));
    const { columns, rows, means } = await readGradebook(room.teacher, room.id);

    expect(columns).toMatchObject([
      { id: "sample-lesson", kind: "lesson", number: 1 },
      { id: "quiz-sample", kind: "quiz", number: 1 },
    ]);
    expect(rows).toEqual([
      {
        learner: { id: room.learner.userId, name: "Lea" },
        joinedAt: now,
        cells: [
          { kind: "lesson", level: 0.5, answered: 1, exercises: 2, isDone: false },
          { kind: "quiz", level: expect.closeTo(1 / 6), attempts: 1, isDone: false },
        ],
        progress: expect.closeTo(1 / 3),
        lastSeenAt: later(360),
      },
      {
        learner: { id: max.userId, name: "Max" },
        joinedAt: later(5),
        cells: [null, null],
        progress: 0,
        lastSeenAt: null,
      },
    ]);
    expect(means).toEqual([0.5, expect.closeTo(1 / 6)]);
  });

  test("the best attempt counts", async () => {
    await sitQuiz(room.learner, { q1: "right", q2: "right", q3: "right", q4: "right", q5: "right" }, later(1000));
    const [row] = (await readGradebook(room.teacher, room.id)).rows;

    expect(row?.cells[1]).toEqual({ kind: "quiz", level: expect.closeTo(5 / 6), attempts: 2, isDone: true });
  });

  test("a belief counts while it is in what a learner answered last", async () => {
    const beliefs = async () =>
      (await readGradebook(room.teacher, room.id)).beliefs.map(({ id, learners, lesson }) => [
        id,
        names(learners),
        lesson?.id,
      ]);
    expect(await beliefs()).toEqual([["M1", ["Lea"], "sample-lesson"]]);

    // q2 is answered rightly now, but the exercise still shows it.
    await sitQuiz(room.learner, { q2: "right" }, later(1000));
    expect(await beliefs()).toEqual([["M1", ["Lea"], "sample-lesson"]]);

    const { answerExercise } = await import("./answer-exercise");
    const idempotencyKey = crypto.randomUUID();
    await answerExercise(
      room.learner,
      { questionId: "exercise-one", answer: { choice: "right" }, idempotencyKey },
      later(2000),
    );
    expect(await beliefs()).toEqual([]);
  });

  test("how each question behaved, hardest first, over submitted attempts", async () => {
    const max = await member(database(), "Max");
    await joinClassroom(max, { code: room.code }, now);
    await sitQuiz(max, { q1: "right", q2: "right", q3: "other" }, later(100));
    const reports = await readQuestionReports(room.teacher, room.id);
    const of = (id: string) => reports.find(({ questionId }) => questionId === id);

    expect(reports.map(({ facility }) => facility)).toEqual([0, 0, 0, 0, 0.5, 1]);
    expect(of("q1")).toMatchObject({ n: 2, facility: 1, discrimination: null, leftOut: 0, flags: [] });
    expect(of("q2")).toMatchObject({
      facility: 0.5,
      lesson: { id: "sample-lesson" },
      text: { en: "q2" },
      options: [
        { id: "right", share: 0.5, isRight: true, isIdle: false },
        { id: "wrong", share: 0.5, isRight: false, isIdle: false },
        { id: "other", share: 0, isRight: false, isIdle: false },
      ],
    });
    expect(of("q3")).toMatchObject({ leftOut: 0.5, options: [{ share: 0 }, { share: 0 }, { share: 0.5 }] });
    expect(of("q-staged")).toMatchObject({ leftOut: 1, options: [] });
  });

  test("from 20 attempts on: discrimination, and distractors that nobody picks", async () => {
    for (let index = 0; index < 20; index++) {
      const learner = await member(database(), `L${index}`);
      await joinClassroom(learner, { code: room.code }, now);
      const choices = index % 2 === 0 ? { q1: "right", q2: "right" } : { q1: "wrong", q2: "wrong" };
      await sitQuiz(learner, choices, later(100 + index));
    }
    const report = (await readQuestionReports(room.teacher, room.id)).find(({ questionId }) => questionId === "q1");

    expect(report?.n).toBe(21);
    expect(report?.discrimination).toBeGreaterThan(0.8);
    expect(report?.flags).toEqual(["idle-distractor"]);
    expect(report?.options.filter(({ isIdle }) => isIdle).map(({ id }) => id)).toEqual(["other"]);
  });

  test("one learner: lessons, attempts and beliefs", async () => {
    expect(await readLearner(room.teacher, room.id, room.learner.userId)).toMatchObject({
      learner: { id: room.learner.userId, name: "Lea" },
      joinedAt: now,
      lastSeenAt: later(360),
      lessons: [{ lesson: { id: "sample-lesson" }, answered: 1, exercises: 2, completedAt: null }],
      attempts: [{ id: attempt, number: 1, startedAt: later(60), submittedAt: later(360), passed: false }],
      beliefs: [{ id: "M1" }],
    });
  });

  test("each question of an attempt, with answer, key and score", async () => {
    const place = { classroom: room.id, learner: room.learner.userId, attempt };
    const { quiz, review } = await readLearnerAttempt(room.teacher, place);

    expect(quiz.en).toBe("Quiz");
    expect(review.questions.find(({ question }) => question.id === "q2")).toMatchObject({
      answer: { choice: "wrong" },
      key: { choice: "right" },
      score: { fraction: 0 },
      misconceptions: [{ id: "M1" }],
    });
  });

  test("practice answers, each exercise once, a staged one when it is complete", async () => {
    const { commitStage } = await import("./commit-stage");
    const stage = (letters: string, at: number) =>
      commitStage(
        room.learner,
        { questionId: "exercise-staged", answer: { stages: [...letters] }, idempotencyKey: crypto.randomUUID() },
        later(at),
      );
    const read = async () =>
      (
        await readLearnerPractice(room.teacher, {
          classroom: room.id,
          learner: room.learner.userId,
          lesson: "sample-lesson",
        })
      ).answers;
    await stage("a", 500);
    expect((await read()).map(({ id }) => id)).toEqual(["exercise-one"]);

    await stage("ab", 501);
    await stage("abx", 502);

    expect(await read()).toMatchObject([
      { id: "exercise-one", answer: { choice: "wrong" }, score: { fraction: 0 }, times: 1, answeredAt: later(10) },
      { id: "exercise-staged", score: { fraction: expect.closeTo(2 / 3) }, reveal: ["a", "b", "c"] },
    ]);
  });
});

describe("the export", () => {
  const table = async (kind: string) => {
    const { text } = await exportClassroom(room.teacher, room.id, kind, now);
    const [header = "", ...rows] = text.slice(1).trimEnd().split("\r\n");
    const columns = header.split(",");
    return rows.map((row) => Object.fromEntries(row.split(",").map((value, index) => [columns[index], value])));
  };

  test("scores: one row per learner", async () => {
    expect(await table("scores")).toEqual([
      {
        learner_id: room.learner.userId,
        learner: "Lea",
        joined_at: now.toISOString(),
        last_seen_at: later(360).toISOString(),
        progress_percent: "33.3",
        "lesson:sample-lesson:answered": "1",
        "lesson:sample-lesson:exercises": "2",
        "lesson:sample-lesson:completed": "false",
        "quiz:quiz-sample:best_percent": "16.7",
        "quiz:quiz-sample:attempts": "1",
        "quiz:quiz-sample:passed": "false",
      },
    ]);
  });

  test("answers: one row per answer, in exercises and quizzes", async () => {
    const rows = await table("answers");

    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatchObject({
      kind: "exercise",
      question: "exercise-one",
      answer: "wrong",
      misconceptions: "M1",
    });
    expect(rows.find(({ question }) => question === "q1")).toMatchObject({
      learner: "Lea",
      kind: "quiz",
      lesson: "sample-lesson",
      quiz: "quiz-sample",
      attempt: "1",
      answered: "true",
      answer: "right",
      score_percent: "100",
      answered_at: later(60).toISOString(),
    });
    expect(rows.find(({ question }) => question === "q3")).toMatchObject({ answered: "false", answer: "" });
  });

  test("a name that would be a formula is none", async () => {
    const eve = await member(database(), "=cmd|'/c calc'!A1");
    await joinClassroom(eve, { code: room.code }, later(1));

    expect((await table("scores")).map(({ learner }) => learner)).toEqual(["Lea", "'=cmd|'/c calc'!A1"]);
  });

  test("there is no export of another kind", async () => {
    await expect(exportClassroom(room.teacher, room.id, "passwords", now)).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(exportClassroom(room.teacher, room.id, null, now)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
