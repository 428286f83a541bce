import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";

/** When something is due, in the reader's time zone. */
export function Due({ at, isOver }: { readonly at: string | null; readonly isOver: boolean }) {
  const t = useTranslations("assignments");
  if (at === null) return t("noDue");
  return t.rich(isOver ? "wasDue" : "due", { time: () => <LocalTime at={at} style="date" /> });
}
