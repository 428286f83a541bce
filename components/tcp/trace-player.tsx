"use client";

import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Trace } from "@/lib/tcp/trace";
import { captionAt, timeAt } from "./captions";
import { Icon } from "./icons";
import { Scrubber } from "./scrubber";
import { Sentence } from "./sentence";
import { SequenceDiagram } from "./sequence-diagram";
import { StateDiagram } from "./state-diagram";
import { playerWords } from "./words";

const STEP_MS = 2200;

/**
 * A drawing that can be stepped through, and the sentence of its step. Starts at its end, so that the page
 * shows the whole story before, and without, JavaScript.
 */
export function TracePlayer(props: {
  readonly trace: Trace;
  readonly locale: Locale;
  readonly story: string;
  readonly kind: "sequence" | "state";
  /** Steps shown at first; all of them if not given. */
  readonly startAt?: number;
}) {
  const { trace, locale, story, kind, startAt } = props;
  const last = trace.steps.length;
  const [position, setPosition] = useState(Math.min(startAt ?? last, last));
  const [isPlaying, setPlaying] = useState(false);
  const [hasMoved, setMoved] = useState(false);
  const hosts = useMemo(() => trace.steps.map((step) => step.host), [trace]);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      setPosition(Math.min(position + 1, last));
      if (position + 1 >= last) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, position, last]);

  function go(to: number) {
    setMoved(true);
    setPlaying(false);
    setPosition(Math.min(Math.max(to, 0), last));
  }

  function toggle() {
    setMoved(true);
    if (!isPlaying && position === last) setPosition(0);
    setPlaying(!isPlaying);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const to = positionFor(event.key, position, last);
    const isPressOfButton = event.target instanceof HTMLButtonElement;
    const isPlayKey = event.key === " " && !isPressOfButton;
    if ((to === null && !isPlayKey) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to === null) toggle();
    else go(to);
  }

  const word = (name: keyof typeof playerWords) => playerWords[name][locale];
  const caption = captionAt(trace, position, locale);
  const time = timeAt(trace, position);

  return (
    // Focusable by a click, so that the keys work on the drawing; by Tab one comes to the buttons and the slider.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      className={hasMoved ? "tcp-player tcp-moving" : "tcp-player"}
      role="group"
      aria-label={word("controls")}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {kind === "sequence" ? (
        <SequenceDiagram trace={trace} locale={locale} story={story} position={position} />
      ) : (
        <StateDiagram trace={trace} locale={locale} story={story} position={position} />
      )}
      {/* As the server draws them, and until the script is there (see LatePlayer), they would do nothing. */}
      <OnceRunning className="tcp-controls">
        <Button label={word("first")} icon="first" isExtra isOff={position === 0} onPress={() => go(0)} />
        <Button label={word("back")} icon="back" isOff={position === 0} onPress={() => go(position - 1)} />
        <Button label={word(isPlaying ? "pause" : "play")} icon={isPlaying ? "pause" : "play"} onPress={toggle} />
        <Button label={word("forward")} icon="forward" isOff={position === last} onPress={() => go(position + 1)} />
        <Button label={word("last")} icon="last" isExtra isOff={position === last} onPress={() => go(last)} />
        <Scrubber
          hosts={hosts}
          position={position}
          label={word("scrubber")}
          valueText={time ? `${time}${punctuation[locale].colon}${caption}` : caption}
          onMove={go}
        />
        <span className="tcp-clock">{time}</span>
      </OnceRunning>
      <div className="tcp-caption">
        <span className="tcp-count">
          {position} / {last}
        </span>
        <p aria-live="polite">
          <Sentence text={caption} />
        </p>
        <p className="tcp-keys">{word("keys")}</p>
      </div>
    </div>
  );
}

/** Where a key leads; null for a key that does not step. */
function positionFor(key: string, position: number, last: number): number | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return position - 1;
    case "ArrowRight":
    case "ArrowUp":
      return position + 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** A control stays focusable at the ends, so that the keyboard does not lose its place. */
function Button(props: {
  readonly label: string;
  readonly icon: "first" | "back" | "play" | "pause" | "forward" | "last";
  readonly isExtra?: boolean;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}) {
  const { label, icon, isExtra = false, isOff = false, onPress } = props;
  return (
    <button
      type="button"
      className={isExtra ? "tcp-button tcp-button-extra" : "tcp-button"}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
