"use client";

import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { ADDRESSES } from "@/lib/tcp/export/trace-packets";
import { Compare } from "./compare";
import { HostPanel } from "./host-panel";
import { Imports } from "./imports";
import { Keep } from "./keep";
import { LabSettings, RulesChoice } from "./lab-settings";
import { Observation } from "./observation";
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
      <Observation trace={trace} locale={locale} />
      <div className="lab-tools">
        <Tools run={run} trace={trace} host="A" locale={locale} />
        <Tools run={run} trace={trace} host="B" locale={locale} />
      </div>
      <div className="lab-more">
        <Compare setup={setup} actions={lab.actions} trace={trace} locale={locale} />
        <Keep trace={trace} address={lab.address} locale={locale} />
        <Imports locale={locale} />
      </div>
    </div>
  );
}
