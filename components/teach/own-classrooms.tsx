import { useFormatter, useLocale, useTranslations } from "next-intl";
import { leaveClassroomAction } from "@/lib/actions/leave-classroom";
import { Link } from "@/lib/i18n/routing";
import type { ClassroomHead, JoinedClassroom } from "@/lib/wire/classrooms";
import { ClassroomForm } from "./classroom-form";

/** The classrooms that a member teaches, and those in which they learn. */
export function OwnClassrooms(props: {
  readonly active: readonly ClassroomHead[];
  readonly archived: readonly ClassroomHead[];
  readonly joined: readonly JoinedClassroom[];
}) {
  const t = useTranslations("teach");
  const { active, archived, joined } = props;
  return (
    <div className="mt-10 mb-12 grid max-w-(--measure) gap-10">
      <section aria-labelledby="own">
        <h2 id="own" className="starts text-h3">
          {t("own.active")}
        </h2>
        {active.length === 0 && <p className="mt-2 text-ink-2">{t("own.none")}</p>}
        <TaughtList classrooms={active} />
      </section>
      {archived.length > 0 && (
        <section aria-labelledby="archived">
          <h2 id="archived" className="starts text-h3">
            {t("own.archived")}
          </h2>
          <TaughtList classrooms={archived} />
        </section>
      )}
      {joined.length > 0 && (
        <section aria-labelledby="joined">
          <h2 id="joined" className="starts text-h3">
            {t("own.joined")}
          </h2>
          <ul>
            {joined.map((classroom) => (
              <Joined key={classroom.id} classroom={classroom} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function TaughtList({ classrooms }: { readonly classrooms: readonly ClassroomHead[] }) {
  const t = useTranslations("teach");
  const locale = useLocale();
  return (
    <ul>
      {classrooms.map(({ id, name, course, learners }) => (
        <li key={id} className="border-rule border-b py-3">
          <Link href={`/teach/${id}`} className="font-semibold text-[17px] break-words">
            {name}
          </Link>
          <p className="text-ink-2 text-small">
            {t("classroom.about", { course: course.title[locale], learners: t("own.learners", { count: learners }) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Joined({ classroom }: { readonly classroom: JoinedClassroom }) {
  const t = useTranslations("teach");
  const format = useFormatter();
  const locale = useLocale();
  const { id, name, course, teachers } = classroom;
  return (
    <li className="border-rule border-b py-3">
      <p className="font-semibold text-[17px] break-words">{name}</p>
      <p className="text-ink-2 text-small">
        <Link href="/learn">{course.title[locale]}</Link>
        {teachers.length > 0 && ` · ${t("own.taughtBy", { teachers: format.list(teachers) })}`}
      </p>
      <details>
        <summary className="inline-flex min-h-8 items-center text-small underline underline-offset-4">
          {t("leave.open")}
          <span className="sr-only"> {name}</span>
        </summary>
        <div className="grid gap-3 py-3">
          <p className="text-small">{t("leave.ask", { name })}</p>
          <ClassroomForm
            action={leaveClassroomAction}
            known={{ classroom: id }}
            submit={t("leave.submit")}
            said={t("leave.done")}
            variant="danger"
          />
        </div>
      </details>
    </li>
  );
}
