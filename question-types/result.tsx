import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import { type Verdict, verdictOf } from "@/lib/grading/verdict";
import type { Locale } from "@/lib/i18n/locales";
import type { Explanation } from "./define";
import { messages } from "./messages";

const RULE: Readonly<Record<Verdict, string>> = {
  right: "border-l-2 border-solid border-ok",
  partly: "border-l-2 border-dashed border-ok",
  wrong: "border-l-4 border-solid border-no",
};

/** What is said once an answer is graded: the verdict, remarks on no particular part, and the explanation. */
export function QuestionResult({
  score,
  explanation,
  locale,
}: {
  readonly score: Score;
  readonly explanation: Explanation;
  readonly locale: Locale;
}) {
  const verdict = verdictOf(score.fraction);
  const general = score.feedback.filter(({ on }) => on === undefined);

  return (
    <div className="mt-4">
      <VerdictLine verdict={verdict} locale={locale} />
      <Remark verdict={verdict}>
        {general.map(({ text }) => (
          <p key={text.en} className="mb-2">
            <FormattedText text={text[locale]} />
          </p>
        ))}
        <p>
          <FormattedText text={(verdict === "right" ? explanation.right : explanation.wrong)[locale]} />
        </p>
      </Remark>
    </div>
  );
}

/** The verdict as a drawn mark and a word; never a colour alone. */
export function VerdictLine({ verdict, locale }: { readonly verdict: Verdict; readonly locale: Locale }) {
  return (
    <p className="flex items-center gap-2.5 text-[15.5px] font-semibold">
      <Mark verdict={verdict} />
      <span className={verdict === "wrong" ? "text-no" : "text-ok"}>{messages[verdict][locale]}</span>
    </p>
  );
}

/** A remark in the author's voice beside the rule of its verdict. */
export function Remark({ verdict, children }: { readonly verdict: Verdict; readonly children: ReactNode }) {
  return (
    <div className={`mt-3 max-w-[60ch] pl-4 font-serif text-[17px] leading-[27px] text-pretty ${RULE[verdict]}`}>
      {children}
    </div>
  );
}

/** Small mark and words at one part of a response: a choice, an item, a field. */
export function PartMark({ right, children }: { readonly right: boolean; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-[13.5px] leading-5 font-semibold [&>svg]:self-center">
      <Mark verdict={right ? "right" : "wrong"} />
      <span className={right ? "text-ok" : "text-no"}>{children}</span>
    </span>
  );
}

/** Disc with tick, half disc, square with cross: the three verdicts as shapes. The word stands beside it. */
export function Mark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className="size-[17px] flex-none" viewBox="0 0 16 16" aria-hidden="true">
      {verdict === "right" && (
        <>
          <circle cx="8" cy="8" r="7.25" className="fill-ok" />
          <path d="M4.6 8.2l2.4 2.5 4.5-5" fill="none" className="stroke-paper" strokeWidth="1.8" />
        </>
      )}
      {verdict === "partly" && (
        <>
          <circle cx="8" cy="8" r="6.6" className="fill-paper stroke-ok" strokeWidth="1.4" />
          <path d="M8 1.4A6.6 6.6 0 0 0 8 14.6Z" className="fill-ok" />
        </>
      )}
      {verdict === "wrong" && (
        <>
          <rect x="1.2" y="1.2" width="13.6" height="13.6" className="fill-no" />
          <path d="M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2" className="stroke-paper" strokeWidth="1.8" />
        </>
      )}
    </svg>
  );
}
