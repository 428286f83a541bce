import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { labWords } from "../words";
import { CaptureImport } from "./capture-import";
import { FileChoice } from "./file-choice";
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
