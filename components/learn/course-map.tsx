"use client";

import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { OwnAssignments } from "@/components/assignments/own-assignments";
import { readEndpoint } from "@/lib/client/call-endpoint";
import { Link } from "@/lib/i18n/routing";
import type { Home, HomeQuiz } from "@/lib/wire/home";
import { type CourseMap as Course, type LessonOnMap, type NextStep, nextStep } from "./next-step";

/** The course as a list of lessons; how far the reader is comes by one request after the page. */
export function CourseMap({ course }: { readonly course: Course }) {
  const t = useTranslations("lesson");
  const exercise = useTranslations("exercise.pages");
  const { home, isUnknown } = useHome(course.slug);

  return (
    <>
      <div aria-live="polite" className="mt-8 min-h-28">
        {home ? (
          <Next step={nextStep(course, home)} course={course} />
        ) : (
          <p className={isUnknown ? "" : "text-ink-3"}>{t(isUnknown ? "learn.unknown" : "learn.loading")}</p>
        )}
        {home?.kind === "guest" ? (
          <p className="mt-4 text-ink-2 text-small">
            {t("learn.guest")} <Link href="/register?to=/learn">{t("learn.register")}</Link>
          </p>
        ) : null}
      </div>
      {home ? <OwnAssignments assignments={home.assignments} /> : null}
      <ol className="mt-10">
        {course.lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} slug={course.slug} home={home} />
        ))}
      </ol>
      {course.final ? (
        <div className="starts mt-10 grid gap-x-10 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <h2 className="text-h2">
            <Link href={`/quiz/${course.final.id}`} className="no-underline hover:underline">
              {t("final.title")}
            </Link>
          </h2>
          <dl>
            <QuizScore id={course.final.id} quiz={home?.quizzes[course.final.id]} />
          </dl>
        </div>
      ) : null}
      <p className="mt-12">
        <Link href="/exercise">{exercise("all")}</Link>
      </p>
      {home && home.classrooms.length > 0 ? (
        <section className="mt-12" aria-labelledby="classrooms">
          <h2 id="classrooms" className="starts text-h3">
            {t("learn.classrooms")}
          </h2>
          <ul className="mt-2">
            {home.classrooms.map(({ id, name, role }) => (
              <li key={id} className="py-1">
                {role === "TEACHER" ? <Link href={`/teach/${id}`}>{name}</Link> : name}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** How far the reader is; null until that is known, and where the server could not tell. */
function useHome(slug: string): { readonly home: Home | null; readonly isUnknown: boolean } {
  const [home, setHome] = useState<Home | null>(null);
  const [isUnknown, setIsUnknown] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    readEndpoint<Home>(`/api/home/${slug}`).then((answer) => {
      if (!isCurrent) return;
      if (answer.type === "ok") setHome(answer.value);
      else setIsUnknown(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [slug]);
  return { home, isUnknown };
}

function Next({ step, course }: { readonly step: NextStep; readonly course: Course }) {
  const t = useTranslations("lesson.learn");
  if (step.type === "done") return <p className="text-lead">{t("allDone")}</p>;
  const [href, text] = destination();
  return (
    <Link href={href} className="button" data-variant="primary">
      {text}
      <ArrowRight aria-hidden="true" size={16} />
    </Link>
  );

  function destination(): [string, string] {
    switch (step.type) {
      case "start":
        return [`/learn/${course.slug}/${step.lesson.id}`, t("start")];
      case "continue":
        return [
          `/learn/${course.slug}/${step.lesson.id}${step.anchor ? `#${step.anchor}` : ""}`,
          t("continue", { lesson: step.lesson.title }),
        ];
      case "quiz":
        return [`/quiz/${step.quiz.id}`, t("nextQuiz", { lesson: step.lesson.title })];
      case "final":
        return [`/quiz/${step.quiz.id}`, t("nextFinal")];
      case "done":
        return ["/interview", t("allDone")];
    }
  }
}

function LessonRow({
  lesson,
  slug,
  home,
}: {
  readonly lesson: LessonOnMap;
  readonly slug: string;
  readonly home: Home | null;
}) {
  const t = useTranslations("lesson");
  const own = home?.lessons[lesson.id];
  return (
    <li className="starts mt-8 grid gap-x-10 gap-y-3 pb-2 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <div>
        <h2 className="text-h2">
          <Link href={`/learn/${slug}/${lesson.id}`} className="no-underline hover:underline">
            <span className="mr-3 font-mono font-normal text-[0.8em] text-ink-3">{lesson.number}</span>
            {lesson.title}
          </Link>
        </h2>
        <p className="mt-1 max-w-(--measure) text-ink-2">{lesson.summary}</p>
        <p className="mt-1 text-ink-3 text-small">{t("minutes", { minutes: lesson.minutes })}</p>
      </div>
      <dl className="grid grid-cols-2 content-start gap-x-6 text-small sm:grid-cols-1">
        <div className="border-rule border-b py-1.5">
          <dt className="text-ink-3">{t("learn.progressHeading")}</dt>
          <dd>
            {t("learn.exercises", { done: own?.answered ?? 0, all: lesson.exercises })}
            {own?.completed ? ` · ${t("learn.completed")}` : ""}
            <Bar fraction={(own?.answered ?? 0) / lesson.exercises} />
          </dd>
        </div>
        {lesson.quiz ? <QuizScore id={lesson.quiz.id} quiz={home?.quizzes[lesson.quiz.id]} /> : null}
      </dl>
    </li>
  );
}

/** The number stands beside it; the bar only repeats it. */
function Bar({ fraction }: { readonly fraction: number }) {
  return (
    <span aria-hidden="true" className="mt-1 block h-1.5 border border-rule-strong">
      <span className="block h-full bg-m4" style={{ width: `${Math.min(1, fraction) * 100}%` }} />
    </span>
  );
}

function QuizScore({ id, quiz }: { readonly id: string; readonly quiz: HomeQuiz | undefined }) {
  const t = useTranslations("lesson.learn");
  const format = useFormatter();
  const score = quiz?.best === null || quiz === undefined ? null : format.number(quiz.best, { style: "percent" });
  return (
    <div className="border-rule border-b py-1.5 text-small">
      <dt className="text-ink-3">{t("quizHeading")}</dt>
      <dd>
        <Link href={`/quiz/${id}`} className="inline-flex min-h-6 items-center">
          {score === null ? t("notStarted") : t(quiz?.passed ? "passed" : "notPassed", { score })}
        </Link>
      </dd>
    </div>
  );
}
