"use client";

import { useEffect, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { ADDRESSES } from "@/lib/tcp/export/trace-packets";
import { SequenceDiagram } from "../tcp/sequence-diagram";
import { StateDiagram } from "../tcp/state-diagram";
import { Compare } from "./compare";
import { Happened } from "./happened";
import { HostPanel } from "./host-panel";
import { Imports } from "./imports";
import { Keep } from "./keep";
import { LabSettings, RulesChoice } from "./lab-settings";
import { Tools } from "./tools";
import { Transport } from "./transport";
import { useLab } from "./use-lab";
import { Wire } from "./wire";
import { labWords } from "./words";

/** An experiment that the page offers to begin with. */
export interface Experiment {
  readonly title: string;
  readonly address: string;
}

/** Two hosts, the network between them, and the clock: everything can be done, seen, undone and shared. */
export function Lab({ locale, experiments }: { readonly locale: Locale; readonly experiments: readonly Experiment[] }) {
  const lab = useLab();
  const { setup, run, trace, notice } = lab;
  const w = labWords[locale];
  const last = trace.steps.at(-1);
  const ends = last?.after ?? trace.start;
  const said = notice === null ? (last ? describeStep(trace, last)[locale] : "") : w.notices[notice];
  const address = (host: "A" | "B") => `${ADDRESSES[host].ip}:${ADDRESSES[host].port}`;
  const panel = (host: "A" | "B") => (
    <HostPanel
      host={host}
      address={address(host)}
      view={ends[host]}
      isDown={run.down.includes(host)}
      profile={setup.profile}
      locale={locale}
      onAct={lab.act}
    />
  );
  return (
    <div className="lab">
      <div className="lab-head">
        <label className="lab-field">
          <span>{w.experiment}</span>
          <select value="" onChange={({ target }) => lab.open(target.value)}>
            <option value="">{w.chooseExperiment}</option>
            {experiments.map(({ title, address: text }) => (
              <option key={text} value={text}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <RulesChoice setup={setup} locale={locale} onChange={lab.begin} />
        <Transport
          now={run.now}
          locale={locale}
          canUndo={lab.canUndo}
          onUndo={lab.undo}
          onRestart={() => lab.begin(setup)}
          onAct={lab.act}
        />
      </div>
      <p role="status" className="lab-said">
        {said}
      </p>
      <div className="lab-bench">
        {panel("A")}
        <Wire run={run} locale={locale} onAct={lab.act} />
        {panel("B")}
      </div>
      <LabSettings setup={setup} locale={locale} onChange={lab.begin} />
      <Observation lab={lab} locale={locale} />
      <div className="lab-tools">
        <Tools run={run} trace={trace} host="A" locale={locale} />
        <Tools run={run} trace={trace} host="B" locale={locale} />
      </div>
      <div className="lab-more">
        <Compare setup={setup} actions={lab.actions} trace={trace} locale={locale} />
        <Keep trace={trace} locale={locale} />
        <Imports locale={locale} />
      </div>
    </div>
  );
}

/** The drawing as it was after some step, and the steps to choose from. */
function Observation({ lab, locale }: { readonly lab: ReturnType<typeof useLab>; readonly locale: Locale }) {
  const { trace } = lab;
  const w = labWords[locale];
  const count = trace.steps.length;
  const [position, setPosition] = useState(count);
  const [kind, setKind] = useState<"ladder" | "states">("ladder");
  // Whatever is new is looked at.
  useEffect(() => setPosition(count), [count]);
  const at = Math.min(position, count);
  return (
    <div className="lab-observation">
      <div className="min-w-0" data-lab-drawing>
        <fieldset className="lab-rules mb-3">
          <legend className="sr-only">{w.shown}</legend>
          {(["ladder", "states"] as const).map((one) => (
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
        {kind === "ladder" ? (
          <SequenceDiagram trace={trace} locale={locale} story={w.story} position={at} />
        ) : (
          <StateDiagram trace={trace} locale={locale} story={w.story} position={at} />
        )}
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
              onChange={({ target }) => setPosition(Number(target.value))}
            />
          </label>
        )}
      </div>
      <Happened trace={trace} position={at} locale={locale} onLook={setPosition} />
    </div>
  );
}
