import { useLocale, useTranslations } from "next-intl";
import type { AssignmentTarget } from "@/lib/wire/assignments";

/** What lists call something that can be assigned: a title, and for an exercise what it asks. */
export function useTargetName(): (target: AssignmentTarget) => string {
  const t = useTranslations("assignments");
  const locale = useLocale();
  return ({ title, asks }) => (asks ? t("exercise", { title: title[locale], asks: asks[locale] }) : title[locale]);
}
