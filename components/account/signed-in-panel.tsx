import { useTranslations } from "next-intl";
import { LeaveTo } from "./leave-to";

/** What a member sees who comes to sign in: they are, and go on. */
export function SignedInPanel({ name, to }: { readonly name: string; readonly to: string }) {
  const t = useTranslations("account.signIn");
  return (
    <div className="wrap grid gap-4 pt-8 sm:pt-14">
      <h1 className="text-h1">{t("signedInAs", { name })}</h1>
      <LeaveTo to={to} said={t("done")} goOn={t("goOn")} />
    </div>
  );
}
