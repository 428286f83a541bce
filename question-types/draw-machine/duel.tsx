import { useEffect, useState } from "react";
import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import type { CounterexampleStep } from "@/lib/tcp/machines/compare-machines";
import type { Cell } from "@/lib/tcp/machines/machine";
import type { State } from "@/lib/tcp/state";
import { fill } from "../fill";
import { sendOf, titleOf } from "./cells";
import { messages, profileNames, sendNames } from "./messages";
import type { TableProfile } from "./model";

/** Between two steps of the playback, ms. */
const PACE = 1_400;

/**
 * The shortest run that tells two machines apart: the same events down the page, what each machine does beside them.
 * It stands there whole; who wants to see it happen, and has not asked for less motion, plays it step by step.
 */
export function Duel({
  locale,
  profile,
  alphabet,
  start,
  steps,
}: {
  readonly locale: Locale;
  readonly profile: TableProfile;
  readonly alphabet: AlphabetId;
  readonly start: State;
  readonly steps: readonly CounterexampleStep[];
}) {
  const [shown, setShown] = useState(steps.length);
  useEffect(() => {
    if (shown >= steps.length) return;
    const timer = setTimeout(() => setShown(shown + 1), PACE);
    return () => clearTimeout(timer);
  }, [shown, steps.length]);

  return (
    <div className="starts mt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-[15px] font-semibold">{messages.sideBySide[locale]}</p>
        <button
          type="button"
          className="button motion-reduce:hidden"
          data-variant="quiet"
          // Disabled, it would lose the focus.
          aria-disabled={shown < steps.length}
          onClick={() => shown >= steps.length && setShown(0)}
        >
          {messages.play[locale]}
        </button>
      </div>
      <table className="mt-2 w-full table-fixed border-collapse text-left text-[15px] leading-6">
        <thead>
          <tr className="text-[13.5px] leading-5 text-ink-3">
            <th className="py-1 pr-3 font-normal">{messages.yours[locale]}</th>
            <th className="py-1 font-normal">
              {fill(messages.model[locale], { profile: profileNames[profile][locale] })}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="border-t border-rule">
            <td colSpan={2} className="py-2">
              <span className="inline-flex items-center gap-2">
                <StateGlyph state={start} tone="ink" size={16} />
                <span>
                  <FormattedText text={fill(messages.begin[locale], { state: start })} />
                </span>
              </span>
            </td>
          </tr>
        </tbody>
        {steps.map(({ input, learner, reference }, index) => (
          <tbody
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the run
            key={index}
            className={`border-t border-rule motion-safe:transition-opacity ${index < shown ? "" : "opacity-0"}`}
          >
            <tr>
              <th colSpan={2} scope="rowgroup" className="pt-2 pb-0.5 text-left font-normal">
                <span className="pr-2 font-mono text-[13px] text-ink-3">{index + 1}</span>
                <FormattedText text={titleOf(alphabet, input)[locale]} />
                {index === steps.length - 1 && (
                  <b className="ml-2 font-semibold whitespace-nowrap text-no">{messages.differs[locale]}</b>
                )}
              </th>
            </tr>
            <tr className="align-top">
              <td className="pr-3 pb-2.5">
                <Reaction locale={locale} cell={learner.cell} />
              </td>
              <td className="pb-2.5">
                <Reaction locale={locale} cell={reference.cell} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Reaction({ locale, cell }: { readonly locale: Locale; readonly cell: Cell | null }) {
  if (!cell) return <span className="text-ink-3">{messages.saysNothing[locale]}</span>;
  const send = sendOf(cell);
  return (
    <>
      <span className={`block ${send === "nothing" ? "text-ink-3" : "font-semibold"}`}>
        {send !== "nothing" && <SegmentArrow />}
        {sendNames[send][locale]}
      </span>
      <span className="inline-flex items-center gap-2">
        <StateGlyph state={cell.next} tone="ink" size={16} />
        <span className="state">{cell.next}</span>
      </span>
    </>
  );
}

/** A segment that leaves, as it leaves a life line. */
function SegmentArrow() {
  return (
    <svg
      className="mr-1.5 inline-block h-3 w-7"
      viewBox="0 0 28 12"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M1 0.5V11.5M1 2.5L26 9" strokeWidth="1.5" />
      <path d="M19.5 10.7L26 9L21 4.7" strokeWidth="1.5" />
    </svg>
  );
}
