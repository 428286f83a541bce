import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";

/** A question's text as the legend of its controls. */
export function QuestionFieldset({
  text,
  children,
  disabled,
}: {
  readonly text: string;
  readonly children: ReactNode;
  readonly disabled: boolean;
}) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0" disabled={disabled}>
      <legend className="mb-3.5 p-0 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={text} />
      </legend>
      {children}
    </fieldset>
  );
}
