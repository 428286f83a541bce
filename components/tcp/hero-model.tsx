"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { run, type Trace } from "@/lib/tcp";
import { HeroOverlay, type Wait } from "./hero-overlay";
import { advance, heroScript, paces, speedAt } from "./hero-script";
import { Icon } from "./icons";
import { LadderSvg } from "./ladder-svg";
import { type LadderLayout, layoutLadder, type Moment } from "./layout-ladder";
import { yAt } from "./time-map";
import { useReducedMotion } from "./use-reduced-motion";
import { clockTime, heroSpeed, heroWords } from "./words";

/** Shown before, and without, JavaScript: some way into the wait, when B has long forgotten the connection. */
const FIRST_TIME = 22_700;
const FRAME_MS = 33;
/** The countdown shows tenths; more frames would show nothing more. */
const WAIT_FRAME_MS = 60;

/** The model at work on the front page: one close under Linux, over and over, with its last ACK lost if the reader wants. */
export function HeroModel({ locale }: { readonly locale: Locale }) {
  const [isLost, setLost] = useState(false);
  const [time, setTime] = useState(FIRST_TIME);
  const [isRunning, setRunning] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const isStill = useReducedMotion();

  const trace = useMemo(() => run(heroScript(isLost)), [isLost]);
  const pace = useMemo(() => paces(trace), [trace]);
  const wide = useMemo(() => layoutLadder(trace, { size: "front", locale, waitHeight: 206 }), [trace, locale]);
  const narrow = useMemo(() => layoutLadder(trace, { size: "front-narrow", locale, waitHeight: 190 }), [trace, locale]);
  const wait = waitOf(trace);

  useEffect(() => setRunning(isStill === false), [isStill]);

  useEffect(() => {
    if (!isRunning) return;
    let before = performance.now();
    let frame = requestAnimationFrame(draw);
    function draw(now: number) {
      frame = requestAnimationFrame(draw);
      const { top = 0, bottom = 0 } = stage.current?.getBoundingClientRect() ?? {};
      const isSeen = bottom > 0 && top < window.innerHeight;
      const elapsed = now - before;
      if (elapsed < FRAME_MS) return;
      before = now;
      // What nobody sees does not play; a tab that comes back does not jump.
      if (isSeen) setTime((shown) => advance(pace, shown, Math.min(elapsed, WAIT_FRAME_MS * 2)));
    }
    return () => cancelAnimationFrame(frame);
  }, [isRunning, pace]);

  function loseOrNot() {
    setLost(!isLost);
    setTime(isStill ? 0 : (pace[0]?.from ?? 0));
    if (!isStill) setRunning(true);
  }

  /** With reduced motion the model goes from event to event. */
  function step() {
    const next = trace.steps.find(({ at }) => at > time);
    setTime(next ? next.at : (pace[0]?.from ?? 0));
  }

  const word = (name: keyof typeof heroWords) => heroWords[name][locale];
  const shownTime = Math.max(0, Math.min(time, trace.steps.at(-1)?.at ?? 0));
  const story = (isLost ? heroWords.storyLost : heroWords.story)[locale];

  return (
    <figure className="tcp-figure tcp-front" ref={stage}>
      <div className="tcp-drawing">
        <HeroLadder layout={wide} className="tcp-if-wide" {...{ trace, time, wait, locale, story }} />
        <HeroLadder layout={narrow} className="tcp-if-narrow" {...{ trace, time, wait, locale, story }} />
      </div>
      <div className="tcp-runbar">
        <p>
          <b>{word(isRunning ? "running" : "paused")}</b>
          {locale === "en" && " "}
          {heroSpeed[locale](speedAt(pace, time))}
        </p>
        <span className="tcp-runbar-clock">{clockTime(shownTime)}</span>
        <div className="tcp-runbar-buttons">
          {isStill ? (
            <button type="button" className="button" data-variant="quiet" onClick={step}>
              <Icon name="forward" size={16} />
              {word("step")}
            </button>
          ) : (
            <button type="button" className="button" data-variant="quiet" onClick={() => setRunning(!isRunning)}>
              <Icon name={isRunning ? "pause" : "play"} size={16} />
              {word(isRunning ? "pause" : "run")}
            </button>
          )}
          <button type="button" className="button" data-variant="quiet" onClick={loseOrNot}>
            <Icon name={isLost ? "again" : "drop"} size={16} />
            {word(isLost ? "deliver" : "lose")}
          </button>
        </div>
      </div>
    </figure>
  );
}

function HeroLadder(props: {
  readonly layout: LadderLayout;
  readonly className: string;
  readonly trace: Trace;
  readonly time: number;
  readonly wait: Wait | null;
  readonly locale: Locale;
  readonly story: string;
}) {
  const { layout, className, trace, time, wait, locale, story } = props;
  return (
    <LadderSvg layout={layout} moment={momentOf(layout, trace, time)} title={story} className={className}>
      <HeroOverlay layout={layout} time={time} wait={wait} locale={locale} />
    </LadderSvg>
  );
}

function momentOf(layout: LadderLayout, trace: Trace, time: number): Moment {
  const position = trace.steps.filter((step) => step.at <= time).length;
  if (position === trace.steps.length) return { position, y: Number.POSITIVE_INFINITY };
  return { position, y: yAt(layout.map, time) };
}

/** The TIME-WAIT in which the run ends. */
function waitOf(trace: Trace): Wait | null {
  const last = trace.steps.at(-1);
  if (last?.cause.type !== "timeout") return null;
  const timer = last.before[last.host].timers.find(({ name }) => name === "TIME-WAIT");
  return timer ? { from: timer.startedAt, to: timer.expiresAt } : null;
}
