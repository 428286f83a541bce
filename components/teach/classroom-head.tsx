import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/routing";
import type { ClassroomHead } from "@/lib/wire/classrooms";
import { ClassroomTabs } from "./classroom-tabs";
import { CopyLink } from "./copy-link";
import { ManageClassroom, RestoreClassroom } from "./manage-classroom";

const EXPORTS = [
  ["scores", "exportScores"],
  ["answers", "exportAnswers"],
  ["assignments", "exportAssignments"],
] as const;

/** Above every page of a classroom: which one it is, how learners come in, what can be taken out, and its parts. */
export function ClassroomHeadView({ classroom, link }: { readonly classroom: ClassroomHead; readonly link: string }) {
  const t = useTranslations("teach");
  const format = useFormatter();
  const locale = useLocale();
  const { id, name, course, joinCode, learners, archivedAt } = classroom;

  return (
    <header>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-[34px] leading-10 tracking-[-0.02em] break-words max-sm:text-[28px] max-sm:leading-[34px]">
            <Link href={`/teach/${id}`} className="no-underline">
              {name}
            </Link>
          </h1>
          <p className="mt-1 text-ink-2">
            {t("classroom.about", { course: course.title[locale], learners: t("own.learners", { count: learners }) })}
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <Fold title={t("classroom.export")}>
            <ul>
              {EXPORTS.map(([kind, word]) => (
                <li key={kind}>
                  <a
                    href={`/api/classrooms/${id}/export?kind=${kind}`}
                    download
                    className="inline-flex min-h-9 items-center"
                  >
                    {t(`classroom.${word}`)}
                  </a>
                </li>
              ))}
            </ul>
            <p className="mt-1 text-ink-2 text-small">{t("classroom.exportNote")}</p>
          </Fold>
          {!archivedAt && (
            <Fold title={t("classroom.manage")}>
              <ManageClassroom key={`${name} ${joinCode}`} id={id} name={name} />
            </Fold>
          )}
        </div>
      </div>
      {archivedAt ? (
        <div className="mt-5 grid justify-items-start gap-3 border-ink border-l-4 py-1 pl-4">
          <p>{t("classroom.archived", { date: format.dateTime(archivedAt, { dateStyle: "long" }) })}</p>
          <RestoreClassroom id={id} />
        </div>
      ) : (
        <dl className="mt-5 flex flex-wrap items-baseline gap-x-8 gap-y-2">
          <div className="flex items-baseline gap-3">
            <dt className="text-ink-2 text-small">{t("classroom.code")}</dt>
            <dd className="font-mono text-[19px] tracking-[0.12em]">{joinCode}</dd>
          </div>
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
            <dt className="text-ink-2 text-small">{t("classroom.link")}</dt>
            <dd className="min-w-0 break-all font-mono text-small">{link}</dd>
            <dd>
              <CopyLink link={link} />
            </dd>
          </div>
        </dl>
      )}
      <ClassroomTabs id={id} />
    </header>
  );
}

/** A button that unfolds; it works before the page's script has loaded. */
function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="group relative max-sm:open:w-full">
      <summary className="button list-none [&::-webkit-details-marker]:hidden" data-variant="quiet">
        {title}
        <span aria-hidden="true" className="group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div className="z-20 mt-2 border border-ink bg-paper p-5 sm:absolute sm:right-0 sm:w-96">{children}</div>
    </details>
  );
}
