import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { messages as shared } from "../messages";
import { PartMark, Remark } from "../result";
import { codeText } from "./code-text";
import type { Key } from "./key";
import { messages } from "./messages";
import type { AskedMove } from "./plan";
import { callText, type ResultCode } from "./result-code";

/** Waits that are worth telling, ms. */
const LONG = 60_000;

/** One call to come: told, or with its result to be chosen. */
export function NextMove({
  name,
  locale,
  move: { end, act, wait, asked },
  id,
  choices,
  chosen,
  result,
  onPick,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly move: AskedMove;
  readonly id: string;
  readonly choices: readonly ResultCode[];
  readonly chosen: ResultCode | undefined;
  readonly result: { readonly key: Key; readonly score: Score } | undefined;
  onPick(code: ResultCode): void;
}) {
  const call = callText(act);
  return (
    <li className="list-none border-t border-rule py-3 last:border-b">
      {wait >= LONG && (
        <p className="mb-1 text-[14px] text-ink-2 italic">
          {fill(messages.minutesLater[locale], { n: Math.round(wait / LONG) })}
        </p>
      )}
      <div className="grid items-center gap-x-5 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,230px)]">
        <p className="min-w-0">
          <b className={`mr-3 ${end === "A" ? "text-host-a" : "text-host-b"}`}>{end}</b>
          <span className="font-mono text-[14.5px] wrap-anywhere">{call}</span>
        </p>
        {asked && (
          <select
            id={name}
            aria-label={fill(messages.returns[locale], { call, end })}
            value={chosen ?? ""}
            onChange={(event) => onPick(event.target.value)}
            className="field"
          >
            <option value="" disabled>
              {messages.choose[locale]}
            </option>
            {choices.map((code) => (
              <option key={code} value={code}>
                {codeText(code, locale)}
              </option>
            ))}
          </select>
        )}
      </div>
      {asked && result && <Outcome id={id} result={result} locale={locale} />}
    </li>
  );
}

function Outcome({
  id,
  result: { key, score },
  locale,
}: {
  readonly id: string;
  readonly result: { readonly key: Key; readonly score: Score };
  readonly locale: Locale;
}) {
  const is = key.results.find((each) => each.id === id);
  const isRight = score.feedback.every(({ on }) => on !== id);
  if (!is) return null;
  return (
    <div className="mt-1.5">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[15px]">
        <PartMark right={isRight}>{(isRight ? shared.right : shared.wrong)[locale]}</PartMark>
        {!isRight && (
          <span>
            <span className="text-ink-3">{shared.rightAnswerIs[locale]}</span>
            <span className="font-mono text-[14.5px]">{codeText(is.code, locale)}</span>
          </span>
        )}
      </p>
      <Remark verdict={isRight ? "right" : "wrong"}>
        <FormattedText text={is.why[locale]} />
      </Remark>
    </div>
  );
}
