import { type RefObject, useRef, useState } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Locale } from "@/lib/i18n/locales";
import { captureFrames } from "@/lib/tcp/captures/capture-frames";
import { tracePackets } from "@/lib/tcp/export/trace-packets";
import { traceScript } from "@/lib/tcp/export/trace-script";
import { traceText } from "@/lib/tcp/export/trace-text";
import type { Trace } from "@/lib/tcp/trace";
import { drawingAsPng, drawingAsSvg } from "./save-drawing";
import { labWords } from "./words";

/** Browsers take a longer address; programs that send links often cut it, characters. */
const LONG = 8_000;

/** The link to this run, and the run as a file. */
export function Keep(props: {
  readonly trace: Trace;
  /** Where the run is replayed. */
  readonly link: string;
  /** The step that is looked at. */
  readonly looked: RefObject<number>;
  readonly locale: Locale;
}) {
  const { trace, link, looked, locale } = props;
  const w = labWords[locale];
  const [said, setSaid] = useState("");
  const frame = useRef<HTMLElement>(null);
  const drawing = () => ({ within: frame.current, trace, position: looked.current, locale, title: w.story });
  const files: readonly { readonly name: string; readonly make: () => BlobPart | Promise<BlobPart | null> | null }[] = [
    { name: "close.pcapng", make: () => bytes(captureFrames(tracePackets(trace, "A"), { format: "pcapng" })) },
    { name: "close-A.pkt", make: () => traceScript(trace, "A") },
    { name: "close-B.pkt", make: () => traceScript(trace, "B") },
    { name: "close.txt", make: () => traceText(trace) },
    { name: "close.svg", make: () => drawingAsSvg(drawing()) },
    { name: "close.png", make: () => drawingAsPng(drawing()) },
  ];
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(link, window.location.href).href);
    setSaid(w.copied);
  };
  return (
    <section ref={frame}>
      <SectionHeading className="text-[16px]">{w.keep}</SectionHeading>
      <ul className="mt-2 flex flex-wrap gap-2">
        <li>
          <button type="button" className="button" data-size="small" onClick={copy}>
            {w.link}
          </button>
        </li>
        {files.map(({ name, make }) => (
          <li key={name}>
            <button
              type="button"
              className="button font-mono !text-[13px]"
              data-size="small"
              onClick={async () => setSaid((await save(name, make)) ? "" : w.tooHigh)}
            >
              <span className="sr-only">{w.exports} </span>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {link.length > LONG && <p className="mt-2 text-ink-2 text-small">{w.longLink(link.length)}</p>}
      <p role="status" className="text-ink-2 text-small">
        {said}
      </p>
    </section>
  );
}

/** A copy whose buffer is its own, as a Blob wants it. */
function bytes(file: Uint8Array): ArrayBuffer {
  return file.slice().buffer;
}

/** False if there is nothing to save. */
async function save(name: string, make: () => BlobPart | Promise<BlobPart | null> | null): Promise<boolean> {
  const content = await make();
  if (content === null) return false;
  const url = URL.createObjectURL(new Blob([content]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}
