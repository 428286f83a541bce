import { FormattedText } from "@/components/ui/formatted-text";
import type { Feedback } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { ChoiceMark } from "../choice-mark";
import { ChoiceRow } from "../choice-rows";
import { Remark } from "../result";
import type { Item } from "../schemas";

/** One of several, as radio buttons; in review with the remark on what was chosen. */
export function PickOne({
  name,
  part,
  locale,
  legend,
  items,
  chosen,
  onPick,
  disabled,
  review,
}: {
  readonly name: string;
  /** What feedback on this part is filed under. */
  readonly part: string;
  readonly locale: Locale;
  readonly legend: string;
  readonly items: readonly Item[];
  readonly chosen: string | null;
  onPick(id: string): void;
  readonly disabled: boolean;
  readonly review?: { readonly right: string; readonly feedback: readonly Feedback[] } | undefined;
}) {
  const remark = review?.feedback.find(({ on }) => on === part);
  const said = remark && (
    <Remark verdict="wrong">
      <FormattedText text={remark.text[locale]} />
    </Remark>
  );

  return (
    <fieldset className="mt-7 mb-0 min-w-0 border-0 p-0" disabled={disabled}>
      <legend className="mb-2 p-0 font-semibold">{legend}</legend>
      {items.map(({ id, text }) => (
        <ChoiceRow
          key={id}
          kind="radio"
          group={name}
          text={text[locale]}
          checked={chosen === id}
          onPick={() => onPick(id)}
          marks={review && <ChoiceMark isChosen={chosen === id} isRight={review.right === id} locale={locale} />}
          remark={chosen === id && said}
        />
      ))}
      {chosen === null && said}
    </fieldset>
  );
}
