"use client";

import { useMemo } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import { Bench } from "./bench";
import { labHref } from "./lab-href";
import { RulesChoice } from "./lab-settings";
import { storagePlace } from "./storage-place";
import { useBench } from "./use-bench";
import { labWords } from "./words";

/** The laboratory inside a text: one experiment to begin with, and the run kept by the browser, not by the page's address. */
export function EmbeddedLab(props: {
  /** Id of the experiment. */
  readonly id: string;
  /** Its run, as an address holds it. */
  readonly given: string;
  readonly locale: Locale;
}) {
  const { id, given, locale } = props;
  const w = labWords[locale];
  const place = useMemo(() => storagePlace(id, given), [id, given]);
  const { lab, play, begin, open } = useBench(place);
  return (
    <OnceRunning className="lab">
      <div className="lab-head">
        <RulesChoice setup={lab.history.setup} locale={locale} onChange={begin} />
        <button
          type="button"
          className="button"
          data-size="small"
          aria-disabled={lab.address === given}
          onClick={() => {
            if (lab.address !== given) open(given);
          }}
        >
          {w.restore}
        </button>
        <a className="lab-elsewhere" href={labHref(lab.address, locale)}>
          {w.openInLab}
        </a>
      </div>
      <Bench lab={lab} play={play} locale={locale} onBegin={begin} />
    </OnceRunning>
  );
}
