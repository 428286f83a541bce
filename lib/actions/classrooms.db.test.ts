import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/classrooms/[classroom]/export/route";
import type { Actor } from "@/lib/auth/actor";
import { assign } from "@/lib/commands/assign";
import { testDatabase } from "@/tests/database";
import { now, type SampleClassroom, sampleClassroom } from "@/tests/sample-classroom";
import { archiveClassroomAction } from "./archive-classroom";
import { assignAction } from "./assign";
import { changeAssignmentAction } from "./change-assignment";
import { createClassroomAction } from "./create-classroom";
import { NEW_FORM } from "./form-state";
import { joinClassroomAction } from "./join-classroom";
import { leaveClassroomAction } from "./leave-classroom";
import { removeLearnerAction } from "./remove-learner";
import { renameClassroomAction } from "./rename-classroom";
import { renewJoinCodeAction } from "./renew-join-code";
import { restoreClassroomAction } from "./restore-classroom";
import { withdrawAssignmentAction } from "./withdraw-assignment";

vi.mock("@/lib/content/load", async () => (await import("@/tests/sample-quiz")).sampleContent());
vi.mock("@/question-types/registry", async (original) =>
  (await import("@/tests/sample-quiz")).withThreeStages(await original()),
);
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));
vi.mock("next/headers", () => ({}));
const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/auth/session", () => ({ findActor: async () => asking.actor }));

const database = testDatabase();
let room: SampleClassroom;
let assignment: string;

beforeEach(async () => {
  room = await sampleClassroom(database());
  const what = { kind: "quiz", targetId: "quiz-sample" } as const;
  ({ id: assignment } = await assign(room.teacher, { classroom: room.id, what, due: null, note: null }, now));
});

type Action = typeof archiveClassroomAction;

async function send(action: unknown, actor: Actor | null, fields: Readonly<Record<string, string>>) {
  asking.actor = actor;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return (action as Action)(NEW_FORM, form);
}

const state = async () => ({
  classrooms: await database().prisma.classroom.findMany({ orderBy: { id: "asc" } }),
  enrollments: await database().prisma.enrollment.findMany({ orderBy: [{ classroomId: "asc" }, { userId: "asc" }] }),
  assignments: await database().prisma.assignment.findMany({ orderBy: { id: "asc" } }),
});

describe("the forms of a classroom do nothing for those who do not teach it", () => {
  const actions: readonly (readonly [string, unknown, () => Readonly<Record<string, string>>])[] = [
    ["rename", renameClassroomAction, () => ({ classroom: room.id, name: "Mine" })],
    ["new code", renewJoinCodeAction, () => ({ classroom: room.id })],
    ["remove", removeLearnerAction, () => ({ classroom: room.id, learner: room.learner.userId })],
    ["assign", assignAction, () => ({ classroom: room.id, what: "lesson:sample-lesson", due: "", note: "" })],
    ["change what is assigned", changeAssignmentAction, () => ({ classroom: room.id, assignment, due: "", note: "x" })],
    ["withdraw what is assigned", withdrawAssignmentAction, () => ({ classroom: room.id, assignment })],
    ["archive", archiveClassroomAction, () => ({ classroom: room.id })],
    ["restore", restoreClassroomAction, () => ({ classroom: room.id })],
  ];

  test.each(actions)("%s", async (_, action, fields) => {
    const before = await state();

    for (const actor of [null, room.guest]) {
      expect(await send(action, actor, fields())).toMatchObject({ status: "refused", failure: "unauthenticated" });
    }
    for (const actor of [room.stranger, room.learner, room.removed, room.otherTeacher]) {
      expect(await send(action, actor, fields())).toMatchObject({ status: "refused", failure: "not-found" });
    }
    expect(await state()).toEqual(before);
    expect(await send(action, room.teacher, fields())).toMatchObject({ status: "done" });
  });

  test("a NUL character in any field is refused before the database sees it", async () => {
    const before = await state();

    for (const fields of [
      { classroom: room.id, name: "Taken\0over" },
      { classroom: `${room.id}\0`, name: "Mine" },
    ]) {
      expect(await send(renameClassroomAction, room.teacher, fields)).toMatchObject({ failure: "invalid-input" });
    }
    expect(await state()).toEqual(before);
  });

  test("what is wrong with an assignment is said at its field", async () => {
    const fields = { classroom: room.id, what: "exercise:exercise-one", due: "", note: "" };
    const problemsOf = async (changed: Readonly<Record<string, string>>) => {
      const answer = await send(assignAction, room.teacher, { ...fields, ...changed });
      return answer.status === "refused" && answer.problems;
    };

    expect(await problemsOf({ what: "" })).toEqual({ what: "required" });
    expect(await problemsOf({ what: "exercise:q1" })).toEqual({ what: "not-in-course" });
    expect(await problemsOf({ due: "2020-01-01T00:00" })).toEqual({ due: "due-past" });
    expect(await send(assignAction, room.teacher, fields)).toMatchObject({
      status: "done",
      value: { to: expect.stringMatching(/^\/teach\/\w+\/assignments\?assigned=\w+$/) },
    });
  });

  test("an archived classroom says why it cannot be changed", async () => {
    await send(archiveClassroomAction, room.teacher, { classroom: room.id });

    expect(await send(renameClassroomAction, room.teacher, { classroom: room.id, name: "x" })).toMatchObject({
      failure: "classroom-archived",
    });
  });
});

describe("forms for any member", () => {
  test("nobody and guests neither create, nor join, nor leave", async () => {
    const before = await state();

    for (const actor of [null, room.guest]) {
      const failure = { status: "refused", failure: "unauthenticated" };
      expect(await send(createClassroomAction, actor, { name: "Mine", course: "sample" })).toMatchObject(failure);
      expect(await send(joinClassroomAction, actor, { code: room.code })).toMatchObject(failure);
      expect(await send(leaveClassroomAction, actor, { classroom: room.id })).toMatchObject(failure);
    }
    expect(await state()).toEqual(before);
  });

  test("a classroom needs a name and a course that there is", async () => {
    expect(await send(createClassroomAction, room.stranger, { name: " ", course: "nonsense" })).toMatchObject({
      status: "refused",
      problems: { name: "required", course: "invalid" },
    });
    expect(await send(createClassroomAction, room.stranger, { name: "x".repeat(61), course: "sample" })).toMatchObject({
      problems: { name: "name-long" },
    });
  });

  test("create, join, leave lead on to where one wants to be", async () => {
    expect(await send(createClassroomAction, room.stranger, { name: "Mine", course: "sample" })).toMatchObject({
      status: "done",
      value: { to: expect.stringMatching(/^\/teach\/\w+$/) },
    });
    expect(await send(joinClassroomAction, room.stranger, { code: room.code.toLowerCase() })).toEqual({
      status: "done",
      value: { to: `/join/${room.code}` },
    });
    expect(await send(joinClassroomAction, room.stranger, { code: "AAAAAAAA" })).toMatchObject({
      failure: "join-code",
    });
    expect(await send(leaveClassroomAction, room.stranger, { classroom: room.id })).toEqual({
      status: "done",
      value: { to: "/teach" },
    });
  });

  test("nobody leaves for somebody else: a learner's own place is all the form can name", async () => {
    const before = await state();

    expect(
      await send(leaveClassroomAction, room.stranger, { classroom: room.id, learner: room.learner.userId }),
    ).toMatchObject({ failure: "not-found" });
    expect(await state()).toEqual(before);
  });
});

describe("GET /api/classrooms/[classroom]/export", () => {
  const get = (actor: Actor | null, kind: string, id = room.id) => {
    asking.actor = actor;
    const request = new Request(`http://localhost/api/classrooms/${id}/export?kind=${kind}`);
    return GET(request, { params: Promise.resolve({ classroom: id }) });
  };

  test.each(["scores", "answers", "assignments"])("%s are for the teacher alone", async (kind) => {
    for (const actor of [null, room.guest]) expect((await get(actor, kind)).status).toBe(401);
    for (const actor of [room.stranger, room.learner, room.removed, room.otherTeacher]) {
      const response = await get(actor, kind);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ ok: false, error: "not-found" });
    }
    const response = await get(room.teacher, kind);
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toContain("Lea");
    expect(text).not.toContain("Rem");
  });

  test("a file to keep, in UTF-8 with a byte order mark, that no cache keeps", async () => {
    await send(renameClassroomAction, room.teacher, { classroom: room.id, name: "网络(2)班" });
    const response = await get(room.teacher, "scores");
    const today = new Date().toISOString().slice(0, 10);

    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="2-scores-${today}.csv"; filename*=UTF-8''%E7%BD%91%E7%BB%9C%282%29%E7%8F%AD%20scores%20${today}.csv`,
    });
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("no other kind, and no classroom that is not there", async () => {
    expect((await get(room.teacher, "everything")).status).toBe(400);
    expect((await get(room.teacher, "scores", "nowhere")).status).toBe(404);
  });
});
