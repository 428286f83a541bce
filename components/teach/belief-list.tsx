import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import { Link } from "@/lib/i18n/routing";
import type { ClassBelief } from "@/lib/wire/classrooms";
import { type GradebookView, queryOf } from "./gradebook-view";

/** More than this many are folded away: what few believe can wait. */
const SHOWN = 6;

/** What the class believes, most first. The selected one shows who, what is so, and where to go back to. */
export function BeliefList({
  classroom,
  beliefs,
  all,
  view,
}: {
  readonly classroom: string;
  readonly beliefs: readonly ClassBelief[];
  readonly all: number;
  readonly view: GradebookView;
}) {
  const t = useTranslations("teach.beliefs");
  const item = (belief: ClassBelief) => (
    <Belief key={belief.id} classroom={classroom} belief={belief} all={all} view={view} />
  );
  const rest = beliefs.slice(SHOWN);
  return (
    <section aria-labelledby="beliefs" className="min-w-0">
      <h2 id="beliefs" className="starts text-[17px] leading-6">
        {t("title")}
      </h2>
      <p className="text-ink-2 text-small">{t("about")}</p>
      {beliefs.length === 0 && <p className="mt-4">{t("none")}</p>}
      <ol className="mt-3">{beliefs.slice(0, SHOWN).map(item)}</ol>
      {rest.length > 0 && (
        <details open={rest.some(({ id }) => id === view.belief)} className="border-rule border-t">
          <summary className="flex min-h-11 items-center font-semibold">{t("more", { count: rest.length })}</summary>
          <ol>{rest.map(item)}</ol>
        </details>
      )}
    </section>
  );
}

function Belief({
  classroom,
  belief,
  all,
  view,
}: {
  readonly classroom: string;
  readonly belief: ClassBelief;
  readonly all: number;
  readonly view: GradebookView;
}) {
  const t = useTranslations("teach.beliefs");
  const format = useFormatter();
  const locale = useLocale();
  const { id, claim, truth, learners, lesson } = belief;
  const isSelected = id === view.belief;
  const to = (selected: string | null, words: ReactNode) => (
    <Link
      href={{ pathname: `/teach/${classroom}`, query: queryOf(view, { belief: selected }) }}
      scroll={false}
      aria-current={selected && isSelected ? "true" : undefined}
      className="aria-[current]:font-semibold"
    >
      {words}
    </Link>
  );

  return (
    <li
      className={`grid grid-cols-[36px_minmax(0,1fr)_auto] gap-x-1 py-3 ${isSelected ? "border-ink border-y-2" : "border-rule border-t"}`}
    >
      <span className="font-mono text-ink-3 text-micro leading-[22px]">{id}</span>
      <span>{to(id, <FormattedText text={claim[locale]} />)}</span>
      <span className="pl-3 font-semibold">
        <span aria-hidden="true">{learners.length}</span>
        <span className="sr-only">{t("count", { count: learners.length, all })}</span>
      </span>
      <Strip count={learners.length} all={all} />
      {(isSelected || lesson) && (
        <div className="col-span-2 col-start-2 mt-2 grid gap-2 text-ink-2 text-small">
          {isSelected && (
            <>
              <p>
                <strong className="font-semibold">{t("truth")}</strong> <FormattedText text={truth[locale]} />
              </p>
              <p>
                {t("selected", {
                  names: format.list(
                    learners.map(({ name }) => name),
                    { type: "unit" },
                  ),
                })}{" "}
                {to(null, t("clear"))}
              </p>
            </>
          )}
          {lesson && (
            <p>
              {isSelected && `${t("revisit")} `}
              <Link href={`/learn/${lesson.course}/${lesson.id}`} className="inline-block min-h-6">
                {t("lesson", { number: lesson.number, title: lesson.title[locale] })}
              </Link>
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** One square per learner who shows it, one dot for everybody else; the number stands above. */
function Strip({ count, all }: { readonly count: number; readonly all: number }) {
  return (
    <span aria-hidden="true" className="col-span-2 col-start-2 mt-1.5 flex flex-wrap gap-0.5">
      {Array.from({ length: all }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares without identity
        <span key={index} className="grid size-[9px] place-items-center">
          {index < count ? (
            <span className="size-full bg-no forced-colors:bg-[CanvasText]" />
          ) : (
            <span className="size-[3px] rounded-full bg-rule-strong" />
          )}
        </span>
      ))}
    </span>
  );
}
