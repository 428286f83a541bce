import type { Locale } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import { fill } from "../fill";
import { placeId, type SaidCell } from "./cells";
import { GivenCells } from "./given-cells";
import { messages } from "./messages";
import { MissingCell, type Reviewed } from "./missing-cell";
import type { Prompt, Response } from "./question";
import { StateName } from "./state-name";

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
