import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { testDatabase } from "@/tests/database";
import { later, now, type SampleClassroom, sampleClassroom, sitQuiz } from "@/tests/sample-classroom";
import { answerExercise } from "./answer-exercise";
import { archiveClassroom } from "./archive-classroom";
import { assign, assignInput } from "./assign";
import { changeAssignment } from "./change-assignment";
import { commitStage } from "./commit-stage";
import { createClassroom } from "./create-classroom";
import { exportClassroom } from "./export-classroom";
import { joinClassroom } from "./join-classroom";
import { leaveClassroom } from "./leave-classroom";
import { readAssignment, readAssignments } from "./read-assignments";
import { readHome } from "./read-home";
import { startAttempt } from "./start-attempt";
import { withdrawAssignment } from "./withdraw-assignment";

vi.mock("@/lib/content/load", async () => (await import("@/tests/sample-quiz")).sampleContent());
vi.mock("@/question-types/registry", async (original) =>
  (await import("@/tests/sample-quiz")).withThreeStages(await original()),
);

const database = testDatabase();
let room: SampleClassroom;

beforeEach(async () => {
  room = await sampleClassroom(database());
});

const EXERCISE = { kind: "exercise", targetId: "exercise-one" } as const;
const STAGED = { kind: "exercise", targetId: "exercise-staged" } as const;
const QUIZ = { kind: "quiz", targetId: "quiz-sample" } as const;
const LESSON = { kind: "lesson", targetId: "sample-lesson" } as const;

type What = typeof EXERCISE | typeof STAGED | typeof QUIZ | typeof LESSON;
const give = (actor: Actor | null, what: What, due: Date | null = null, note: string | null = null, at = now) =>
  assign(actor, { classroom: room.id, what, due, note }, at);

const board = (at = now) => readAssignments(room.teacher, room.id, at);
const own = async (actor: Actor, at = now) => (await readHome(actor, "sample", at)).assignments;
const ownState = async (actor: Actor, at = now) => (await own(actor, at))[0]?.state;
/** How the teacher sees Lea's work of the only assignment. */
const seenState = async (at = now) => {
  const { id } = (await board(at)).assignments[0] ?? { id: "" };
  return (await readAssignment(room.teacher, { classroom: room.id, assignment: id }, at)).rows[0]?.state;
};

describe("who may", () => {
  const outsiders: readonly (readonly [string, () => Actor | null, string])[] = [
    ["nobody", () => null, "unauthenticated"],
    ["a guest", () => room.guest, "unauthenticated"],
    ["another member", () => room.stranger, "not-found"],
    ["a learner of it", () => room.learner, "not-found"],
    ["a removed learner", () => room.removed, "not-found"],
    ["another teacher", () => room.otherTeacher, "not-found"],
  ];

  test.each(outsiders)("%s sees and changes nothing", async (_, actor, code) => {
    const { id: assignment } = await give(room.teacher, EXERCISE);
    const place = { classroom: room.id, assignment };
    const before = await database().prisma.assignment.findMany();

    for (const ask of [
      () => give(actor(), QUIZ),
      () => changeAssignment(actor(), { ...place, due: later(60), note: "mine" }, now),
      () => withdrawAssignment(actor(), place, now),
      () => readAssignments(actor(), room.id, now),
      () => readAssignment(actor(), place, now),
      () => exportClassroom(actor(), room.id, "assignments", now),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code });
    }
    expect(await database().prisma.assignment.findMany()).toEqual(before);
  });

  test("a teacher reaches no assignment through another classroom of their own", async () => {
    const { id: assignment } = await give(room.teacher, EXERCISE);
    const { id: classroom } = await createClassroom(room.teacher, { name: "Second", course: "sample" }, now);
    const place = { classroom, assignment };

    await expect(readAssignment(room.teacher, place, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(changeAssignment(room.teacher, { ...place, due: null, note: "x" }, now)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(withdrawAssignment(room.teacher, place, now)).rejects.toMatchObject({ code: "not-found" });
    expect((await board()).assignments).toHaveLength(1);
  });

  test("in an archived classroom nothing changes, and its learners are asked nothing", async () => {
    const { id: assignment } = await give(room.teacher, EXERCISE);
    await archiveClassroom(room.teacher, { classroom: room.id }, now);
    const place = { classroom: room.id, assignment };
    const failure = { code: "conflict", reason: "classroom-archived" };

    await expect(give(room.teacher, QUIZ)).rejects.toMatchObject(failure);
    await expect(changeAssignment(room.teacher, { ...place, due: null, note: "x" }, now)).rejects.toMatchObject(
      failure,
    );
    await expect(withdrawAssignment(room.teacher, place, now)).rejects.toMatchObject(failure);
    expect((await board()).assignments).toHaveLength(1);
    expect(await own(room.learner)).toEqual([]);
  });

  test("only those who learn in the classroom now are asked, and shown", async () => {
    const { id: assignment } = await give(room.teacher, EXERCISE);

    for (const actor of [room.removed, room.stranger, room.teacher, room.otherTeacher, room.guest]) {
      expect(await own(actor)).toEqual([]);
    }
    expect(await own(room.learner)).toMatchObject([{ id: assignment, classroom: "Networks" }]);
    const { rows } = await readAssignment(room.teacher, { classroom: room.id, assignment }, now);
    expect(rows.map(({ learner }) => learner.name)).toEqual(["Lea"]);
    expect((await exportClassroom(room.teacher, room.id, "assignments", now)).text).not.toContain("Rem");

    await leaveClassroom(room.learner, { classroom: room.id }, later(1));
    expect(await own(room.learner)).toEqual([]);
    expect((await board()).assignments[0]).toMatchObject({ learners: 0, done: 0 });
  });
});

describe("assigning", () => {
  test("only what the course of the classroom has", async () => {
    const refused = { code: "invalid-input", reason: "not-in-course" };
    const odd = (kind: "exercise" | "quiz" | "lesson", targetId: string) =>
      assign(room.teacher, { classroom: room.id, what: { kind, targetId }, due: null, note: null }, now);

    await expect(odd("exercise", "nowhere")).rejects.toMatchObject(refused);
    // A question that is kept for quizzes must not be given away as an exercise.
    await expect(odd("exercise", "q1")).rejects.toMatchObject(refused);
    await expect(odd("lesson", "quiz-sample")).rejects.toMatchObject(refused);
    expect((await board()).assignments).toEqual([]);
  });

  test("twice, even at once, is one assignment on the terms named last", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => give(room.teacher, EXERCISE, later(60), "soon")));
    await give(room.teacher, EXERCISE, later(120), null, later(1));

    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect((await board()).assignments).toMatchObject([
      { id: ids[0]?.id, note: null, dueAt: later(120).toISOString(), target: { path: "/exercise/exercise-one" } },
    ]);
  });

  test("what is assigned is not offered again until it is withdrawn", async () => {
    const offered = async () => (await board()).offers.flatMap(({ targets }) => targets.map(({ id }) => id));
    const all = ["sample-lesson", "quiz-sample", "exercise-one", "exercise-staged", "practice-one"];
    expect(await offered()).toEqual(all);

    const { id: assignment } = await give(room.teacher, QUIZ);
    expect(await offered()).toEqual(all.filter((id) => id !== "quiz-sample"));
    await withdrawAssignment(room.teacher, { classroom: room.id, assignment }, later(1));
    await withdrawAssignment(room.teacher, { classroom: room.id, assignment }, later(2));
    expect(await offered()).toEqual(all);
    expect(await own(room.learner)).toEqual([]);
    const place = { classroom: room.id, assignment };
    await expect(readAssignment(room.teacher, place, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(changeAssignment(room.teacher, { ...place, due: null, note: "x" }, now)).rejects.toMatchObject({
      code: "not-found",
    });

    await give(room.teacher, QUIZ, null, "again", later(3));
    expect(await database().prisma.assignment.findMany()).toMatchObject([
      { id: assignment, note: "again", createdAt: later(3), removedAt: null, createdById: room.teacher.userId },
    ]);
  });

  test("not for a time that has passed; one that passes meanwhile may stay, but not be moved back", async () => {
    const past = { code: "invalid-input", reason: "due-past" };
    await expect(give(room.teacher, EXERCISE, now)).rejects.toMatchObject(past);
    const { id: assignment } = await give(room.teacher, EXERCISE, later(60));
    const change = (due: Date | null, note: string | null) =>
      changeAssignment(room.teacher, { classroom: room.id, assignment, due, note }, later(100));

    await change(later(60), "still this one");
    await expect(change(later(59), null)).rejects.toMatchObject(past);
    expect((await board()).assignments).toMatchObject([{ note: "still this one", dueAt: later(60).toISOString() }]);
    await change(null, null);
    expect((await board()).assignments).toMatchObject([{ note: null, dueAt: null }]);
  });

  test("outlives the account of the teacher who assigned it", async () => {
    await give(room.teacher, EXERCISE);
    await database().prisma.user.delete({ where: { id: room.teacher.userId } });

    expect(await own(room.learner)).toHaveLength(1);
  });
});

describe("what is done", () => {
  test("an exercise: any complete answer, from before it was assigned, too; best and last score", async () => {
    await give(room.teacher, EXERCISE, later(30), null, later(20));
    const first = { type: "done", firstAt: later(10).toISOString(), isLate: false, best: 0, last: 0 };
    expect(await ownState(room.learner)).toMatchObject(first);

    const answer = (choice: string, seconds: number) =>
      answerExercise(
        room.learner,
        { questionId: "exercise-one", answer: { choice }, idempotencyKey: crypto.randomUUID() },
        later(seconds),
      );
    await answer("right", 40);
    await answer("wrong", 50);
    const both = { ...first, best: 1, last: 0, lastAt: later(50).toISOString() };
    expect(await ownState(room.learner)).toMatchObject(both);
    expect(await seenState()).toMatchObject(both);
    expect((await board()).assignments).toMatchObject([{ learners: 1, done: 1, late: 0 }]);
  });

  test("a staged exercise is begun with its first stage, which is the learner's own affair, and done with its last", async () => {
    await give(room.teacher, STAGED, later(100));
    const commit = (stages: string[], seconds: number) =>
      commitStage(
        room.learner,
        { questionId: "exercise-staged", answer: { stages }, idempotencyKey: crypto.randomUUID() },
        later(seconds),
      );

    expect(await ownState(room.learner, later(101))).toEqual({ type: "not-begun", isOverdue: true });
    await commit(["a"], 10);
    expect(await ownState(room.learner)).toEqual({ type: "begun", isOverdue: false });
    expect(await seenState()).toEqual({ type: "not-begun", isOverdue: false });
    await commit(["a", "b", "c"], 200);
    expect(await ownState(room.learner)).toMatchObject({ type: "done", isLate: true, best: 1 });
    expect((await board()).assignments).toMatchObject([{ done: 1, late: 1 }]);
  });

  test("a quiz: a submitted attempt; an open one shows to nobody but its learner", async () => {
    await joinClassroom(room.stranger, { code: room.code }, now);
    await give(room.teacher, QUIZ);
    await startAttempt(room.stranger, { quiz: "quiz-sample" }, now, () => 0);
    expect(await ownState(room.stranger)).toEqual({ type: "begun", isOverdue: false });
    const { rows } = await readAssignment(
      room.teacher,
      { classroom: room.id, assignment: (await board()).assignments[0]?.id ?? "" },
      now,
    );
    expect(rows.find(({ learner }) => learner.name === "Stan")?.state).toMatchObject({ type: "not-begun" });

    await sitQuiz(room.learner, { q1: "right", q2: "right", q3: "right" }, later(1000));
    expect(await ownState(room.learner)).toMatchObject({
      type: "done",
      firstAt: later(360).toISOString(),
      best: 0.5,
      last: 0.5,
    });
  });

  test("a lesson: begun once it was opened, done once all its exercises are", async () => {
    await give(room.teacher, LESSON);
    expect(await seenState()).toEqual({ type: "begun", isOverdue: false });

    const key = crypto.randomUUID();
    const stages = { questionId: "exercise-staged", answer: { stages: ["x", "x", "x"] }, idempotencyKey: key };
    await commitStage(room.learner, stages, later(70));
    expect(await seenState()).toMatchObject({ type: "done", firstAt: later(70).toISOString(), best: null });
  });

  test("what is left to do comes first, what is due first before the rest", async () => {
    await give(room.teacher, EXERCISE, later(5000));
    await give(room.teacher, LESSON);
    await give(room.teacher, STAGED, later(9000));

    expect((await own(room.learner)).map(({ target }) => target.id)).toEqual([
      "exercise-staged",
      "sample-lesson",
      "exercise-one",
    ]);
  });

  test("as CSV, one row per assignment and learner", async () => {
    const { id } = await give(room.teacher, EXERCISE, later(5), null, now);
    await give(room.teacher, STAGED, later(6), null, now);
    const { text } = await exportClassroom(room.teacher, room.id, "assignments", later(7));
    const lea = `${room.learner.userId},Lea`;

    expect(
      text
        .split("\r\n")
        .slice(1, 3)
        .map((line) => line.replace(/^[^,]+,/, "")),
    ).toEqual([
      `exercise,exercise-one,${later(5).toISOString()},${lea},done,,${later(10).toISOString()},true,0,0,${later(10).toISOString()}`,
      `exercise,exercise-staged,${later(6).toISOString()},${lea},not-begun,true,,,,,`,
    ]);
    expect(text).toContain(id);
  });
});

describe("the form's fields", () => {
  const parse = (fields: Record<string, string>) =>
    assignInput.safeParse({ classroom: "c", what: "exercise:exercise-one", due: "", note: "", ...fields });
  const problems = (fields: Record<string, string>) =>
    parse(fields).error?.issues.map(({ path, message }) => `${path}: ${message}`);

  test("an instant counts as it is; date and time alone are in UTC; neither is no due time", () => {
    expect(parse({ due: "2026-12-01T18:00:00.000+08:00" }).data?.due).toEqual(new Date("2026-12-01T10:00:00Z"));
    expect(parse({ due: "2026-12-01T18:00" }).data?.due).toEqual(new Date("2026-12-01T18:00:00Z"));
    expect(parse({}).data).toMatchObject({ due: null, note: null, what: EXERCISE });
  });

  test("what is wrong is said by field", () => {
    expect(problems({ what: "" })).toEqual(["what: required"]);
    for (const what of ["exercise", "exercise:", "course:x", "exercise:a:b", `quiz:${"x".repeat(300)}`]) {
      expect(problems({ what }), what).toEqual(["what: invalid"]);
    }
    expect(problems({ due: "incomplete" })).toEqual(["due: due"]);
    expect(problems({ note: "x".repeat(201) })).toEqual(["note: note-long"]);
    expect(parse({ note: ` ${"x".repeat(200)} ` }).data?.note).toHaveLength(200);
  });
});
