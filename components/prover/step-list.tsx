import { useId } from "react";
import { Sentence } from "@/components/tcp/sentence";
import type { Locale } from "@/lib/i18n/locales";
import type { WorldStep } from "@/lib/tcp/explore/steps";
import { describeEvent } from "./step-words";
import { proverWords } from "./words";

/** A disaster as a table: every event, its tick, and the states of both ends after it. The last one does the harm. */
export function StepList(props: {
  readonly steps: readonly WorldStep[];
  readonly locale: Locale;
  readonly caption: string;
}) {
  const { steps, locale, caption } = props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tcp-table-frame" role="group" tabIndex={0} aria-labelledby={id}>
      <table className="tcp-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{proverWords.step[locale]}</th>
            <th scope="col">{proverWords.tick[locale]}</th>
            <th scope="col">{proverWords.event[locale]}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ event, tick, states }, index) => (
            // A step's place in the trace never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step
            <tr key={index}>
              <th scope="row" className="tcp-table-number">
                {index + 1}
              </th>
              <td className="tcp-table-number">{tick}</td>
              <td>
                <Sentence text={describeEvent(event)[locale]} />
              </td>
              <td className="tcp-table-state">{states.A}</td>
              <td className="tcp-table-state">{states.B}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
