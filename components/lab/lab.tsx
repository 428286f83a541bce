"use client";

import { lazy, Suspense } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import { ADDRESS_PLACE } from "./address-place";
import { Bench } from "./bench";
import { type Experiment, Gallery, type OfferedRecording } from "./gallery";
import { Imports } from "./imports/imports";
import { RulesChoice } from "./lab-settings";
import { useBench } from "./use-bench";
import { useRecordingAddress } from "./use-recording-address";
import { labWords } from "./words";

const RecordingView = lazy(() => import("./recording/recording-view"));

/** Two hosts, the network between them, and the clock: everything can be done, seen, undone and shared. */
export function Lab(props: {
  readonly locale: Locale;
  readonly experiments: readonly Experiment[];
  readonly recordings: readonly OfferedRecording[];
}) {
  const { locale, experiments, recordings } = props;
  const w = labWords[locale];
  const [asked, openRecording] = useRecordingAddress();
  const recording = recordings.find(({ id }) => id === asked);
  const { lab, play, begin, open } = useBench(ADDRESS_PLACE, recording === undefined);
  return (
    <OnceRunning className="lab">
      <div className="lab-head">
        <Gallery
          experiments={experiments}
          recordings={recordings}
          chosen={recording?.id ?? lab.origin}
          locale={locale}
          onExperiment={(address) => {
            open(address);
            if (recording) openRecording(null);
          }}
          onRecording={(id) => {
            lab.act(...play.stop());
            openRecording(id);
          }}
        />
        {recording === undefined && <RulesChoice setup={lab.history.setup} locale={locale} onChange={begin} />}
      </div>
      {asked !== null && recording === undefined && (
        <p role="status" className="lab-said">
          {w.noSuchRecording}
        </p>
      )}
      {recording === undefined ? (
        <Bench lab={lab} play={play} locale={locale} onBegin={begin}>
          <Imports locale={locale} />
        </Bench>
      ) : (
        <Suspense fallback={<p className="lab-said">{w.openingRecording}</p>}>
          <RecordingView {...recording} locale={locale} onClose={() => openRecording(null)} />
        </Suspense>
      )}
    </OnceRunning>
  );
}
