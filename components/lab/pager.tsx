import { useState } from "react";

/** A page of a long list. */
export interface Paging {
  /** Index of the first one shown, and one past the last. */
  readonly from: number;
  readonly until: number;
  /** Null where there is none. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
}

/** So many of `count` at a time; a list that has become shorter shows its last page. `onTurn` hears of every other page. */
export function usePaging(count: number, size: number, onTurn?: (from: number, until: number) => void): Paging {
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const shown = Math.min(page, last);
  const turn = (to: number) => {
    setPage(to);
    onTurn?.(to * size, Math.min(count, (to + 1) * size));
  };
  return {
    from: shown * size,
    until: Math.min(count, (shown + 1) * size),
    back: shown === 0 ? null : () => turn(shown - 1),
    forward: shown === last ? null : () => turn(shown + 1),
  };
}

/** Where in a long list one is, and the ways to what is before and after; nothing for a list of one page. */
export function Pager(props: {
  readonly paging: Paging;
  /** "Steps 1 to 100 of 2,000" */
  readonly label: string;
  readonly earlier: string;
  readonly later: string;
}) {
  const { paging, label, earlier, later } = props;
  if (paging.back === null && paging.forward === null) return null;
  return (
    <div className="my-2 flex flex-wrap items-center gap-3">
      <p aria-live="polite" className="text-ink-2 text-small">
        {label}
      </p>
      {[
        { word: earlier, go: paging.back },
        { word: later, go: paging.forward },
      ].map(({ word, go }) => (
        // It stays focusable at the ends, so that the keyboard does not lose its place.
        <button
          key={word}
          type="button"
          className="button"
          data-size="small"
          aria-disabled={go === null}
          onClick={() => go?.()}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
