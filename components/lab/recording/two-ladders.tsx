import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { AlignedRow } from "@/lib/tcp/replay/align";
import { traceOfSide } from "@/lib/tcp/replay/side-trace";
import { SequenceDiagram } from "../../tcp/sequence-diagram";
import { recordingWords } from "./recording-words";

/** Both runs as ladders, after as many rows. */
export function TwoLadders(props: {
  readonly rows: readonly AlignedRow[];
  readonly position: number;
  readonly locale: Locale;
}) {
  const { rows, position, locale } = props;
  const w = recordingWords[locale];
  const sides = useMemo(() => ({ kernel: traceOfSide(rows, "kernel"), model: traceOfSide(rows, "model") }), [rows]);
  return (
    <div className="lab-pair">
      {(["kernel", "model"] as const).map((side) => (
        <div key={side} className="min-w-0">
          <h3 className="lab-beside">{w[side]}</h3>
          <SequenceDiagram
            trace={sides[side].trace}
            locale={locale}
            story={w[side]}
            position={sides[side].stepsAt[position] ?? 0}
          />
        </div>
      ))}
    </div>
  );
}
