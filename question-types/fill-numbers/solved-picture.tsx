import { useMemo } from "react";
import type { LabelMasks } from "@/components/tcp/place-labels";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import type { Locale } from "@/lib/i18n/locales";
import { run } from "@/lib/tcp/script";
import { circled, type Key, letterAt, sumsOf } from "./derive";

/** The run with every number in its place, those that were asked for beside their letters. Runs the model, so it is loaded in review only. */
export default function SolvedPicture({
  keyed,
  locale,
  story,
}: {
  readonly keyed: Key;
  readonly locale: Locale;
  readonly story: string;
}) {
  const trace = useMemo(() => run(keyed.script), [keyed]);
  const masks = useMemo(() => masksOf(keyed), [keyed]);
  return <SequenceDiagram trace={trace} locale={locale} story={story} masks={masks} />;
}

function masksOf(keyed: Key): LabelMasks {
  const masks: Record<number, { seq?: string; ack?: string; data?: string }> = {};
  for (const [index, { field, sent, value }] of sumsOf(keyed).entries()) {
    const part = field === "len" ? "data" : field;
    masks[sent.id] = { ...masks[sent.id], [part]: `${circled(letterAt(index))} ${value}` };
  }
  return masks;
}
