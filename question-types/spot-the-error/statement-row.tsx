import { FormattedText } from "@/components/ui/formatted-text";
import type { Feedback } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { pickInput } from "../pick-input";
import { PartMark, Remark } from "../result";
import type { Item } from "../schemas";
import { messages } from "./messages";
import type { WrongStatement } from "./question";

interface Review {
  readonly error: WrongStatement | undefined;
  readonly remark: Feedback | undefined;
}

/** One statement with its checkbox; once marked, a list of reasons below it. */
export function StatementRow({
  name,
  locale,
  number,
  text,
  isCapture,
  reasons,
  mark,
  onMark,
  review,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly number: number;
  readonly text: string;
  readonly isCapture: boolean;
  readonly reasons: readonly Item[];
  /** The reason chosen; null: marked, no reason yet; undefined: not marked. */
  readonly mark: string | null | undefined;
  onMark(reason: string | null | undefined): void;
  /** Present in review. */
  readonly review: Review | undefined;
}) {
  const isMarked = mark !== undefined;
  return (
    <li className="border-t border-rule last:border-b">
      <label className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 py-2 hover:bg-paper-2 has-checked:bg-paper-2 has-disabled:cursor-default has-disabled:hover:bg-transparent">
        <input
          type="checkbox"
          name={name}
          checked={isMarked}
          onChange={(event) => onMark(event.target.checked ? null : undefined)}
          className={pickInput.checkbox}
        />
        <span className="w-5 font-mono text-[12.5px] text-ink-3">{number}</span>
        <span className="min-w-0 flex-1 basis-[55%]">
          {isCapture ? (
            <span className="block font-mono text-[13px] leading-5 break-words">{text}</span>
          ) : (
            <span className="font-serif text-[17px] leading-[26px]">
              <FormattedText text={text} />
            </span>
          )}
        </span>
        {review && <Verdict locale={locale} isMarked={isMarked} review={review} />}
      </label>
      {isMarked && (
        <div className="pb-3 pl-[58px]">
          <select
            aria-label={fill(messages.reason[locale], { number })}
            value={mark ?? ""}
            onChange={(event) => onMark(event.target.value)}
            className="field max-w-full"
          >
            <option value="" disabled>
              {messages.choose[locale]}
            </option>
            {reasons.map((reason) => (
              <option key={reason.id} value={reason.id}>
                {reason.text[locale]}
              </option>
            ))}
          </select>
        </div>
      )}
      {review?.remark && (
        <div className="pb-3.5 pl-[58px]">
          <Remark verdict={isMarked && review.error ? "partly" : "wrong"}>
            <FormattedText text={review.remark.text[locale]} />
          </Remark>
        </div>
      )}
      {review?.error && !review.remark && (
        <div className="pb-3.5 pl-[58px]">
          <Remark verdict="right">
            <FormattedText text={review.error.why[locale]} />
          </Remark>
        </div>
      )}
    </li>
  );
}

function Verdict({
  locale,
  isMarked,
  review: { error, remark },
}: {
  readonly locale: Locale;
  readonly isMarked: boolean;
  readonly review: Review;
}) {
  if (!error && !isMarked) return null;
  const words = !error ? "astray" : !isMarked ? "missed" : remark ? "foundOnly" : "found";
  return (
    <span className="ml-auto">
      <PartMark right={words === "found" || words === "foundOnly"}>{messages[words][locale]}</PartMark>
    </span>
  );
}
