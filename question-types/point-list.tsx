import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "./messages";
import { PartMark } from "./result";

/** Point by point what was asked for, and whether it was reached. */
export function PointList({ score, locale }: { readonly score: Score; readonly locale: Locale }) {
  return (
    <ul className="m-0 mt-4 list-none p-0">
      {score.feedback.map(({ on, right, text }) => (
        <li key={on} className="mb-2 flex items-start gap-2 text-[15.5px] leading-6">
          <span className="flex-none pt-0.5">
            <PartMark right={right}>{messages[right ? "right" : "wrong"][locale]}</PartMark>
          </span>
          <span className="min-w-0">
            <FormattedText text={text[locale]} />
          </span>
        </li>
      ))}
    </ul>
  );
}
