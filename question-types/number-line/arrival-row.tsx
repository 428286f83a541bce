import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { messages as shared } from "../messages";
import { PartMark, Remark } from "../result";
import { OUTCOMES, type Outcome } from "./judge";
import type { Key } from "./key";
import type { Arrival, Rules } from "./line";
import { messages, outcomeWords, rulesWords } from "./messages";
import { partOf } from "./part-of";
import { rulesFor } from "./rules-for";
import { sequenceNumber } from "./sequence-number";
import type { Prompt } from "./type";

/** One segment that arrives, and what becomes of it by each set of rules. */
export function ArrivalRow({
  name,
  locale,
  arrival,
  prompt,
  fates,
  disabled,
  result,
  onPick,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly arrival: Arrival;
  readonly prompt: Prompt;
  readonly fates: Readonly<Record<string, Outcome>>;
  readonly disabled: boolean;
  readonly result: { readonly key: Key; readonly score: Score } | undefined;
  onPick(part: string, outcome: Outcome): void;
}) {
  const asked = rulesFor(prompt.rules, prompt.line, arrival);
  return (
    <li className="list-none border-t border-rule py-4 last:border-b">
      <fieldset className="m-0 min-w-0 border-0 p-0" disabled={disabled}>
        <legend className="p-0">
          <span className="mr-3 text-[13px] font-semibold text-ink-3">{arrival.id.toUpperCase()}</span>{" "}
          <span className="font-mono text-[15px]">{segmentText(arrival, locale)}</span>
          {arrival.old && <span className="ml-3 text-[14px] text-ink-2 italic">{messages.leftOver[locale]}</span>}
        </legend>
        {prompt.rules.map((rules) => {
          if (!asked.includes(rules)) {
            return (
              <p key={rules} className="mt-2.5 text-[14.5px] leading-6 text-ink-2">
                {rulesWords[rules][locale]} · {messages.notAsked[locale]}
              </p>
            );
          }
          const part = partOf(arrival.id, rules);
          return (
            <div key={rules} className="mt-2.5">
              <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[150px_minmax(0,1fr)]">
                <label htmlFor={`${name}-${part}`} className="text-[15px] leading-6">
                  {rulesWords[rules][locale]}
                </label>
                <select
                  id={`${name}-${part}`}
                  value={fates[part] ?? ""}
                  onChange={(event) => {
                    const outcome = OUTCOMES.find((each) => each === event.target.value);
                    if (outcome) onPick(part, outcome);
                  }}
                  className="field"
                >
                  <option value="" disabled>
                    {messages.choose[locale]}
                  </option>
                  {prompt.outcomes.map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {outcomeWords[outcome][locale]}
                    </option>
                  ))}
                </select>
              </div>
              {result && <Fate id={arrival.id} rules={rules} result={result} locale={locale} />}
            </div>
          );
        })}
      </fieldset>
    </li>
  );
}

function Fate({
  id,
  rules,
  result: { key, score },
  locale,
}: {
  readonly id: string;
  readonly rules: Rules;
  readonly result: { readonly key: Key; readonly score: Score };
  readonly locale: Locale;
}) {
  const fate = key.fates.find((each) => each.id === id && each.rules === rules);
  const isRight = score.feedback.every(({ on }) => on !== partOf(id, rules));
  if (!fate) return null;
  return (
    <div className="mt-1.5">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[15px]">
        <PartMark right={isRight}>{(isRight ? shared.right : shared.wrong)[locale]}</PartMark>
        {!isRight && (
          <span>
            <span className="text-ink-3">{shared.rightAnswerIs[locale]}</span>
            <FormattedText text={outcomeWords[fate.outcome][locale]} />
          </span>
        )}
      </p>
      <Remark verdict={isRight ? "right" : "wrong"}>
        <FormattedText text={fate.why[locale]} />
      </Remark>
    </div>
  );
}

/** The segment as a line of a capture: flags, numbers, octets. */
function segmentText({ seq, ack, syn, fin, rst, data }: Arrival, locale: Locale): string {
  const flags = [syn && "SYN", fin && "FIN", rst && "RST", ack !== null && "ACK"].filter((flag) => flag !== false);
  return [
    flags.join(","),
    `seq ${sequenceNumber(seq)}`,
    ...(ack === null ? [] : [`ack ${sequenceNumber(ack)}`]),
    ...(data > 0 ? [fill(messages.octets[locale], { n: sequenceNumber(data) })] : []),
  ].join("  ");
}
