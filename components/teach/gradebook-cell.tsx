import { useFormatter, useLocale, useTranslations } from "next-intl";
import { punctuation } from "@/lib/i18n/punctuation";
import type { GradebookCell } from "@/lib/wire/classrooms";
import { Level, NoLevel } from "./level";

/** One learner in one lesson or quiz: the water level or the number, and always the words. */
export function GradebookCellView({
  cell,
  show,
}: {
  readonly cell: GradebookCell | null;
  readonly show: "levels" | "numbers";
}) {
  const t = useTranslations("teach.matrix");
  const format = useFormatter();
  const locale = useLocale();
  if (!cell) {
    return (
      <>
        <NoLevel />
        <span className="sr-only">{t("empty")}</span>
      </>
    );
  }

  const level = format.number(cell.level, { style: "percent", maximumFractionDigits: 0 });
  const words = [
    cell.kind === "lesson"
      ? t("lessonCell", { level, answered: cell.answered, exercises: cell.exercises })
      : t("quizCell", { level, attempts: cell.attempts }),
    ...(cell.isDone ? [t(cell.kind === "lesson" ? "completed" : "passed")] : []),
  ].join(punctuation[locale].comma);

  return (
    <span title={words}>
      {show === "levels" ? (
        <Level level={cell.level} isDone={cell.isDone} />
      ) : (
        <span aria-hidden="true" className={`font-mono text-micro ${cell.isDone ? "border-ink border-b-2" : ""}`}>
          {Math.round(cell.level * 100)}
        </span>
      )}
      <span className="sr-only">{words}</span>
    </span>
  );
}
