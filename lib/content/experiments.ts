import type { Locale } from "@/lib/i18n/locales";
import { toAddress } from "@/lib/tcp/lab/address";
import { sessionOf } from "@/lib/tcp/lab/from-script";
import { scenarios } from "./scenarios";

/** What the laboratory offers to begin with: every scenario of the figures that it can take up, with its address. */
export function listExperiments(locale: Locale): readonly { readonly title: string; readonly address: string }[] {
  return [...scenarios.values()].flatMap((scenario) => {
    const session = sessionOf(scenario);
    return session === null ? [] : [{ title: scenario.title[locale], address: toAddress(session) }];
  });
}
