import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { labWords } from "../words";
import { CaptureReport } from "./capture-report";
import { captureWords } from "./capture-words";
import { FileChoice } from "./file-choice";
import { type CaptureState, LARGEST_CAPTURE, useCapture } from "./use-capture";

/** A capture of the reader's own, explained by a worker of this browser. */
export function CaptureImport({ locale }: { readonly locale: Locale }) {
  const w = labWords[locale];
  const { cancel: cancelWord, progress } = captureWords[locale];
  const { state, explain, cancel, show } = useCapture();
  /** A report of another file begins with its first page. */
  const [files, setFiles] = useState(0);
  return (
    <section className="min-w-0">
      <h2 className="text-[16px]">{w.importCapture}</h2>
      <p className="text-ink-2 text-small">{w.importCaptureNote}</p>
      <FileChoice
        accept=".pcap,.pcapng,.cap"
        locale={locale}
        onFile={(file) => {
          setFiles(files + 1);
          explain(file);
        }}
      />
      {state.type === "progress" && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <progress className="lab-progress" aria-label={progress} value={state.share} />
          <button type="button" className="button" data-size="small" onClick={cancel}>
            {cancelWord}
          </button>
        </div>
      )}
      <p role="status" className="mt-2">
        {said(state, locale)}
      </p>
      {state.type === "explained" && <CaptureReport key={files} explained={state} locale={locale} onShow={show} />}
    </section>
  );
}

/** For those who listen as well; how far it is, in steps that can be listened to. */
function said(state: CaptureState, locale: Locale): string {
  const w = captureWords[locale];
  const megabytes = (octets: number) => Math.ceil(octets / 1e6);
  switch (state.type) {
    case "nothing":
      return "";
    case "progress":
      return w.reading(Math.floor(state.share * 4) * 25);
    case "cancelled":
      return w.cancelled;
    case "failed":
      return w.failed;
    case "too-large":
      return w.tooLarge(megabytes(state.octets), megabytes(LARGEST_CAPTURE));
    case "unreadable":
      return `${w.errors[state.error]} ${w.at(state.offset)}`;
    case "explained":
      return state.connections === 0 ? w.none : w.found(state.connections, state.frames);
  }
}
