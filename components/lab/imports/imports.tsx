import { type ChangeEvent, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { labWords } from "../words";
import { CaptureReport } from "./capture-report";
import type { Explained } from "./explain-capture";
import type { ScriptVerdict } from "./judge-script";
import { ScriptReport } from "./script-report";

/** Files of the reader's own: a capture is explained, a packetdrill script is run. Neither leaves the browser. */
export function Imports({ locale }: { readonly locale: Locale }) {
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <CaptureImport locale={locale} />
      <ScriptImport locale={locale} />
    </div>
  );
}

function CaptureImport({ locale }: { readonly locale: Locale }) {
  const w = labWords[locale];
  const [explained, setExplained] = useState<Explained | null>(null);
  const explain = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { explainCapture } = await import("./explain-capture");
    setExplained(explainCapture(bytes));
  };
  return (
    <section className="min-w-0">
      <h2 className="text-[16px]">{w.importCapture}</h2>
      <p className="text-ink-2 text-small">{w.importCaptureNote}</p>
      <FileChoice accept=".pcap,.pcapng,.cap" locale={locale} onFile={explain} />
      <div role="status" className="lab-report">
        {explained !== null && <CaptureReport explained={explained} locale={locale} />}
      </div>
    </section>
  );
}

function ScriptImport({ locale }: { readonly locale: Locale }) {
  const w = labWords[locale];
  const [script, setScript] = useState("");
  const [verdict, setVerdict] = useState<ScriptVerdict | null>(null);
  const runIt = async () => {
    const { judgeScript } = await import("./judge-script");
    setVerdict(judgeScript(script));
  };
  return (
    <section className="min-w-0">
      <h2 className="text-[16px]">{w.importScript}</h2>
      <p className="text-ink-2 text-small">{w.importScriptNote}</p>
      <FileChoice
        accept=".pkt,text/plain"
        locale={locale}
        onFile={async (file) => {
          setScript(await file.text());
          setVerdict(null);
        }}
      />
      <textarea
        aria-label={w.importScript}
        className="lab-script"
        rows={6}
        spellCheck={false}
        value={script}
        onChange={({ target }) => setScript(target.value)}
      />
      <button type="button" className="button mt-2" data-size="small" disabled={script.trim() === ""} onClick={runIt}>
        {w.runScript}
      </button>
      <div role="status" className="lab-report">
        {verdict !== null && <ScriptReport verdict={verdict} locale={locale} />}
      </div>
    </section>
  );
}

/** A button in the words of the page; the browser's own would speak the browser's language. */
function FileChoice(props: {
  readonly accept: string;
  readonly locale: Locale;
  readonly onFile: (file: File) => Promise<void>;
}) {
  const { accept, locale, onFile } = props;
  const [name, setName] = useState("");
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setName(file.name);
    await onFile(file);
    // The same file, changed, may be chosen again.
    target.value = "";
  };
  return (
    <p className="lab-file">
      <label className="button" data-size="small">
        <input type="file" className="sr-only" accept={accept} onChange={take} />
        {labWords[locale].chooseFile}
      </label>
      <span className="text-ink-2 text-small">{name}</span>
    </p>
  );
}
