import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { InterviewQuestion, Misconception } from "@/lib/content/define";
import type { Course } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

/** The three ways in, each with the first real thing behind it. */
export function Doors({
  locale,
  course,
  beliefs,
  question,
  questionCount,
}: {
  readonly locale: Locale;
  readonly course: Course;
  readonly beliefs: readonly Misconception[];
  readonly question: InterviewQuestion;
  readonly questionCount: number;
}) {
  const t = useTranslations("front");
  const [first] = course.lessons;
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <div className="mt-16 grid gap-x-10 gap-y-12 lg:grid-cols-3">
      <Door
        title={t("learn.title")}
        about={t("learn.about", { count: course.lessons.length, hours: Math.ceil(minutes / 60) })}
        href={`/learn/${course.slug}/${first?.id}`}
        go={t("learn.go")}
      >
        <ol className="border-rule border-t">
          {course.lessons.slice(0, 3).map((lesson) => (
            <li key={lesson.id} className="flex items-baseline gap-3 border-rule border-b py-2">
              <span className="w-4 flex-none font-mono text-[12.5px] text-ink-3">{lesson.number}</span>
              <Link href={`/learn/${course.slug}/${lesson.id}`} className="no-underline hover:underline">
                {lesson.title[locale]}
              </Link>
              <span className="ml-auto pl-2 whitespace-nowrap text-ink-3 text-small">
                {t("learn.minutes", { minutes: lesson.minutes })}
              </span>
            </li>
          ))}
        </ol>
      </Door>
      <Door title={t("teach.title")} about={t("teach.about")} href="/teach" go={t("teach.go")}>
        <ul className="border-rule border-t">
          {beliefs.map(({ claim }) => (
            <li key={claim.en} className="border-rule border-b py-2">
              <FormattedText text={claim[locale]} />
            </li>
          ))}
        </ul>
      </Door>
      <Door
        title={t("interview.title")}
        about={t("interview.about", { count: questionCount })}
        href={`/interview/${question.id}`}
        go={t("interview.go")}
      >
        <p className="text-pretty font-quote text-[20px] leading-[1.5] text-ink-2">
          <FormattedText text={question.question[locale]} />
        </p>
      </Door>
    </div>
  );
}

function Door({
  title,
  about,
  href,
  go,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly go: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="starts flex flex-col">
      <h2 className="text-h2">{title}</h2>
      <p className="mt-1 mb-4 text-ink-2 lg:min-h-11">{about}</p>
      {children}
      <p className="mt-auto pt-2">
        <Link href={href} className="go">
          <span>{go}</span>
          <ArrowRight aria-hidden="true" size={16} />
        </Link>
      </p>
    </section>
  );
}
