"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, PasswordField } from "@/components/ui/form-field";
import { deleteAccountAction } from "@/lib/actions/delete-account";
import { signOutAction } from "@/lib/actions/sign-out";
import { signOutEverywhereAction } from "@/lib/actions/sign-out-everywhere";
import { LeaveTo } from "./leave-to";

/** Signing out, in this browser or in all. */
export function SessionForms() {
  const t = useTranslations("account");
  const leave = ({ to }: { readonly to: string }) => (
    <LeaveTo to={to} said={t("settings.signedOut")} goOn={t("signIn.goOn")} />
  );
  return (
    <div className="flex flex-wrap gap-4">
      <ActionForm action={signOutAction} submit={t("settings.signOutHere")} variant="plain" done={leave} />
      <ActionForm
        action={signOutEverywhereAction}
        submit={t("settings.signOutEverywhere")}
        variant="plain"
        done={leave}
      />
    </div>
  );
}

/** Deleting the account, behind a disclosure and a proof: the password, or `typed` for those without one. */
export function DeleteForm({ typed }: { readonly typed: string | null }) {
  const t = useTranslations("account");
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
          done={({ to }) => <LeaveTo to={to} said={t("settings.deleted")} goOn={t("signIn.goOn")} />}
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
