import { useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import type { Locale } from "@/lib/i18n/locales";
import { run } from "@/lib/tcp/script";
import type { Key } from "./derive";

/** The run with its numbers in the place of the letters. Runs the model, so it is loaded in review only. */
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
  return <SequenceDiagram trace={trace} locale={locale} story={story} />;
}
