import { type ChangeEvent, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { CaptureImport } from "./capture/capture-import";
import { labWords } from "./words";

/** Files of the reader's own: a capture is explained, a packetdrill script is run. Neither leaves the browser. */
export function Imports({ locale }: { readonly locale: Locale }) {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <CaptureImport locale={locale} />
      <ScriptImport locale={locale} />
    </div>
  );
}

function ScriptImport({ locale }: { readonly locale: Locale }) {
  const w = labWords[locale];
  const [script, setScript] = useState("");
  const [text, setText] = useState("");
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) setScript(await file.text());
  };
  const runIt = async () => {
    const { runPacketdrill } = await import("./run-packetdrill");
    setText(runPacketdrill(script, { passed: w.passed, cannotRead: w.cannotRead }));
  };
  return (
    <section className="min-w-0">
      <h2 className="text-[16px]">{w.importScript}</h2>
      <p className="text-ink-2 text-small">{w.importScriptNote}</p>
      <label className="lab-field mt-2">
        <span>{w.chooseFile}</span>
        <input type="file" accept=".pkt,text/plain" onChange={load} />
      </label>
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
      <Output text={text} />
    </section>
  );
}

function Output({ text }: { readonly text: string }) {
  return (
    <div role="status">
      {text !== "" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide output scrolls inside its box, by keys too
        <pre className="lab-output" tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  );
}
