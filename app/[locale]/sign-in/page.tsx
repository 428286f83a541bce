import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignInPanel } from "@/components/account/sign-in-panel";
import { SignedInPanel } from "@/components/account/signed-in-panel";
import { landingPath } from "@/lib/auth/landing";
import { configuredProviders } from "@/lib/auth/provider-settings";
import { safePath } from "@/lib/auth/safe-path";
import { findActor } from "@/lib/auth/session";
import { findOwnAccount } from "@/lib/data/users";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/sign-in">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "account.signIn" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/sign-in", locale) };
}

export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/sign-in">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const to = safePath(query.to);
  const actor = await findActor();
  const account = actor?.kind === "member" ? await findOwnAccount(actor) : null;
  if (account) return <SignedInPanel name={account.name} to={landingPath(to, locale, account.locale)} />;

  return (
    <SignInPanel
      to={to}
      isGuest={actor?.kind === "guest"}
      providers={configuredProviders()}
      wasDeleted={query.deleted !== undefined}
      error={typeof query.error === "string" ? query.error : null}
    />
  );
}
