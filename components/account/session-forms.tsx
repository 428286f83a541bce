"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, PasswordField } from "@/components/ui/form-field";
import { deleteAccountAction } from "@/lib/actions/delete-account";
import { signOutEverywhereAction } from "@/lib/actions/sign-out-everywhere";
import { SignOutForm } from "./sign-out-form";

/** Signing out, in this browser or in all. */
export function SessionForms() {
  const t = useTranslations("account");
  const locale = useLocale();
  return (
    <div className="flex flex-wrap gap-4">
      <SignOutForm to={`/${locale}`} submit={t("settings.signOutHere")} />
      <ActionForm
        action={signOutEverywhereAction}
        submit={t("settings.signOutEverywhere")}
        variant="plain"
        done={() => (
          <SignOutForm atOnce to={`/${locale}/sign-in`} said={t("settings.signedOut")} submit={t("signIn.goOn")} />
        )}
      />
    </div>
  );
}

/** Deleting the account, behind a disclosure and a proof: the password, or `typed` for those without one. */
export function DeleteForm({ typed }: { readonly typed: string | null }) {
  const t = useTranslations("account");
  const locale = useLocale();
  return (
    <details>
      <summary className="flex min-h-11 items-center underline decoration-rule-strong underline-offset-4">
        {t("settings.delete")}
      </summary>
      <div className="pt-3">
        <ActionForm
          action={deleteAccountAction}
          submit={t("settings.deleteSubmit")}
          variant="danger"
          done={() => (
            <SignOutForm
              atOnce
              to={`/${locale}/sign-in?deleted=1`}
              said={t("settings.deleted")}
              submit={t("signIn.goOn")}
            />
          )}
        >
          {typed === null ? (
            <PasswordField name="proof" label={t("settings.deletePassword")} autoComplete="current-password" />
          ) : (
            <FormField name="proof" label={t("settings.deleteTyped", { text: typed })} autoComplete="off" />
          )}
        </ActionForm>
      </div>
    </details>
  );
}
