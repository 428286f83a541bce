import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FormattedText } from "@/components/ui/formatted-text";
import { FEWEST_FOR_DISCRIMINATION } from "@/lib/grading/question-flags";
import { Link } from "@/lib/i18n/routing";
import type { OptionReport, QuestionReport } from "@/lib/wire/classrooms";

/** How each quiz question behaved in this class, hardest first. */
export function QuestionList({
  classroom,
  reports,
  lesson,
}: {
  readonly classroom: string;
  readonly reports: readonly QuestionReport[];
  /** Id of the only lesson to show; null for all. */
  readonly lesson: string | null;
}) {
  const t = useTranslations("teach");
  if (reports.length === 0) return <p className="mt-8">{t("empty")}</p>;
  return (
    <section aria-labelledby="questions" className="mt-8">
      <h2 id="questions" className="text-h3">
        {t("questions.title")}
      </h2>
      <p className="mt-1 max-w-(--measure) text-ink-2">{t("questions.about")}</p>
      <dl className="mt-4 grid max-w-[860px] gap-1 text-ink-2 text-small">
        <Term word={t("questions.facility")} meaning={t("questions.facilityNote")} />
        <Term word={t("questions.discrimination")} meaning={t("questions.discriminationNote")} />
      </dl>
      <p className="mt-1 text-ink-2 text-small">{t("questions.tooFewNote", { count: FEWEST_FOR_DISCRIMINATION })}</p>
      <LessonFilter classroom={classroom} reports={reports} lesson={lesson} />
      <ol className="mt-6">
        {reports
          .filter((report) => lesson === null || report.lesson?.id === lesson)
          .map((report) => (
            <Report key={report.questionId} report={report} />
          ))}
      </ol>
    </section>
  );
}

/** One lesson’s questions or all; the choice stands in the address. */
function LessonFilter(props: {
  readonly classroom: string;
  readonly reports: readonly QuestionReport[];
  readonly lesson: string | null;
}) {
  const t = useTranslations("teach.questions");
  const locale = useLocale();
  const lessons = new Map(props.reports.flatMap(({ lesson }) => (lesson ? [[lesson.id, lesson] as const] : [])));
  const choices = [
    { id: null, name: t("all"), title: t("all") },
    ...[...lessons.values()]
      .sort((one, other) => one.number - other.number)
      .map(({ id, number, title }) => ({ id, name: t("lesson", { number }), title: title[locale] })),
  ];
  return (
    <nav aria-label={t("filter")} className="mt-5">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map(({ id, name, title }) => (
          <li key={id}>
            <Link
              href={{ pathname: `/teach/${props.classroom}/questions`, query: id ? { lesson: id } : {} }}
              title={title}
              scroll={false}
              aria-current={props.lesson === id ? "true" : undefined}
              className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Term({ word, meaning }: { readonly word: string; readonly meaning: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="font-semibold text-ink">{word}</dt>
      <dd>{meaning}</dd>
    </div>
  );
}

function Report({ report }: { readonly report: QuestionReport }) {
  const t = useTranslations("teach.questions");
  const beliefs = useTranslations("teach.beliefs");
  const format = useFormatter();
  const locale = useLocale();
  const { questionId, lesson, text, n, facility, discrimination, leftOut, options, flags } = report;
  const percent = (fraction: number) => format.number(fraction, { style: "percent", maximumFractionDigits: 0 });
  const numbers = [
    [t("facility"), percent(facility)],
    [t("n"), format.number(n)],
    [
      t("discrimination"),
      discrimination === null
        ? n < FEWEST_FOR_DISCRIMINATION
          ? t("tooFew")
          : "–"
        : format.number(discrimination, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    ],
  ] as const;

  return (
    <li className="starts mt-6 grid [&_code]:whitespace-normal [&_code]:break-words gap-x-14 gap-y-4 pb-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="text-[17px] leading-[26px] font-medium text-pretty">
          <FormattedText text={text[locale]} />
        </h3>
        <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2 text-small">
          {lesson && (
            <Link href={`/learn/${lesson.course}/${lesson.id}`} className="inline-block min-h-6">
              {beliefs("lesson", { number: lesson.number, title: lesson.title[locale] })}
            </Link>
          )}
          <code className="text-ink-3">{questionId}</code>
        </p>
        <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {numbers.map(([word, value]) => (
            <div key={word}>
              <dt className="text-ink-2 text-small">{word}</dt>
              <dd className="font-mono text-[17px]">{value}</dd>
            </div>
          ))}
        </dl>
        {flags.length > 0 && (
          <ul className="mt-3 grid gap-1 text-small">
            {flags.map((flag) => (
              <li key={flag} className="border-no border-l-4 pl-3">
                {t(`flags.${flag}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(options.length > 0 || leftOut > 0) && (
        <ul aria-label={t("choices")} className="min-w-0 self-start">
          {options.map((option) => (
            <Option key={option.id} option={option} share={percent(option.share)} />
          ))}
          {leftOut > 0 && (
            <li className="flex justify-between gap-4 border-rule border-t py-2 text-ink-2 text-small">
              {t("leftOut")} <span className="font-mono">{percent(leftOut)}</span>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** One choice and how many picked it. The bar repeats the number; the right one is named as such. */
function Option({ option, share }: { readonly option: OptionReport; readonly share: string }) {
  const t = useTranslations("teach.questions");
  const locale = useLocale();
  const { text, isRight, isIdle } = option;
  return (
    <li className="border-rule border-t py-2 text-small">
      <div className="flex justify-between gap-4">
        <span className="min-w-0">
          <FormattedText text={text[locale]} />
          {isRight && <strong className="ml-2 font-semibold text-ok">✓ {t("right")}</strong>}
          {isIdle && <em className="ml-2 text-ink-2 not-italic">({t("idle")})</em>}
        </span>
        <span className="font-mono">{share}</span>
      </div>
      <span aria-hidden="true" className="mt-1 block h-1.5 bg-paper-3">
        <span
          className={`block h-full forced-colors:bg-[CanvasText] ${isRight ? "bg-ok" : "bg-ink-3"}`}
          style={{ width: `${option.share * 100}%` }}
        />
      </span>
    </li>
  );
}
