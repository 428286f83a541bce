"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, SelectField } from "@/components/ui/form-field";
import { changeProfileAction } from "@/lib/actions/change-profile";
import type { Locale } from "@/lib/i18n/locales";
import { LeaveTo } from "./leave-to";

export interface AccountProfile {
  readonly name: string;
  readonly locale: Locale;
}

const LANGUAGES = [
  { value: "en", label: "English", lang: "en" },
  { value: "zh-CN", label: "中文（简体）", lang: "zh-CN" },
] as const;

export function ProfileForm({ account }: { readonly account: AccountProfile }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={changeProfileAction}
      submit={t("settings.save")}
      done={({ to }) => <LeaveTo to={to} said={t("settings.saved")} goOn={t("signIn.goOn")} />}
    >
      <FormField
        name="name"
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        autoComplete="name"
        value={account.name}
      />
      <SelectField
        name="locale"
        label={t("fields.language")}
        hint={t("fields.languageHint")}
        value={account.locale}
        options={LANGUAGES}
      />
    </ActionForm>
  );
}
