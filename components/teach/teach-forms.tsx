import { useLocale, useTranslations } from "next-intl";
import { FormField, SelectField } from "@/components/ui/form-field";
import { createClassroomAction } from "@/lib/actions/create-classroom";
import { Link } from "@/lib/i18n/routing";
import type { CourseName } from "@/lib/wire/classrooms";
import { ClassroomForm } from "./classroom-form";

export function CreateClassroom({ courses }: { readonly courses: readonly CourseName[] }) {
  const t = useTranslations("teach.create");
  const locale = useLocale();
  return (
    <section aria-labelledby="create" className="grid gap-4">
      <h2 id="create" className="starts text-h3">
        {t("title")}
      </h2>
      <ClassroomForm action={createClassroomAction} submit={t("submit")} said={t("done")} variant="primary">
        <FormField name="name" label={t("name")} hint={t("nameHint")} autoComplete="off" />
        <SelectField
          name="course"
          label={t("course")}
          value={courses[0]?.slug ?? ""}
          options={courses.map(({ slug, title }) => ({ value: slug, label: title[locale] }))}
        />
      </ClassroomForm>
    </section>
  );
}

/** Leads from a code to its page, where it is said what joining means. Works without script: the code is in the address. */
export function EnterCode({ isAlone = false }: { readonly isAlone?: boolean }) {
  const t = useTranslations("teach.enter");
  const locale = useLocale();
  return (
    <section aria-labelledby="enter">
      <h2 id="enter" className={isAlone ? "sr-only" : "starts text-h3"}>
        {t("title")}
      </h2>
      <form action={`/${locale}/join`} method="get" className="mt-4 grid justify-items-start gap-4">
        <div className="grid w-full gap-1.5">
          <label htmlFor="code" className="font-semibold">
            {t("code")}
          </label>
          <input
            id="code"
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-hint"
            className="field font-mono uppercase tracking-[0.12em]"
          />
          <p id="code-hint" className="text-ink-2 text-small">
            {t("codeHint")}
          </p>
        </div>
        <button type="submit" className="button">
          {t("submit")}
        </button>
      </form>
    </section>
  );
}

/** For those who are not members: why an account, and the way back here. */
export function NeedsAccount() {
  const t = useTranslations("teach.member");
  return (
    <section className="starts grid justify-items-start gap-4">
      <p>{t("guest")}</p>
      <p className="flex flex-wrap items-center gap-5">
        <Link href={{ pathname: "/register", query: { to: "/teach" } }} className="button" data-variant="primary">
          {t("register")}
        </Link>
        <Link href={{ pathname: "/sign-in", query: { to: "/teach" } }}>{t("signIn")}</Link>
      </p>
    </section>
  );
}
