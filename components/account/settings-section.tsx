import { type ReactNode, useId } from "react";

/** One thing that can be set: its name and what it does on the left, the form on the right. */
export function SettingsSection(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="starts mt-10 grid gap-x-18 gap-y-5 pb-2 lg:grid-cols-[432px_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-h3">
          {props.title}
        </h2>
        {props.hint && <p className="mt-1 max-w-[44em] text-ink-2">{props.hint}</p>}
      </div>
      <div className="max-w-[420px]">{props.children}</div>
    </section>
  );
}
