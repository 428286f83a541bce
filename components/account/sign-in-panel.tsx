import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import { AccountFrame } from "./account-frame";
import { Notice } from "./notice";
import { ProviderChoice } from "./provider-choice";
import { SignInForm } from "./sign-in-form";

/** The page that signs in, with a word on why the reader has come to it. */
export function SignInPanel(props: {
  readonly to: string | null;
  readonly isGuest: boolean;
  readonly providers: readonly string[];
  readonly wasDeleted: boolean;
  readonly error: string | null;
}) {
  const t = useTranslations("account");
  const { to, error } = props;
  return (
    <AccountFrame title={t("signIn.title")} lead={t("signIn.lead")} note={props.isGuest ? t("signIn.guest") : null}>
      {props.wasDeleted && <Notice>{t("signIn.deleted")}</Notice>}
      {error && <Notice tone="no">{t(`providers.${error === "known-email" ? "known-email" : "failed"}`)}</Notice>}
      {to?.includes("/account") && !error && <Notice>{t("signIn.required")}</Notice>}
      <SignInForm to={to} />
      <ProviderChoice providers={props.providers} to={to} />
      <p className="border-rule border-t pt-4">
        {t("signIn.noAccount")}{" "}
        <Link href={to ? { pathname: "/register", query: { to } } : "/register"} className="font-semibold">
          {t("signIn.register")}
        </Link>
      </p>
    </AccountFrame>
  );
}
