import { useFormatter, useLocale, useTranslations } from "next-intl";
import { joinClassroomAction } from "@/lib/actions/join-classroom";
import { Link } from "@/lib/i18n/routing";
import type { InvitationView } from "@/lib/wire/classrooms";
import { ClassroomForm } from "./classroom-form";

const SEES = ["name", "progress", "practice", "quizzes", "beliefs"] as const;

/** Whom one is going to, and what they will see, before the button that joins. */
export function Invitation({ invitation }: { readonly invitation: InvitationView }) {
  const t = useTranslations("teach.join");
  const format = useFormatter();
  const locale = useLocale();
  const { name, course, teachers, role } = invitation;
  return (
    <div className="wrap grid gap-x-18 gap-y-8 pt-8 sm:pt-14 lg:grid-cols-[minmax(0,1fr)_420px]">
      <div>
        <h1 className="text-h1 break-words max-sm:text-[34px] max-sm:leading-10">{t("heading", { name })}</h1>
        <p className="mt-4 max-w-[34em] font-serif text-ink-2 text-lead text-pretty">
          {teachers.length > 0
            ? t("about", { teachers: format.list(teachers), course: course.title[locale] })
            : t("aboutNobody", { course: course.title[locale] })}
        </p>
        <section aria-labelledby="sees" className="mt-8 max-w-(--measure)">
          <h2 id="sees" className="starts text-h3">
            {t("seesTitle")}
          </h2>
          <ul className="mt-2">
            {SEES.map((what) => (
              <li key={what} className="border-rule border-b py-2.5">
                {t(`sees.${what}`)}
              </li>
            ))}
          </ul>
          <p className="mt-4 text-ink-2 text-pretty">{t("not")}</p>
        </section>
      </div>
      <div className="starts grid content-start gap-5 pt-6">
        {role ? <Inside invitation={invitation} role={role} /> : <Outside invitation={invitation} />}
      </div>
    </div>
  );
}

function Inside({ invitation, role }: { readonly invitation: InvitationView; readonly role: "TEACHER" | "LEARNER" }) {
  const t = useTranslations("teach.join");
  const isTeacher = role === "TEACHER";
  return (
    <>
      <p role="status" className="font-semibold">
        {t(isTeacher ? "isTeacher" : "isLearner")}
      </p>
      <p>
        <Link
          href={isTeacher ? `/teach/${invitation.classroomId}` : "/learn"}
          className="button"
          data-variant="primary"
        >
          {t(isTeacher ? "toClassroom" : "toLearn")}
        </Link>
      </p>
    </>
  );
}

function Outside({ invitation }: { readonly invitation: InvitationView }) {
  const t = useTranslations("teach.join");
  const { code, reader } = invitation;
  if (reader === "member") {
    return (
      <ClassroomForm
        action={joinClassroomAction}
        known={{ code }}
        submit={t("submit")}
        said={t("done")}
        variant="primary"
      />
    );
  }
  const to = `/join/${code}`;
  return (
    <>
      <p>{t("needsAccount")}</p>
      {reader === "guest" && <p className="text-ink-2">{t("registerNote")}</p>}
      <p className="grid justify-items-start gap-4">
        <Link href={{ pathname: "/register", query: { to } }} className="button" data-variant="primary">
          {t("register")}
        </Link>
        <Link href={{ pathname: "/sign-in", query: { to } }} className="inline-block min-h-6">
          {t("signIn")}
        </Link>
      </p>
    </>
  );
}
