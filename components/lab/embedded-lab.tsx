"use client";

import { useMemo } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { Bench } from "./bench";
import { labHref } from "./lab-href";
import { RulesChoice } from "./lab-settings";
import { storagePlace } from "./storage-place";
import { useLab } from "./use-lab";
import { usePlay } from "./use-play";
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
  const lab = useLab(place);
  const play = usePlay(lab.history.run, () => lab.act({ type: "step" }));
  const beginAnew = (setup: LabSetup) => {
    play.stop();
    lab.begin(setup);
  };
  return (
    <OnceRunning className="lab">
      <div className="lab-head">
        <RulesChoice setup={lab.history.setup} locale={locale} onChange={beginAnew} />
        <button
          type="button"
          className="button"
          data-size="small"
          aria-disabled={lab.address === given}
          onClick={() => {
            if (lab.address === given) return;
            play.stop();
            lab.open(given);
          }}
        >
          {w.restore}
        </button>
        <a className="lab-elsewhere" href={labHref(lab.address, locale)}>
          {w.openInLab}
        </a>
      </div>
      <Bench lab={lab} play={play} locale={locale} onBegin={beginAnew} />
    </OnceRunning>
  );
}
