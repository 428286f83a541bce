import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { fill } from "../fill";
import { PartMark, Remark } from "../result";
import { OFFERED, type Place, placeId, type SaidCell, titleOf } from "./cells";
import { messages, sendNames } from "./messages";
import type { Key } from "./question";
import { TransitionWords } from "./transition-words";

export interface Reviewed {
  readonly key: Key;
  readonly score: Score;
}

const CELL = "py-2 pr-4 align-top max-sm:block max-sm:p-0";

/** One missing transition: two lists to choose from; in review, what was said. */
export function MissingCell({
  name,
  locale,
  alphabet,
  place,
  said,
  onChange,
  result,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly alphabet: AlphabetId;
  readonly place: Place;
  readonly said: SaidCell;
  onChange(cell: SaidCell): void;
  readonly result?: Reviewed;
}) {
  const event = titleOf(alphabet, place.input)[locale];
  const id = `${name}-${placeId(place)}`;
  return (
    <tr className="border-t border-rule max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:py-3">
      <th
        scope="row"
        className={`${CELL} pt-[18px] text-[15px] leading-6 font-normal max-sm:col-span-2 max-sm:pb-2 sm:pt-3.5`}
      >
        <FormattedText text={event} />
      </th>
      {result ? (
        <td colSpan={2} className={`${CELL} pr-0 max-sm:col-span-2`}>
          <Outcome locale={locale} place={place} said={said} result={result} />
        </td>
      ) : (
        <>
          <td className={CELL}>
            <Choice
              id={`${id}-send`}
              locale={locale}
              label={fill(messages.sendsIn[locale], { state: place.state, event })}
              short={messages.sends[locale]}
              value={said.send}
              options={OFFERED[alphabet].sends.map((send) => [send, sendNames[send][locale]])}
              onPick={(picked) => {
                const send = OFFERED[alphabet].sends.find((each) => each === picked);
                if (send) onChange({ ...said, send });
              }}
            />
          </td>
          <td className={`${CELL} pr-0`}>
            <Choice
              id={`${id}-next`}
              locale={locale}
              label={fill(messages.nextIn[locale], { state: place.state, event })}
              short={messages.next[locale]}
              value={said.next}
              options={OFFERED[alphabet].next.map((state) => [state, state])}
              onPick={(picked) => {
                const next = OFFERED[alphabet].next.find((each) => each === picked);
                if (next) onChange({ ...said, next });
              }}
            />
          </td>
        </>
      )}
    </tr>
  );
}

function Choice({
  id,
  locale,
  label,
  short,
  value,
  options,
  onPick,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly label: string;
  /** Above the list where the table has no heads. */
  readonly short: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  onPick(value: string): void;
}) {
  return (
    <>
      <span aria-hidden="true" className="block text-[13.5px] leading-5 text-ink-3 sm:hidden">
        {short}
      </span>
      <select
        id={id}
        aria-label={label}
        className="field px-2"
        value={value ?? ""}
        onChange={({ target }) => onPick(target.value)}
      >
        <option value="" disabled>
          {messages.choose[locale]}
        </option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}

/** In review: what was said, whether it is right, and why not. */
function Outcome({
  locale,
  place,
  said,
  result,
}: {
  readonly locale: Locale;
  readonly place: Place;
  readonly said: SaidCell;
  readonly result: Reviewed;
}) {
  const remarks = result.score.feedback.filter(({ on }) => on === placeId(place));
  const isRight = remarks.length === 0;
  const isBlank = said.send === undefined && said.next === undefined;
  return (
    <div className="text-[15px] leading-6 sm:pt-1.5">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 sm:grid sm:grid-cols-[44.4%_1fr_auto] sm:gap-x-0">
        {isBlank ? (
          <span className="text-ink-3 sm:col-span-2">{messages.blank[locale]}</span>
        ) : (
          <TransitionWords locale={locale} send={said.send} next={said.next} inColumns />
        )}
        <PartMark right={isRight}>{messages[isRight ? "right" : "wrong"][locale]}</PartMark>
      </p>
      {remarks.map(({ text }) => (
        <Remark key={text.en} verdict="wrong">
          <FormattedText text={text[locale]} />
        </Remark>
      ))}
    </div>
  );
}
