import type { Locale } from "@/lib/i18n/locales";
import { compare, isAgreed } from "@/lib/kernel/compare";
import type { Report } from "@/lib/kernel/report";
import { endedWords, kernelGoesOn, summary } from "./words";

/** What came of the comparison, in a sentence. */
export function summaryOf({ predicted, seen, now, ended }: Report, locale: Locale): string {
  const steps = seen.flatMap((paths) =>
    (["A", "B"] as const).flatMap((end) => compare(predicted[end], paths[end], now)),
  );
  const parted = steps.filter((step) => !isAgreed([step])).length;
  const unseen = steps.filter(({ verdict }) => verdict === "unseen").length;
  const found = steps.filter((step) => step.seen !== null).length;
  return `${endedWords[ended?.how ?? "over"][locale]}${summary[locale](found, unseen, parted)}`;
}

/** That the kernel keeps a state after watching has stopped; empty if it keeps none with a timer. */
export function afterwards({ sightings }: Report, locale: Locale): string {
  const waiting = sightings.find(({ timer }) => timer === "TIME-WAIT");
  return waiting ? kernelGoesOn[locale](waiting.state, Math.round(waiting.expiresIn / 1_000)) : "";
}
