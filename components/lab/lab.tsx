"use client";

import { lazy, Suspense, useRef } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { ADDRESSES } from "@/lib/tcp/export/trace-packets";
import type { LabAction } from "@/lib/tcp/lab/session";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { type Experiment, Gallery, type OfferedRecording } from "./gallery";
import { HostPanel } from "./host-panel";
import { Imports } from "./imports/imports";
import { Keep } from "./keep";
import { LabSettings, RulesChoice } from "./lab-settings";
import { Looking } from "./looking";
import { Transport } from "./transport";
import { useLab } from "./use-lab";
import { type Play, usePlay } from "./use-play";
import { useRecordingAddress } from "./use-recording-address";
import { Wire } from "./wire";
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
  const lab = useLab(recording === undefined);
  const play = usePlay(lab.history.run, () => lab.act({ type: "step" }));
  const beginAnew = (setup: LabSetup) => {
    play.stop();
    lab.begin(setup);
  };
  return (
    <OnceRunning className="lab">
      <div className="lab-head">
        <Gallery
          experiments={experiments}
          recordings={recordings}
          recording={recording?.id ?? null}
          locale={locale}
          onExperiment={(address) => {
            play.stop();
            lab.open(address);
            if (recording) openRecording(null);
          }}
          onRecording={(id) => {
            lab.act(...play.stop());
            openRecording(id);
          }}
        />
        {recording === undefined && <RulesChoice setup={lab.history.setup} locale={locale} onChange={beginAnew} />}
      </div>
      {asked !== null && recording === undefined && (
        <p role="status" className="lab-said">
          {w.noSuchRecording}
        </p>
      )}
      {recording === undefined ? (
        <Bench lab={lab} play={play} locale={locale} onBegin={beginAnew} />
      ) : (
        <Suspense fallback={<p className="lab-said">{w.openingRecording}</p>}>
          <RecordingView {...recording} locale={locale} onClose={() => openRecording(null)} />
        </Suspense>
      )}
    </OnceRunning>
  );
}

/** Both hosts and the network, what has happened, what the tools show, and all that can be done with a run. */
function Bench(props: {
  readonly lab: ReturnType<typeof useLab>;
  readonly play: Play;
  readonly locale: Locale;
  readonly onBegin: (setup: LabSetup) => void;
}) {
  const { lab, play, locale, onBegin } = props;
  const { history, trace, notice } = lab;
  const looked = useRef(0);
  const { setup, run } = history;
  const w = labWords[locale];
  const last = trace.steps.at(-1);
  const ends = last?.after ?? trace.start;
  const said = notice === null ? (last ? describeStep(trace, last)[locale] : "") : w.notices[notice];
  /** What the reader does stops the clock where it is seen to stand. */
  const doNow = (...asked: readonly LabAction[]) => lab.act(...play.stop(), ...asked);
  const address = (host: "A" | "B") => `${ADDRESSES[host].ip}:${ADDRESSES[host].port}`;
  const panel = (host: "A" | "B") => (
    <HostPanel
      host={host}
      address={address(host)}
      view={ends[host]}
      isDown={run.down.includes(host)}
      profile={setup.profile}
      isReading={setup.reading[host]}
      locale={locale}
      onAct={doNow}
    />
  );
  return (
    <>
      <Transport
        run={run}
        play={play}
        locale={locale}
        canUndo={lab.canUndo}
        onUndo={() => {
          play.stop();
          lab.undo();
        }}
        onRestart={() => onBegin(setup)}
        onAct={doNow}
      />
      {/* Faster than this, nobody could listen. */}
      <p role="status" aria-live={play.isPlaying && play.speed > 1 ? "off" : "polite"} className="lab-said">
        {said}
      </p>
      <div className="lab-bench">
        {panel("A")}
        <Wire run={run} clock={play.clock} locale={locale} onAct={doNow} />
        {panel("B")}
      </div>
      <LabSettings setup={setup} locale={locale} onChange={onBegin} />
      <Looking history={history} trace={trace} looked={looked} locale={locale}>
        <Keep trace={trace} address={lab.address} looked={looked} locale={locale} />
        <Imports locale={locale} />
      </Looking>
    </>
  );
}
