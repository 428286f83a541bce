import { describe, expect, test } from "vitest";
import type { Home } from "@/lib/wire/home";
import { type CourseMap, nextStep } from "./next-step";

const lesson = (number: number) => ({
  id: `lesson-${number}`,
  number,
  title: "",
  summary: "",
  minutes: 1,
  exercises: 5,
  quiz: { id: `quiz-${number}` },
});
const course: CourseMap = { slug: "c", lessons: [lesson(1), lesson(2)], final: { id: "final" } };
const nothing: Home = { kind: "guest", lessons: {}, quizzes: {}, last: null, classrooms: [], assignments: [] };
const done = { answered: 5, completed: true };
const passed = { best: 1, passed: true, attempts: 1, open: false };

describe("the next step", () => {
  test("of somebody new is lesson 1", () => {
    expect(nextStep(course, nothing)).toMatchObject({ type: "start", lesson: { id: "lesson-1" } });
  });

  test("is the place where the learner was, while that lesson is unfinished", () => {
    const home = { ...nothing, last: { lessonId: "lesson-2", anchor: "recap" } };
    expect(nextStep(course, home)).toMatchObject({ type: "continue", lesson: { id: "lesson-2" }, anchor: "recap" });
  });

  test("after a finished lesson is its quiz, until that is passed", () => {
    const home = { ...nothing, lessons: { "lesson-1": done }, last: { lessonId: "lesson-1", anchor: null } };
    expect(nextStep(course, home)).toMatchObject({ type: "quiz", quiz: { id: "quiz-1" } });

    const after = { ...home, quizzes: { "quiz-1": passed } };
    expect(nextStep(course, after)).toMatchObject({ type: "continue", lesson: { id: "lesson-2" } });
  });

  test("after all lessons and quizzes is the final exam, and then nothing", () => {
    const home = {
      ...nothing,
      lessons: { "lesson-1": done, "lesson-2": done },
      quizzes: { "quiz-1": passed, "quiz-2": passed },
    };
    expect(nextStep(course, home)).toMatchObject({ type: "final" });
    expect(nextStep(course, { ...home, quizzes: { ...home.quizzes, final: passed } })).toEqual({ type: "done" });
  });
});
