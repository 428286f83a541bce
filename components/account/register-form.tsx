"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, PasswordField } from "@/components/ui/form-field";
import { registerAction } from "@/lib/actions/register";
import { SignInForm } from "./sign-in-form";

/** Name, e-mail and password; afterwards the sign-in, whether the address was new or not. */
export function RegisterForm({ to }: { readonly to: string | null }) {
  const t = useTranslations("account");
  const locale = useLocale();
  return (
    <ActionForm
      action={registerAction}
      submit={t("register.submit")}
      done={({ email }) => (
        <div className="grid gap-5">
          <h2 className="text-h2">{t("register.nowSignIn")}</h2>
          <p role="status">{t("register.ready", { email })}</p>
          <SignInForm to={to} email={email} />
          <p className="text-small">
            <a href={`/${locale}/register${to ? `?to=${encodeURIComponent(to)}` : ""}`}>{t("register.mistyped")}</a>
          </p>
        </div>
      )}
    >
      <FormField name="name" label={t("fields.name")} hint={t("fields.nameHint")} autoComplete="name" />
      <FormField
        name="email"
        type="email"
        label={t("fields.email")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={t("fields.password")}
        hint={t("fields.newPasswordHint")}
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
