import type { Locale } from "@/lib/i18n/locales";
import type { AlignedRow, States } from "@/lib/tcp/replay/align";
import { StateGlyph } from "../../tcp/state-glyph";
import { recordingWords } from "./recording-words";

const AT_FIRST: AlignedRow["states"] = {
  kernel: { A: "CLOSED", B: "CLOSED" },
  model: { A: "CLOSED", B: "CLOSED" },
};

/** The states of both ends, the kernel's beside the model's. */
export function BothEnds({ row, locale }: { readonly row: AlignedRow | undefined; readonly locale: Locale }) {
  const w = recordingWords[locale];
  const { kernel, model } = row?.states ?? AT_FIRST;
  return (
    <dl className="rec-ends">
      <Side name={w.kernel} states={kernel} />
      <Side name={w.model} states={model} />
    </dl>
  );
}

function Side({ name, states }: { readonly name: string; readonly states: States }) {
  return (
    <div>
      <dt>{name}</dt>
      {(["A", "B"] as const).map((host) => (
        <dd key={host} className={`lab-${host}-text`}>
          <span className={`lab-disc lab-${host}`}>{host}</span>
          <StateGlyph state={states[host]} tone={host} size={18} />
          {states[host]}
        </dd>
      ))}
    </div>
  );
}
