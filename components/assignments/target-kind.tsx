import { useTranslations } from "next-intl";
import type { AssignmentTarget } from "@/lib/wire/assignments";

/** What kind of thing is assigned and of which lesson it is, or that the content has lost it. */
export function TargetKind({ target: { kind, lesson, path } }: { readonly target: AssignmentTarget }) {
  const t = useTranslations("assignments");
  return [
    t(`kinds.${kind}`),
    ...(lesson === null ? [] : [t("lesson", { number: lesson })]),
    ...(path === null ? [t("gone")] : []),
  ].join(" · ");
}
