import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import type { Cell, Row } from "@/lib/tcp/machines/machine";
import type { State } from "@/lib/tcp/state";
import { sendOf, titleOf } from "./cells";
import { StateName } from "./state-name";
import { TransitionWords } from "./transition-words";

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
              <TransitionWords locale={locale} send={sendOf(cell)} next={cell.next} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
