import { randomUUID } from "node:crypto";
import type { GuestActor, MemberActor } from "@/lib/auth/actor";
import { answerExercise } from "@/lib/commands/answer-exercise";
import { createClassroom } from "@/lib/commands/create-classroom";
import { joinClassroom } from "@/lib/commands/join-classroom";
import { removeLearner } from "@/lib/commands/remove-learner";
import { saveResponse } from "@/lib/commands/save-response";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { findAttempt } from "@/lib/data/attempts";
import type { Database } from "@/lib/data/database";
import { seededRandom } from "@/lib/grading/random";

/** People around one classroom of the sample course, for tests of who may see and do what in it. */

export const now = new Date("2026-11-23T10:00:00Z");
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

export async function member(database: Database, name: string): Promise<MemberActor> {
  const { id } = await database.prisma.user.create({ data: { name, email: `${name.toLowerCase()}@example.org` } });
  return { kind: "member", userId: id, name };
}

export interface SampleClassroom {
  readonly id: string;
  readonly code: string;
  readonly teacher: MemberActor;
  readonly learner: MemberActor;
  readonly removed: MemberActor;
  readonly stranger: MemberActor;
  readonly otherTeacher: MemberActor;
  readonly otherId: string;
  readonly guest: GuestActor;
}

/** Tess teaches Lea, and Rem until a moment ago; Odo teaches another classroom; Stan and a guest have nothing to do with it. */
export async function sampleClassroom(database: Database): Promise<SampleClassroom> {
  const [teacher, learner, removed, stranger, otherTeacher] = (await Promise.all(
    ["Tess", "Lea", "Rem", "Stan", "Odo"].map((name) => member(database, name)),
  )) as [MemberActor, MemberActor, MemberActor, MemberActor, MemberActor];
  const { id: guestId } = await database.prisma.user.create({ data: { guest: true } });
  const { id } = await createClassroom(teacher, { name: "Networks", course: "sample" }, now);
  const { id: otherId } = await createClassroom(otherTeacher, { name: "Other", course: "sample" }, now);
  const { joinCode: code } = await database.prisma.classroom.findUniqueOrThrow({ where: { id } });
  for (const actor of [learner, removed]) await joinClassroom(actor, { code }, now);
  for (const actor of [learner, removed]) await doSomeWork(actor);
  await removeLearner(teacher, { classroom: id, learner: removed.userId }, later(900));
  const guest: GuestActor = { kind: "guest", userId: guestId };
  return { id, code, teacher, learner, removed, stranger, otherTeacher, otherId, guest };
}

/** One exercise wrong, and one submitted attempt: q1 right, q2 wrong, the rest left out. Returns the attempt. */
export async function doSomeWork(actor: MemberActor): Promise<string> {
  const idempotencyKey = randomUUID();
  await answerExercise(actor, { questionId: "exercise-one", answer: { choice: "wrong" }, idempotencyKey }, later(10));
  return sitQuiz(actor, { q1: "right", q2: "wrong" }, later(60));
}

export async function sitQuiz(
  actor: MemberActor,
  choices: Readonly<Record<string, string>>,
  at: Date,
): Promise<string> {
  const { id } = await startAttempt(actor, { quiz: "quiz-sample" }, at, seededRandom("draw"));
  const attempt = await findAttempt(actor, id);
  for (const { id: attemptQuestionId, version } of attempt?.questions ?? []) {
    const choice = choices[version.questionId];
    if (!choice) continue;
    await saveResponse(
      actor,
      { attempt: id, attemptQuestionId, answer: { choice }, idempotencyKey: randomUUID(), baseRevision: 0 },
      at,
    );
  }
  await submitAttempt(actor, { attempt: id }, new Date(at.getTime() + 300_000));
  return id;
}
