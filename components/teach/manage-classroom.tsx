import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { archiveClassroomAction } from "@/lib/actions/archive-classroom";
import { renameClassroomAction } from "@/lib/actions/rename-classroom";
import { renewJoinCodeAction } from "@/lib/actions/renew-join-code";
import { restoreClassroomAction } from "@/lib/actions/restore-classroom";
import { ClassroomForm } from "./classroom-form";

/** Rename, new code, archive: each says first what it does. */
export function ManageClassroom({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("teach");
  const known = { classroom: id };
  return (
    <div className="grid gap-5">
      <ClassroomForm
        action={renameClassroomAction}
        known={known}
        submit={t("classroom.renameSubmit")}
        said={t("classroom.renamed")}
      >
        <FormField name="name" label={t("create.name")} value={name} />
      </ClassroomForm>
      <div className="grid gap-3 border-rule border-t pt-4">
        <p className="text-ink-2 text-small">{t("classroom.newCodeNote")}</p>
        <ClassroomForm
          action={renewJoinCodeAction}
          known={known}
          submit={t("classroom.newCode")}
          said={t("classroom.newCodeDone")}
        />
      </div>
      <div className="grid gap-3 border-rule border-t pt-4">
        <p className="text-ink-2 text-small">{t("classroom.archiveNote")}</p>
        <ClassroomForm
          action={archiveClassroomAction}
          known={known}
          submit={t("classroom.archive")}
          said={t("classroom.archiveDone")}
          variant="danger"
        />
      </div>
    </div>
  );
}

export function RestoreClassroom({ id }: { readonly id: string }) {
  const t = useTranslations("teach.classroom");
  return (
    <ClassroomForm
      action={restoreClassroomAction}
      known={{ classroom: id }}
      submit={t("restore")}
      said={t("restoreDone")}
    />
  );
}
