import { useLocale, useTranslations } from "next-intl";
import { punctuation } from "@/lib/i18n/punctuation";
import { Notice } from "./notice";
import { PasswordForm } from "./password-form";
import { type AccountProfile, ProfileForm } from "./profile-form";
import { ProviderButtons, providerName } from "./provider-buttons";
import { DeleteForm, SessionForms } from "./session-forms";
import { SettingsSection } from "./settings-section";

interface Account extends AccountProfile {
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly providers: readonly string[];
}

/** Everything a member can change about their account. */
export function AccountSettings(props: {
  readonly account: Account;
  readonly providers: readonly string[];
  readonly sessionDays: number;
  readonly wasSaved: boolean;
  readonly isConnectedElsewhere: boolean;
}) {
  const t = useTranslations("account.settings");
  const elsewhere = useTranslations("account.providers");
  const locale = useLocale();
  const { account } = props;
  const open = props.providers.filter((provider) => !account.providers.includes(provider));
  return (
    <div className="wrap pt-8 sm:pt-14">
      <h1 className="text-h1">{t("title")}</h1>
      <p className="mt-2 mb-8 text-ink-2 [overflow-wrap:anywhere]">{account.email ?? account.name}</p>
      {props.wasSaved && <Notice>{t("saved")}</Notice>}
      {props.isConnectedElsewhere && <Notice tone="no">{elsewhere("connected-elsewhere")}</Notice>}

      <SettingsSection title={t("profile")}>
        <ProfileForm account={account} />
      </SettingsSection>
      <SettingsSection title={t("password")} {...(account.hasPassword ? { hint: t("passwordHint") } : {})}>
        {account.hasPassword ? (
          <PasswordForm email={account.email} />
        ) : (
          <p>
            {t("noPassword", { providers: account.providers.map(providerName).join(punctuation[locale].listComma) })}
          </p>
        )}
      </SettingsSection>
      {(props.providers.length > 0 || account.providers.length > 0) && (
        <SettingsSection title={t("signInWays")}>
          <ul className="mb-3 grid gap-2">
            {account.providers.map((provider) => (
              <li key={provider}>{t("connected", { provider: providerName(provider) })}</li>
            ))}
          </ul>
          <ProviderButtons providers={open} to={`/${locale}/account`} words="settings.connect" />
        </SettingsSection>
      )}
      <SettingsSection title={t("sessions")} hint={t("sessionsHint", { days: String(props.sessionDays) })}>
        <SessionForms />
      </SettingsSection>
      <SettingsSection title={t("delete")} hint={t("deleteHint")}>
        <DeleteForm typed={account.hasPassword ? null : (account.email ?? account.name)} />
      </SettingsSection>
    </div>
  );
}
