import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import { AccountFrame } from "./account-frame";
import { ProviderChoice } from "./provider-choice";
import { RegisterForm } from "./register-form";

/** The page that registers. */
export function RegisterPanel(props: {
  readonly to: string | null;
  readonly isGuest: boolean;
  readonly providers: readonly string[];
}) {
  const t = useTranslations("account.register");
  const { to } = props;
  return (
    <AccountFrame title={t("title")} lead={t("lead")} note={props.isGuest ? t("guest") : null}>
      <RegisterForm to={to} />
      <ProviderChoice providers={props.providers} to={to} />
      <p className="border-rule border-t pt-4">
        {t("haveAccount")}{" "}
        <Link href={to ? { pathname: "/sign-in", query: { to } } : "/sign-in"} className="font-semibold">
          {t("signIn")}
        </Link>
      </p>
    </AccountFrame>
  );
}
