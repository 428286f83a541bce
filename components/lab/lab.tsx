"use client";

import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { ADDRESSES } from "@/lib/tcp/export/trace-packets";
import { lookBack } from "@/lib/tcp/lab/look-back";
import type { LabAction } from "@/lib/tcp/lab/session";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import type { Trace } from "@/lib/tcp/trace";
import { SequenceDiagram } from "../tcp/sequence-diagram";
import { StateDiagram } from "../tcp/state-diagram";
import { clockTime } from "../tcp/words";
import { Compare } from "./compare";
import { type Experiment, Gallery, type OfferedRecording } from "./gallery";
import { Happened } from "./happened";
import { HostPanel } from "./host-panel";
import { Imports } from "./imports/imports";
import { Keep } from "./keep";
import { LabSettings, RulesChoice } from "./lab-settings";
import { Tools } from "./tools";
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
  const play = usePlay(lab.run, () => lab.act({ type: "step" }));
  const beginAnew = (setup: LabSetup) => {
    play.stop();
    lab.begin(setup);
  };
  return (
    <div className="lab">
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
        {recording === undefined && <RulesChoice setup={lab.setup} locale={locale} onChange={beginAnew} />}
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
    </div>
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
  const { setup, run, runs, actions, trace, notice } = lab;
  const count = trace.steps.length;
  const [looked, setLooked] = useState({ count, position: count });
  // Whatever is new is looked at.
  const at = looked.count === count ? looked.position : count;
  const look = (position: number) => setLooked({ count, position });
  // The drawing follows the slider at once, what the tools print as soon as there is time for it.
  const atTools = useDeferredValue(at);
  const then = useMemo(() => lookBack(runs, actions, Math.min(atTools, count)), [runs, actions, atTools, count]);
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
      <Observation trace={trace} position={at} locale={locale} onLook={look} />
      <LookingBack position={at} trace={trace} locale={locale} onLook={look} />
      <div className="lab-tools">
        <Tools run={then} host="A" locale={locale} />
        <Tools run={then} host="B" locale={locale} />
      </div>
      <div className="lab-more">
        <Compare setup={setup} actions={actions} trace={trace} position={at} locale={locale} />
        <Keep trace={trace} locale={locale} />
        <Imports locale={locale} />
      </div>
    </>
  );
}

interface Looked {
  readonly trace: Trace;
  /** How many steps had happened. */
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}

/** Says that what follows is not the present, and leads back to it. */
function LookingBack({ trace, position, locale, onLook }: Looked) {
  const w = labWords[locale];
  const count = trace.steps.length;
  if (position === count) return null;
  return (
    <p className="lab-past">
      {w.lookingBack(position, clockTime(trace.steps[position - 1]?.at ?? 0))}
      <button type="button" className="button" data-variant="quiet" onClick={() => onLook(count)}>
        {w.toPresent}
      </button>
    </p>
  );
}

/** The drawing as it was after some step, and the steps to choose from. */
function Observation({ trace, position: at, locale, onLook }: Looked) {
  const w = labWords[locale];
  const count = trace.steps.length;
  const [kind, setKind] = useState<"ladder" | "states" | "both">("ladder");
  return (
    <div className="lab-observation">
      <div className="min-w-0" data-lab-drawing>
        <fieldset className="lab-rules mb-3">
          <legend className="sr-only">{w.shown}</legend>
          {(["ladder", "states", "both"] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="lab-drawing"
                className="sr-only"
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              <span>{w[one]}</span>
            </label>
          ))}
        </fieldset>
        <div className="lab-drawings">
          {kind !== "states" && <SequenceDiagram trace={trace} locale={locale} story={w.story} position={at} />}
          {kind !== "ladder" && <StateDiagram trace={trace} locale={locale} story={w.story} position={at} />}
        </div>
        {count > 0 && (
          <label className="lab-field mt-3">
            <span>
              {w.youDid} {at} / {count}
            </span>
            <input
              type="range"
              min={0}
              max={count}
              value={at}
              onChange={({ target }) => onLook(Number(target.value))}
            />
          </label>
        )}
      </div>
      <Happened trace={trace} position={at} locale={locale} onLook={onLook} />
    </div>
  );
}
