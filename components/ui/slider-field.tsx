import { useId } from "react";

/** A slider for a whole number, with its name and the value in words, which is also what is read out. */
export function SliderField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The value with its unit. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, least, most, text, onChange } = props;
  const id = useId();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id}>{label}</label>
        <span aria-hidden="true" className="font-semibold tabular-nums whitespace-nowrap">
          {text}
        </span>
      </div>
      <input
        id={id}
        type="range"
        className="h-11 w-full accent-(--ink)"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}
