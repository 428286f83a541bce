"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, PasswordField } from "@/components/ui/form-field";
import { signInAction } from "@/lib/actions/sign-in";
import { LeaveTo } from "./leave-to";

/** E-mail and password; afterwards the page `to`. */
export function SignInForm({ to, email }: { readonly to: string | null; readonly email?: string }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={signInAction}
      submit={t("signIn.submit")}
      done={(value) => <LeaveTo to={value.to} said={t("signIn.done")} goOn={t("signIn.goOn")} />}
    >
      {to && <input type="hidden" name="to" value={to} />}
      <FormField
        name="email"
        type="email"
        label={t("fields.email")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...(email ? { value: email } : {})}
      />
      <PasswordField
        name="password"
        label={t("fields.password")}
        autoComplete="current-password"
        autoFocus={email !== undefined}
      />
    </ActionForm>
  );
}
