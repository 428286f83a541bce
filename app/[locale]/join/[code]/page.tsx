import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Invitation } from "@/components/teach/invitation";
import { UnknownCode } from "@/components/teach/unknown-code";
import { findActor } from "@/lib/auth/session";
import { readInvitation } from "@/lib/commands/read-invitation";
import { AppError } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/join/[code]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach.join" });
  return { title: t("title"), robots: { index: false } };
}

export default async function JoinPage({ params }: PageProps<"/[locale]/join/[code]">) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const invitation = await invited(code);

  return invitation ? <Invitation invitation={invitation} /> : <UnknownCode code={code} />;
}

/** A code that leads nowhere is no dead end: the page says what may have happened. */
async function invited(code: string) {
  try {
    return await readInvitation(await findActor(), code);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}
