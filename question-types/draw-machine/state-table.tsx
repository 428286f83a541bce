import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import type { Cell, Row } from "@/lib/tcp/machines/machine";
import type { State } from "@/lib/tcp/state";
import { fill } from "../fill";
import { PartMark, Remark } from "../result";
import { OFFERED, type Place, placeId, type SaidCell, sendOf, titleOf } from "./cells";
import { messages, sendNames } from "./messages";
import type { Key, Prompt, Response } from "./question";

interface Reviewed {
  readonly key: Key;
  readonly score: Score;
}

/** The missing transitions of one state, each with its two lists; the given ones folded away below. */
export function StateTable({
  name,
  locale,
  prompt,
  state,
  said,
  onChange,
  result,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly state: State;
  readonly said: Response["cells"];
  onChange(id: string, cell: SaidCell): void;
  readonly result?: Reviewed;
}) {
  const row = prompt.given[state] ?? {};
  const count = Object.keys(row).length;
  return (
    <div className="mt-5 border-t-[1.5px] border-ink pt-2">
      <table className="w-full border-collapse text-left max-sm:block">
        <caption className="pb-1 text-left max-sm:block">
          <StateName id={`${name}-${state}`} state={state} />
        </caption>
        <thead className="max-sm:sr-only">
          <tr className="text-[13.5px] leading-5 text-ink-3">
            <th className="w-[46%] py-1 pr-4 font-normal">{messages.happens[locale]}</th>
            <th className="w-[24%] py-1 pr-4 font-normal">{messages.sends[locale]}</th>
            <th className="py-1 font-normal">{messages.next[locale]}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {prompt.missing
            .filter((place) => place.state === state)
            .map((place) => (
              <MissingCell
                key={placeId(place)}
                name={name}
                locale={locale}
                alphabet={prompt.alphabet}
                place={place}
                said={said[placeId(place)] ?? {}}
                onChange={(cell) => onChange(placeId(place), cell)}
                {...(result ? { result } : {})}
              />
            ))}
        </tbody>
      </table>
      {count > 0 && (
        <details className="tcp-details">
          <summary>{fill(messages.givenRows[locale], { count })}</summary>
          <GivenCells locale={locale} alphabet={prompt.alphabet} state={state} row={row} />
        </details>
      )}
    </div>
  );
}

const CELL = "py-2 pr-4 align-top max-sm:block max-sm:p-0";

function MissingCell({
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
          <Words locale={locale} send={said.send} next={said.next} inColumns />
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

/** The transitions of one state that are given, as a list. */
export function GivenCells({
  locale,
  alphabet,
  state,
  row,
  isTitled = false,
}: {
  readonly locale: Locale;
  readonly alphabet: AlphabetId;
  readonly state: State;
  readonly row: Row;
  readonly isTitled?: boolean;
}) {
  const cells = ALPHABETS[alphabet].inputs.flatMap(({ id }): readonly { title: string; cell: Cell }[] => {
    const cell = row[id];
    return cell ? [{ title: titleOf(alphabet, id)[locale], cell }] : [];
  });
  return (
    <div className="mt-2">
      {isTitled && <StateName state={state} />}
      <dl className="m-0 text-[14.5px] leading-6">
        {cells.map(({ title, cell }) => (
          <div key={title} className="grid gap-x-6 border-t border-rule py-1 sm:grid-cols-[46%_minmax(0,1fr)]">
            <dt className="text-ink-2">
              <FormattedText text={title} />
            </dt>
            <dd className="m-0">
              <Words locale={locale} send={sendOf(cell)} next={cell.next} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** "ACK → CLOSE-WAIT"; a half that was not said is an ellipsis. `inColumns`: each under its head, where the table has heads. */
export function Words({
  locale,
  send,
  next,
  inColumns = false,
}: { readonly locale: Locale; readonly inColumns?: boolean } & {
  readonly [Half in keyof SaidCell]?: SaidCell[Half] | undefined;
}) {
  return (
    <span className={inColumns ? "sm:contents" : ""}>
      <span>{send === undefined ? "…" : sendNames[send][locale]}</span>{" "}
      <span aria-hidden="true" className={inColumns ? "sm:hidden" : ""}>
        →
      </span>{" "}
      <span className="sr-only">{messages.next[locale]}: </span>
      {next === undefined ? <span>…</span> : <span className="state">{next}</span>}
    </span>
  );
}

function StateName({ state, id }: { readonly state: State; readonly id?: string }) {
  return (
    <span id={id} className="inline-flex items-center gap-2.5">
      <StateGlyph state={state} tone="ink" size={18} />
      <span className="state text-[16px]">{state}</span>
    </span>
  );
}
