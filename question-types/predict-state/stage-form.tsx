import { type RefObject, useEffect, useRef, useState } from "react";
import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { STATES, type State } from "@/lib/tcp/state";
import type { Host, Trace } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { type UnfinishedPlace, useUnfinished } from "../unfinished";
import { isNumbered } from "./is-numbered";
import { messages } from "./messages";
import type { Stage } from "./response";
import { SegmentPicker } from "./segment-picker";
import { readStageDraft, type StageDraft, stageOf } from "./stage-draft";

const ENDS = [
  { host: "A", end: "a" },
  { host: "B", end: "b" },
] as const;

/** The prediction of one step, as far as it is filled in, and the button that commits it. */
export function StageForm({
  name,
  locale,
  title,
  titleRef,
  stimulus,
  trace,
  unfinished,
  disabled,
  onCommit,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly title: string;
  readonly titleRef: RefObject<HTMLParagraphElement | null>;
  readonly stimulus: Localized;
  /** What has happened so far. */
  readonly trace: Trace;
  readonly unfinished: UnfinishedPlace | undefined;
  readonly disabled: boolean;
  onCommit(stage: Stage): Promise<void>;
}) {
  const ends = trace.steps.at(-1)?.after ?? trace.start;
  const isNumberedNow = (host: Host) => isNumbered(trace, host, trace.steps.length);
  const [draft, setDraft] = useUnfinished(unfinished, readStageDraft);
  const [problem, setProblem] = useState<"missing" | "notSaved" | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // A button that was disabled while saving has lost the focus; whoever pressed it wants to press it again.
  useEffect(() => {
    if (problem === "notSaved" && !disabled) button.current?.focus();
  }, [problem, disabled]);

  const change = (next: StageDraft) => {
    setDraft(next);
    setProblem(null);
  };
  const commit = async () => {
    const stage = stageOf(draft, isNumberedNow);
    if (!stage) {
      setProblem("missing");
      form.current?.querySelector<HTMLElement>("[data-missing=true]")?.focus();
      return;
    }
    setProblem(null);
    setIsSaving(true);
    try {
      await onCommit(stage);
    } catch {
      setProblem("notSaved");
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <fieldset
      ref={form}
      disabled={disabled || isSaving}
      aria-labelledby={`${name}-title ${name}-stimulus`}
      className="starts m-0 mt-6 min-w-0 border-x-0 border-b-0 px-0 pb-0"
    >
      <p ref={titleRef} id={`${name}-title`} tabIndex={-1} className="text-[15px] font-semibold">
        {title}
      </p>
      <p id={`${name}-stimulus`} className="mt-1 text-[17px] leading-7 text-pretty">
        <FormattedText text={stimulus[locale]} />
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {ENDS.map(({ host, end }) => (
          <StatePicker
            key={host}
            id={`${name}-${host}`}
            host={host}
            locale={locale}
            now={ends[host].state}
            picked={draft[end]}
            onPick={(state) => change({ ...draft, [end]: state })}
          />
        ))}
      </div>
      <SegmentPicker name={name} locale={locale} draft={draft} isNumbered={isNumberedNow} onChange={change} />
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button ref={button} type="button" className="button" data-variant="primary" onClick={commit}>
          {messages.show[locale]}
        </button>
        <p role="status" className="text-[14.5px] text-ink-2">
          {isSaving ? messages.saving[locale] : problem && messages[problem][locale]}
        </p>
      </div>
    </fieldset>
  );
}

function StatePicker({
  id,
  host,
  locale,
  now,
  picked,
  onPick,
}: {
  readonly id: string;
  readonly host: Host;
  readonly locale: Locale;
  readonly now: State;
  readonly picked: State | undefined;
  onPick(state: State): void;
}) {
  return (
    <div>
      <label htmlFor={id} className="block text-[14.5px] leading-6">
        <b className={host === "A" ? "text-host-a" : "text-host-b"}>{fill(messages.stateAfter[locale], { host })}</b>{" "}
        <span className="text-ink-2">
          ({messages.was[locale]} <span className="state">{now}</span>)
        </span>
      </label>
      <div className="mt-1 flex items-center gap-3">
        <span className="grid size-6 flex-none place-items-center">
          {picked ? (
            <StateGlyph state={picked} tone={host} size={18} />
          ) : (
            <span className="size-[17px] border border-dashed border-rule-strong" />
          )}
        </span>
        <select
          id={id}
          className="field"
          value={picked ?? ""}
          data-missing={picked === undefined}
          onChange={(event) => {
            const state = STATES.find((each) => each === event.target.value);
            if (state) onPick(state);
          }}
        >
          <option value="" disabled>
            {messages.choose[locale]}
          </option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {state}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
