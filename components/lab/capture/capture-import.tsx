import type { ChangeEvent } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { Pager, usePaging } from "../pager";
import { captureWords } from "./capture-words";
import type { Explanation } from "./explain-capture";
import { type CaptureState, LARGEST_CAPTURE, useCapture } from "./use-capture";

const CONNECTIONS_PER_PAGE = 20;

/** A capture of the reader's own, explained by a worker of this browser. */
export function CaptureImport({ locale }: { readonly locale: Locale }) {
  const w = captureWords[locale];
  const { state, explain, cancel } = useCapture(locale);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) explain(file);
  };
  return (
    <section className="min-w-0">
      <h2 className="text-[16px]">{w.title}</h2>
      <p className="text-ink-2 text-small">{w.note}</p>
      <label className="lab-field mt-2">
        <span>{w.choose}</span>
        <input type="file" accept=".pcap,.pcapng,.cap" onChange={choose} />
      </label>
      {state.type === "progress" && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <progress className="lab-progress" aria-label={w.progress} value={state.share} />
          <button type="button" className="button" data-size="small" onClick={cancel}>
            {w.cancel}
          </button>
        </div>
      )}
      <p role="status" className="mt-2">
        {said(state, locale)}
      </p>
      {state.type === "explained" && <Connections explanation={state} locale={locale} />}
    </section>
  );
}

function said(state: CaptureState, locale: Locale): string {
  const w = captureWords[locale];
  const megabytes = (octets: number) => Math.ceil(octets / 1e6);
  switch (state.type) {
    case "nothing":
      return "";
    case "progress":
      // In steps that can be listened to.
      return w.reading(Math.floor(state.share * 4) * 25);
    case "cancelled":
      return w.cancelled;
    case "failed":
      return w.failed;
    case "too-large":
      return w.tooLarge(megabytes(state.octets), megabytes(LARGEST_CAPTURE));
    case "unreadable":
      return w.cannotRead(state.code, state.offset);
    case "explained":
      return w.explained(state.connections.length, state.frames);
  }
}

/** Page by page: a capture may have thousands. */
function Connections({ explanation, locale }: { readonly explanation: Explanation; readonly locale: Locale }) {
  const w = captureWords[locale];
  const { connections, others } = explanation;
  const paging = usePaging(connections.length, CONNECTIONS_PER_PAGE);
  const lines = [...connections.slice(paging.from, paging.until), ...others];
  if (lines.length === 0) return null;
  return (
    <>
      <Pager
        paging={paging}
        label={w.shown(paging.from + 1, paging.until, connections.length)}
        earlier={w.earlier}
        later={w.later}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide output scrolls inside its box, by keys too */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={w.connections} tabIndex={0} className="lab-output">
        <pre>{lines.join("\n")}</pre>
      </div>
    </>
  );
}
