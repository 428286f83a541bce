import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountSettings } from "@/components/account/account-settings";
import { configuredProviders } from "@/lib/auth/provider-settings";
import { findActor } from "@/lib/auth/session";
import { SESSION_DAYS } from "@/lib/auth/session-cookie";
import { findOwnAccount } from "@/lib/data/users";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/account">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "account.settings" });
  return { title: t("title"), alternates: alternatesFor("/account", locale), robots: { index: false } };
}

export default async function AccountPage({ params, searchParams }: PageProps<"/[locale]/account">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await findActor();
  const account = actor?.kind === "member" ? await findOwnAccount(actor) : null;
  if (!account) redirect(`/${locale}/sign-in?to=/account`);
  const { saved, error } = await searchParams;

  return (
    <AccountSettings
      account={account}
      providers={configuredProviders()}
      sessionDays={SESSION_DAYS}
      wasSaved={saved !== undefined}
      isConnectedElsewhere={error === "connected-elsewhere"}
    />
  );
}
