"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { Outcome, sentenceOf } from "./outcome";
import { ProverSettings } from "./prover-settings";
import type { ProverState, Task } from "./prover-state";
import { SafeLengthChart } from "./safe-length-chart";
import { change, DEFAULTS, PURPOSES, readSettings, type Settings } from "./settings";
import { useProver } from "./use-prover";
import { chartDone, chartProgress, chartTold, counted, endedWords, progressWords, proverWords } from "./words";

const KEPT = "two-msl";
const POINTS = 4 * PURPOSES.length;

/** Asks the explorer for the shortest disaster, or for a proof that there is none; and for the safe lengths. */
export function Prover({ locale }: { readonly locale: Locale }) {
  const [settings, setSettings] = useSettings();
  const { state, start, cancel } = useProver();
  const button = useRef<HTMLButtonElement>(null);
  const prove = (chosen: Settings) => {
    setSettings(chosen);
    start("proof", chosen);
  };
  const isOutdated = state.chart !== null && !isSameChart(state.chart.about, settings);

  return (
    <div className="font-sans text-ui" data-prover="">
      <ProverSettings
        settings={settings}
        locale={locale}
        onChange={(changes) => setSettings(change(settings, changes))}
      />
      <TaskBar
        button={button}
        task="proof"
        state={state}
        locale={locale}
        onStart={() => prove(settings)}
        onCancel={cancel}
      />
      {state.proved && (
        <Outcome
          {...state.proved}
          locale={locale}
          onTry={(timeWait) => {
            // The button that was pressed goes away with the old result.
            button.current?.focus();
            prove({ ...(state.proved?.about ?? settings), timeWait });
          }}
        />
      )}
      <section className="mt-8 border-rule-strong border-t pt-4">
        <p className="font-semibold text-h3">{proverWords.chart[locale]}</p>
        <p className="mt-1 max-w-(--measure) text-ink-2 text-small">{proverWords.chartNote[locale]}</p>
        <TaskBar
          task="chart"
          state={state}
          locale={locale}
          onStart={() => start("chart", settings)}
          onCancel={cancel}
        />
        {isOutdated && <p className="mt-1 text-ink-2 text-small">{proverWords.chartOutdated[locale]}</p>}
        {state.chart && state.chart.rows.length > 0 && (
          <div className="mt-4">
            <SafeLengthChart rows={state.chart.rows} locale={locale} />
          </div>
        )}
      </section>
    </div>
  );
}

/** The button that starts a task, the one that cancels it, how far it is, and what came of it for those who listen. */
function TaskBar(props: {
  readonly task: Task;
  readonly state: ProverState;
  readonly locale: Locale;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly button?: RefObject<HTMLButtonElement | null>;
}) {
  const { task, state, locale, onStart, onCancel, button } = props;
  const running = state.running?.task === task ? state.running : null;
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          ref={button}
          type="button"
          className="button"
          data-variant={running ? undefined : task === "proof" ? "primary" : undefined}
          onClick={running ? onCancel : onStart}
        >
          {proverWords[running ? "cancel" : task === "proof" ? "prove" : "drawChart"][locale]}
        </button>
        {running && (
          <p className="text-ink-2 tabular-nums" aria-hidden="true">
            {progressOf(state, running.states, locale)}
          </p>
        )}
      </div>
      <p role="status" className={state.ended?.task === task ? "mt-2 text-ink-2" : "sr-only"}>
        {announcement(task, state, locale)}
      </p>
    </div>
  );
}

function progressOf({ running, chart }: ProverState, states: number, locale: Locale): string {
  if (!running) return "";
  return running.task === "proof"
    ? progressWords[running.phase][locale](counted(states, locale))
    : chartProgress[locale](chart?.rows.length ?? 0, POINTS, counted(states, locale));
}

/** What a screen reader says: progress now and then, and the result. */
function announcement(task: Task, state: ProverState, locale: Locale): string {
  const { running, proved, chart, ended } = state;
  if (running?.task === "chart" && task === "chart") return chartTold[locale](chart?.rows.length ?? 0, POINTS);
  if (running?.task === task) return progressOf(state, running.told, locale);
  if (ended?.task === task) return endedWords[task][ended.how][locale];
  if (task === "proof") return proved ? sentenceOf(proved.proof, proved.about, locale) : "";
  if (chart?.rows.length !== POINTS) return "";
  const states = chart.rows.reduce((sum, row) => sum + row.states, 0);
  return chartDone[locale](POINTS, counted(states, locale));
}

/** Kept by the browser, so that a reload changes nothing. */
function useSettings(): readonly [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(DEFAULTS);
  useEffect(() => {
    try {
      setSettings(readSettings(localStorage.getItem(KEPT)));
    } catch {
      // A browser that keeps nothing begins anew.
    }
  }, []);
  const set = (changed: Settings) => {
    setSettings(changed);
    try {
      localStorage.setItem(KEPT, JSON.stringify(changed));
    } catch {
      // As above.
    }
  };
  return [settings, set];
}

/** MSL, T and purpose are none of the chart's assumptions. */
function isSameChart(about: Settings, settings: Settings): boolean {
  const { msl, timeWait, purpose } = settings;
  return (
    JSON.stringify({ ...about, msl, timeWait, purpose }) === JSON.stringify({ ...settings, msl, timeWait, purpose })
  );
}
