import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { hashPassword } from "@/lib/auth/password";
import { listCourses, listQuizzes } from "@/lib/content/load";
import { assignmentRows } from "./assignments";
import { DEMO_CLASSROOMS, DEMO_PASSWORD, type DemoPerson } from "./people";
import { type DemoAnswer, type DemoStory, tellStory } from "./story";

/**
 * Loads the people of the demo with everything they did; gives how many there are.
 * Ids and dates are fixed. Does nothing, and gives 0, when they are there already.
 */
export async function loadDemo(prisma: PrismaClient): Promise<number> {
  const [classroom] = DEMO_CLASSROOMS;
  if (!classroom || (await prisma.user.findUnique({ where: { id: classroom.teacher.id }, select: { id: true } })))
    return 0;

  const [course] = listCourses();
  if (!course) throw new Error("The demo needs a course");
  const people = DEMO_CLASSROOMS.flatMap(({ teacher, learners }) => [teacher, ...learners]);
  const stories = DEMO_CLASSROOMS.flatMap((room) => room.learners.map((person) => tellStory(person, room, course)));
  const passwordHash = await hashPassword(DEMO_PASSWORD);

  await prisma.$transaction(
    async (tx) => {
      await tx.user.createMany({ data: people.map((person) => userRow(person, passwordHash)) });
      await tx.classroom.createMany({
        data: DEMO_CLASSROOMS.map(({ id, name, joinCode, begins }) => ({
          id,
          name,
          joinCode,
          course: course.slug,
          createdAt: begins,
        })),
      });
      await tx.enrollment.createMany({ data: enrollmentRows(stories) });
      await tx.assignment.createMany({ data: DEMO_CLASSROOMS.flatMap((room) => assignmentRows(room, course)) });
      await tx.quiz.createMany({
        data: listQuizzes().map(({ id, lessonId }) => ({ id, lessonId, course: course.slug })),
        skipDuplicates: true,
      });
      await tx.questionVersion.createMany({ data: versionRows(stories), skipDuplicates: true });
      await tx.lessonProgress.createMany({ data: stories.flatMap(lessonRows) });
      await tx.practiceResponse.createMany({ data: stories.flatMap(practiceRows) });
      const attempts = stories.flatMap(attemptRows);
      await tx.attempt.createMany({ data: attempts.map(({ attempt }) => attempt) });
      await tx.attemptQuestion.createMany({ data: attempts.flatMap(({ questions }) => questions) });
      await tx.response.createMany({ data: attempts.flatMap(({ responses }) => responses) });
      await tx.questionScore.createMany({ data: attempts.flatMap(({ scores }) => scores) });
      await tx.score.createMany({ data: attempts.map(({ score }) => score) });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  return people.length;
}

function userRow({ id, name, email, locale }: DemoPerson, passwordHash: string): Prisma.UserCreateManyInput {
  return { id, name, email, locale, passwordHash, createdAt: new Date("2026-09-01T08:00:00Z") };
}

function enrollmentRows(stories: readonly DemoStory[]): Prisma.EnrollmentCreateManyInput[] {
  return DEMO_CLASSROOMS.flatMap(({ id, teacher, learners, begins }) => [
    { classroomId: id, userId: teacher.id, role: "TEACHER" as const, joinedAt: begins },
    ...learners.map((learner) => ({
      classroomId: id,
      userId: learner.id,
      role: "LEARNER" as const,
      joinedAt: stories.find(({ person }) => person === learner)?.joinedAt ?? begins,
    })),
  ]);
}

function versionRows(stories: readonly DemoStory[]): Prisma.QuestionVersionCreateManyInput[] {
  const answers = stories.flatMap(({ lessons, attempts }) => [...lessons, ...attempts].flatMap((told) => told.answers));
  const byHash = new Map(answers.map(({ found }) => [found.hash, found]));
  return [...byHash.values()].map(({ hash, question: { id, type, prompt, key, explanation, targets } }) => ({
    hash,
    questionId: id,
    type,
    content: json({ prompt, key, explanation, targets }),
    createdAt: new Date("2026-09-01T08:00:00Z"),
  }));
}

function lessonRows({ person, lessons }: DemoStory): Prisma.LessonProgressCreateManyInput[] {
  return lessons.map(({ lesson, startedAt, lastSeenAt, completedAt }) => ({
    userId: person.id,
    lessonId: lesson.id,
    startedAt,
    lastSeenAt,
    completedAt,
  }));
}

function practiceRows({ person, lessons }: DemoStory): Prisma.PracticeResponseCreateManyInput[] {
  return lessons.flatMap(({ lesson, answers }) =>
    answers.map(({ found, answer, score, at }) => ({
      id: `${person.id}-${found.question.id}`,
      userId: person.id,
      versionHash: found.hash,
      lessonId: lesson.id,
      questionId: found.question.id,
      idempotencyKey: `${person.id}-${found.question.id}`,
      answer: json(answer),
      fraction: score.fraction,
      misconceptions: [...score.misconceptions],
      answeredAt: at,
    })),
  );
}

function attemptRows({ person, attempts }: DemoStory) {
  return attempts.map(({ quiz, number, startedAt, submittedAt, answers, fraction, passed }) => {
    const id = `${person.id}-${quiz.id}-${number}`;
    const questionId = (position: number) => `${id}-q${position}`;
    const each = <T>(row: (answer: DemoAnswer, position: number) => T) =>
      answers.map((answer, place) => row(answer, place + 1));
    return {
      attempt: { id, userId: person.id, quizId: quiz.id, number, passMark: quiz.passMark, startedAt, submittedAt },
      questions: each(({ found }, position) => ({
        id: questionId(position),
        attemptId: id,
        position,
        versionHash: found.hash,
      })),
      responses: each(({ answer, at }, position) => ({
        id: `${questionId(position)}-r1`,
        attemptQuestionId: questionId(position),
        revision: 1,
        idempotencyKey: `${questionId(position)}-r1`,
        answer: json(answer),
        savedAt: at,
      })),
      scores: each(({ score }, position) => ({
        attemptQuestionId: questionId(position),
        fraction: score.fraction,
        misconceptions: [...score.misconceptions],
        answered: true,
      })),
      score: { attemptId: id, fraction, passed, gradedAt: submittedAt },
    };
  });
}

/** Content and answers are plain data; Prisma's type for it cannot be had from `unknown`. */
function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
