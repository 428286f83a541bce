"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/form-field";
import { changePasswordAction } from "@/lib/actions/change-password";
import { Notice } from "./notice";

export function PasswordForm({ email }: { readonly email: string | null }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={changePasswordAction}
      submit={t("settings.changePassword")}
      done={() => <Notice>{t("settings.passwordDone")}</Notice>}
    >
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email ?? ""} readOnly hidden />
      <PasswordField name="password" label={t("fields.currentPassword")} autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label={t("fields.newPassword")}
        hint={t("fields.newPasswordHint")}
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
