import type { ReactNode } from "react";

/** Words on the left, the form on the right; on a narrow screen one below the other. */
export function AccountFrame(props: {
  readonly title: string;
  readonly lead: string;
  /** What becomes of what the reader has done so far. */
  readonly note: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className="wrap grid gap-x-18 gap-y-8 pt-8 sm:pt-14 lg:grid-cols-[minmax(0,1fr)_420px]">
      <div>
        <h1 className="text-h1">{props.title}</h1>
        <p className="mt-4 max-w-[34em] font-serif text-ink-2 text-lead">{props.lead}</p>
        {props.note && <p className="mt-5 max-w-[34em] border-rule border-t pt-3 text-ink-2">{props.note}</p>}
      </div>
      <div className="starts grid max-w-[420px] content-start gap-6 pt-6">{props.children}</div>
    </div>
  );
}
