import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { type Call, MOST_CALLS } from "@/lib/tcp/goals/programs/goal";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { meaning, messages } from "./messages";
import { nameOf, printed } from "./program-lines";
import type { Prompt } from "./question";

/** One program: the lines that are given, those added with buttons to move and remove them, and the calls to choose from. */
export function ProgramEditor({
  id,
  locale,
  prompt,
  host,
  lines,
  onChange,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly host: Host;
  /** What has been added. */
  readonly lines: readonly Call[];
  onChange(lines: readonly Call[], said: string): void;
}) {
  const { given, palette, variant } = prompt;
  const name = nameOf(host, variant);
  const heading = useFocusKept(lines);
  const first = given[host].length + 1;
  const say = (text: string, call: Call, at: number) =>
    fill(text, { host: name, call: printed(call, host, variant), line: first + at });
  const move = (at: number, by: -1 | 1) => {
    const call = lines[at];
    if (call === undefined || at + by < 0 || at + by >= lines.length) return;
    const others = lines.filter((_, place) => place !== at);
    const next = [...others.slice(0, at + by), call, ...others.slice(at + by)];
    onChange(next, say(messages.moved[locale], call, at + by));
  };
  const remove = (at: number) => {
    const call = lines[at];
    if (call === undefined) return;
    onChange(
      lines.filter((_, place) => place !== at),
      say(messages.removed[locale], call, at),
    );
  };

  return (
    <fieldset aria-labelledby={id} className="m-0 min-w-0 border-0 p-0">
      <p ref={heading} id={id} tabIndex={-1} className="text-[15px] font-semibold">
        <span className={name === "A" ? "text-host-a" : "text-host-b"}>
          {fill(messages.program[locale], { host: name })}
        </span>
        <span className="font-normal text-ink-2"> · {messages[host === "A" ? "connected" : "accepted"][locale]}</span>
      </p>
      <ol className="m-0 mt-2 list-none p-0">
        {given[host].map((call, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={at} className="flex min-h-11 items-center gap-3 border-t border-rule py-1.5">
            <LineNumber line={at + 1} />
            <Code text={printed(call, host, variant)} />
            <span className="flex-none text-[13px] text-ink-3">{messages.given[locale]}</span>
          </li>
        ))}
        {lines.map((call, at) => (
          <AddedLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={at}
            locale={locale}
            line={first + at}
            text={printed(call, host, variant)}
            isFirst={at === 0}
            isLast={at === lines.length - 1}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {palette[host].length === 0 ? (
        <p className="border-t border-rule pt-2 text-[14.5px] text-ink-2">{messages.fixed[locale]}</p>
      ) : (
        <Palette
          id={`${id}-add`}
          locale={locale}
          prompt={prompt}
          host={host}
          isFull={lines.length >= MOST_CALLS}
          onAdd={(call) => onChange([...lines, call], say(messages.added[locale], call, lines.length))}
        />
      )}
    </fieldset>
  );
}

/** A button that was pressed may be gone with its line, and the focus with it: it goes to the program's heading instead. */
function useFocusKept(lines: readonly Call[]) {
  const heading = useRef<HTMLParagraphElement>(null);
  const [before] = useState({ lines });
  useEffect(() => {
    if (lines !== before.lines && document.activeElement === document.body) heading.current?.focus();
    before.lines = lines;
  }, [lines, before]);
  return heading;
}

function AddedLine({
  locale,
  line,
  text,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  readonly locale: Locale;
  readonly line: number;
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  const { colon, comma } = punctuation[locale];
  const button = (word: "up" | "down" | "remove", sign: string, isPossible: boolean, press: () => void) => (
    <button
      type="button"
      className="button size-9 min-h-9 px-0"
      data-variant="quiet"
      aria-disabled={!isPossible}
      aria-label={messages[word][locale] + colon + line + comma + text}
      onClick={() => isPossible && press()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li className="flex min-h-11 items-center gap-x-3 border-t border-rule bg-paper-2 py-1.5">
      <LineNumber line={line} />
      <Code text={text} />
      <span className="ml-auto flex flex-none gap-1">
        {button("up", "↑", !isFirst, () => onMove(-1))}
        {button("down", "↓", !isLast, () => onMove(1))}
        {button("remove", "×", true, onRemove)}
      </span>
    </li>
  );
}

function Palette({
  id,
  locale,
  prompt: { palette, variant },
  host,
  isFull,
  onAdd,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly host: Host;
  readonly isFull: boolean;
  onAdd(call: Call): void;
}) {
  return (
    <fieldset aria-labelledby={id} className="m-0 min-w-0 border-x-0 border-t border-b-0 border-rule px-0 pt-3 pb-0">
      <p id={id} className="text-[14px] text-ink-2">
        {isFull ? messages.full[locale] : fill(messages.add[locale], { host: nameOf(host, variant) })}
      </p>
      <ul className="m-0 mt-1.5 list-none p-0">
        {palette[host].map((call) => (
          <li key={call} className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <button
              type="button"
              className="button justify-start text-left"
              data-variant="quiet"
              aria-disabled={isFull}
              onClick={() => !isFull && onAdd(call)}
            >
              <span aria-hidden="true">+</span> <Code text={printed(call, host, variant)} />
            </button>
            <span className="text-[13.5px] leading-5 text-ink-2">{meaning[call][locale]}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function LineNumber({ line }: { readonly line: number }) {
  return <span className="w-5 flex-none text-right font-mono text-[13px] text-ink-3">{line}</span>;
}

function Code({ text }: { readonly text: string }) {
  return <code className="min-w-0 flex-1 text-[13.5px] leading-6 break-words whitespace-normal">{text}</code>;
}
