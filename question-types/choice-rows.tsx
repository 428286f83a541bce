import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import { pickInput } from "./pick-input";

/** One answer that can be picked: a hairline above, the native control at the left, marks at the right in review. */
export function ChoiceRow({
  kind,
  group,
  text,
  glyph,
  checked,
  onPick,
  marks,
  remark,
}: {
  readonly kind: "radio" | "checkbox";
  readonly group: string;
  readonly text: string;
  readonly glyph?: ReactNode;
  readonly checked: boolean;
  onPick(checked: boolean): void;
  readonly marks?: ReactNode;
  readonly remark?: ReactNode;
}) {
  return (
    <div className="border-t border-rule last:border-b">
      <label className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-base leading-6 hover:bg-paper-2 has-checked:font-medium has-disabled:cursor-default has-disabled:hover:bg-transparent">
        <input
          type={kind}
          name={group}
          checked={checked}
          onChange={(event) => onPick(event.target.checked)}
          className={pickInput[kind]}
        />
        {glyph}
        <span className="min-w-0 flex-1 basis-[55%]">
          <FormattedText text={text} />
        </span>
        {marks && <span className="ml-auto">{marks}</span>}
      </label>
      {remark && <div className="pb-3.5 pl-[30px]">{remark}</div>}
    </div>
  );
}
