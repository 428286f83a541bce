import { type Course, type FoundQuestion, findQuestion, type Lesson, type Quiz } from "@/lib/content/load";
import { drawEvenly } from "@/lib/grading/draw";
import { quizTotal } from "@/lib/grading/quiz-total";
import { type Random, seededRandom } from "@/lib/grading/random";
import type { Score } from "@/lib/grading/score";
import { questionTypeOf } from "@/question-types/registry";
import type { DemoClassroom, DemoPerson } from "./people";

/** What one learner of the demo has done, in the order in which they did it. */
export interface DemoStory {
  readonly person: DemoPerson;
  readonly joinedAt: Date;
  readonly lessons: readonly DemoLesson[];
  readonly attempts: readonly DemoAttempt[];
}

export interface DemoLesson {
  readonly lesson: Lesson;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly completedAt: Date | null;
  readonly answers: readonly DemoAnswer[];
}

export interface DemoAttempt {
  readonly quiz: Quiz;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  readonly answers: readonly DemoAnswer[];
  readonly fraction: number;
  readonly passed: boolean;
}

export interface DemoAnswer {
  readonly found: FoundQuestion;
  readonly answer: unknown;
  readonly score: Score;
  readonly at: Date;
}

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** Beliefs that a learner may hold; each of the demo holds two of them, the first ones more often. */
const BELIEFS = ["M1", "M24", "M11", "M3", "M18", "M23", "M26", "M7", "M21", "M15"] as const;

/**
 * A term of one learner, made up from their number alone: how able they are (a spread of
 * about two standard deviations), how far they came, and which beliefs colour their mistakes.
 * The model grades them like anybody.
 */
export function tellStory(person: DemoPerson, classroom: DemoClassroom, course: Course): DemoStory {
  const random = seededRandom(`demo:${person.id}`);
  const ability = (random() + random() + random()) / 1.5 - 1;
  const beliefs = [pick(random), pick(random)];
  const pace = person.id === "demo-learner" ? 0.5 : Math.min(1, 0.35 + 0.9 * random());
  const lessonCount = Math.max(1, Math.round(pace * course.lessons.length));
  const learner: Learner = { person, ability, beliefs, random };

  const lessons: DemoLesson[] = [];
  const attempts: DemoAttempt[] = [];
  for (const [place, lesson] of course.lessons.slice(0, lessonCount).entries()) {
    const start = new Date(classroom.begins.getTime() + place * 1.6 * WEEK + random() * 4 * 24 * 60 * MINUTE);
    const isLast = place === lessonCount - 1;
    const told = studyLesson(learner, lesson, start, isLast && random() < 0.5);
    lessons.push(told);
    if (told.completedAt && lesson.quiz && !(isLast && random() < 0.4)) {
      attempts.push(...sitQuiz(learner, lesson.quiz, told.completedAt));
    }
  }
  if (lessonCount === course.lessons.length && course.final && random() < 0.8) {
    const last = attempts.at(-1)?.submittedAt;
    if (last) attempts.push(...sitQuiz(learner, course.final, last));
  }
  return { person, joinedAt: new Date(classroom.begins.getTime() + random() * 30 * MINUTE), lessons, attempts };
}

interface Learner {
  readonly person: DemoPerson;
  /** −1 … 1 */
  readonly ability: number;
  readonly beliefs: readonly string[];
  readonly random: Random;
}

function studyLesson(learner: Learner, lesson: Lesson, startedAt: Date, stopsHalfway: boolean): DemoLesson {
  const exercises = stopsHalfway ? lesson.exercises.slice(0, 2) : lesson.exercises;
  const answers = exercises.map(({ id }, place) => answerOf(learner, id, after(startedAt, (place + 1) * 6)));
  const end = after(startedAt, exercises.length * 6 + 3);
  return { lesson, startedAt, lastSeenAt: end, completedAt: stopsHalfway ? null : end, answers };
}

/** Sits the quiz, and once more if it was failed: somewhat wiser the second time. */
function sitQuiz(learner: Learner, quiz: Quiz, earliest: Date): DemoAttempt[] {
  const first = sitOnce(learner, quiz, 1, after(earliest, 40 + learner.random() * 1200));
  if (first.passed || learner.random() < 0.3) return [first];
  const wiser = { ...learner, ability: learner.ability + 0.35 };
  return [first, sitOnce(wiser, quiz, 2, after(first.submittedAt, 120 + learner.random() * 2000))];
}

function sitOnce(learner: Learner, quiz: Quiz, number: number, startedAt: Date): DemoAttempt {
  const drawn = drawEvenly(
    quiz.pool.map(({ questionIds }) => questionIds),
    quiz.draw,
    learner.random,
  );
  const answers = drawn.map((id, place) => answerOf(learner, id, after(startedAt, (place + 1) * 1.5)));
  return {
    quiz,
    number,
    startedAt,
    submittedAt: after(startedAt, drawn.length * 1.5 + 1),
    answers,
    ...quizTotal(
      answers.map(({ score }) => score.fraction),
      quiz.passMark,
    ),
  };
}

function answerOf({ ability, beliefs, random }: Learner, questionId: string, at: Date): DemoAnswer {
  const found = findQuestion(questionId);
  if (!found) throw new Error(`The demo asks "${questionId}", which is not in the content`);
  const type = questionTypeOf(found.question);
  // Questions differ in how hard they are; the same one is equally hard for everybody.
  const difficulty = seededRandom(`difficulty:${questionId}`)() * 1.6 - 1.2;
  const holdsBelief = found.question.targets.some((target) => beliefs.includes(target));
  const chance = 1 / (1 + Math.exp(-3 * (ability - difficulty))) - (holdsBelief ? 0.35 : 0);
  const right = random() < chance;

  let answer = type.respond(found.question, right, random);
  let score = type.grade(found.question, answer);
  // Who holds a belief mostly chooses what it suggests.
  for (let attempt = 0; attempt < 4 && !right && holdsBelief; attempt++) {
    if (score.misconceptions.some((id) => beliefs.includes(id))) break;
    answer = type.respond(found.question, false, random);
    score = type.grade(found.question, answer);
  }
  return { found, answer, score, at };
}

function pick(random: Random): string {
  return BELIEFS[Math.floor(random() ** 1.6 * BELIEFS.length)] ?? BELIEFS[0];
}

function after(date: Date, minutes: number): Date {
  return new Date(date.getTime() + Math.round(minutes * MINUTE));
}
