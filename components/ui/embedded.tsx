"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { embeddedWords } from "./embedded-words";
import { SectionLevel } from "./section-heading";

/**
 * Something big inside a text, closed at first: until somebody opens it, the page loads nothing of it but its title. A
 * load that fails is said, and can be tried again.
 */
export function Embedded<T>(props: {
  readonly title: ReactNode;
  /** One line on what there is to be done. */
  readonly invitation: string;
  /** What it is, for styles and for whoever looks for it. */
  readonly name: string;
  /** It needs more room than the column of the text. */
  readonly isWide?: boolean;
  /** The same function every time. */
  readonly load: () => Promise<T>;
  readonly children: (loaded: T) => ReactNode;
}) {
  const { title, invitation, name, isWide = false, load, children } = props;
  const locale = useLocale();
  const frame = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isLoading = useRef(false);

  const open = useCallback(async () => {
    if (isLoading.current) return;
    isLoading.current = true;
    setFailed(false);
    try {
      const value = await load();
      setLoaded({ value });
    } catch {
      isLoading.current = false;
      setFailed(true);
    }
  }, [load]);

  // It may have been opened before the page's script ran.
  useEffect(() => {
    if (frame.current?.open) void open();
  }, [open]);

  return (
    <details
      ref={frame}
      className="embedded my-10 border-t-[2.5px] border-b border-ink font-sans text-ui"
      data-embedded={name}
      data-wide={isWide || undefined}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void open();
      }}
    >
      <summary ref={summary} className="py-3">
        <b className="font-semibold text-h3">{title}</b>
        <span className="block text-ink-2 text-small">{invitation}</span>
      </summary>
      <div className="pt-2 pb-6">
        {loaded ? (
          <SectionLevel value={3}>{children(loaded.value)}</SectionLevel>
        ) : (
          <p role="status" className="text-ink-2">
            {embeddedWords[hasFailed ? "notLoaded" : "loading"][locale]}
          </p>
        )}
        {hasFailed && (
          <button
            type="button"
            className="button mt-2"
            data-size="small"
            onClick={() => {
              // The button goes away.
              summary.current?.focus();
              void open();
            }}
          >
            {embeddedWords.again[locale]}
          </button>
        )}
      </div>
    </details>
  );
}
