import { useLocale, useTranslations } from "next-intl";
import { ClassroomForm } from "@/components/teach/classroom-form";
import { FormField, SelectField } from "@/components/ui/form-field";
import { assignAction } from "@/lib/actions/assign";
import type { AssignmentOffer, AssignmentTarget } from "@/lib/wire/assignments";
import { DueField } from "./due-field";
import { useTargetName } from "./use-target-name";

/** Chooses something of the course that is not assigned yet, with a due time and a note for it. */
export function AssignForm({
  classroom,
  offers,
}: {
  readonly classroom: string;
  readonly offers: readonly AssignmentOffer[];
}) {
  const t = useTranslations("assignments.form");
  const locale = useLocale();
  const nameOf = useTargetName();
  const option = (target: AssignmentTarget) => ({
    value: `${target.kind}:${target.id}`,
    label: target.kind === "lesson" ? t("wholeLesson") : nameOf(target),
  });

  return (
    <section aria-labelledby="assign" className="grid content-start gap-4">
      <h2 id="assign" className="starts text-h3">
        {t("title")}
      </h2>
      {offers.length === 0 ? (
        <p>{t("nothingLeft")}</p>
      ) : (
        <ClassroomForm
          action={assignAction}
          known={{ classroom }}
          submit={t("submit")}
          said={t("done")}
          variant="primary"
        >
          <SelectField
            name="what"
            label={t("what")}
            value=""
            options={[
              { value: "", label: t("choose") },
              ...offers.map(({ lesson, targets }) => ({
                label: lesson ? t("group", { number: lesson.number, title: lesson.title[locale] }) : t("rest"),
                options: targets.map(option),
              })),
            ]}
          />
          <DueField at={null} />
          <FormField name="note" label={t("note")} hint={t("noteHint")} maxLength={200} autoComplete="off" />
        </ClassroomForm>
      )}
    </section>
  );
}
