import "server-only";
import { cookies } from "next/headers";
import { type ProviderIdentity, type SignIn, signInWithProvider } from "@/lib/data/sign-ins";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { clearGuestCookie } from "./guest-cookie";
import { findActor } from "./session";

/** Signs in whom a provider has vouched for, or says at which page the refusal is explained. */
export async function enterThroughProvider(
  identity: ProviderIdentity,
): Promise<{ readonly signIn: SignIn } | { readonly refusedAt: string }> {
  const locale = await chosenLocale();
  const result = await signInWithProvider(identity, await findActor(), locale, new Date());

  switch (result.outcome) {
    case "signed-in":
      await clearGuestCookie();
      return { signIn: result.signIn };
    case "known-email":
      return { refusedAt: `/${locale}/sign-in?error=known-email` };
    case "connected-elsewhere":
      return { refusedAt: `/${locale}/account?error=connected-elsewhere` };
  }
}

async function chosenLocale(): Promise<Locale> {
  const locale = (await cookies()).get("NEXT_LOCALE")?.value;
  return isLocale(locale) ? locale : "en";
}
