"use client";

import { type SetStateAction, useCallback, useEffect, useMemo, useState } from "react";
import { fromAddress, LabAddressError, toAddress } from "@/lib/tcp/lab/address";
import { actOn, beginHistory, type LabHistory, redo, undoLast } from "@/lib/tcp/lab/history";
import { type LabAction, LabError, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP, type LabSetup } from "@/lib/tcp/lab/setup";
import { findModel } from "@/lib/tcp/mutants/mutants";
import type { Trace } from "@/lib/tcp/trace";
import type { LabPlace } from "./place";
import { type LabView, PLAIN_VIEW, splitView, withView } from "./view";

/** Why the last thing could not be done. */
export type LabNotice = LabError["code"] | "address" | null;

export interface Lab {
  readonly history: LabHistory;
  /** Of its run as it is now. */
  readonly trace: Trace;
  readonly notice: LabNotice;
  readonly canUndo: boolean;
  readonly view: LabView;
  /** The experiment and how it is looked at, as text for a link. */
  readonly address: string;
  /** The text that it was opened from; null where it was begun on an empty bench. */
  readonly origin: string | null;
  /** Does them one after the other, until one cannot be done; false if that happened. */
  act(...actions: readonly LabAction[]): boolean;
  /** Takes back the last action, or having begun anew with what was there before. */
  undo(): void;
  /** Begins anew with another setup. */
  begin(setup: LabSetup): void;
  /** Goes on from another experiment, as an address holds it; false if it cannot be replayed. */
  open(address: string): boolean;
  look(view: Partial<LabView>): void;
}

/** A run on the bench, and where it came from. */
interface OnBench {
  readonly history: LabHistory;
  readonly origin: string | null;
}

/** What is on the bench, and what was before it was begun anew, the latest last. */
interface Runs {
  readonly now: OnBench;
  readonly earlier: readonly OnBench[];
}

/** So many runs that gave way to another one can be brought back. */
const MOST_EARLIER = 20;

/** The rules that an end of the laboratory may live by instead of the model's. */
const rulesOf = (id: string) => findModel(id)?.transition ?? null;

/** An experiment, how it came to where it is, and what was wrong with the last thing tried. While it is shown, `place` keeps it. */
export function useLab(place: LabPlace, isShown = true): Lab {
  const [{ now, earlier }, setRuns] = useState<Runs>(() => ({
    now: { history: beginHistory(DEFAULT_SETUP, rulesOf), origin: null },
    earlier: [],
  }));
  const [view, setView] = useState(PLAIN_VIEW);
  const [notice, setNotice] = useState<LabNotice>(null);
  /** Whether there is anything to be kept yet. */
  const [isBegun, setBegun] = useState(false);
  const { history, origin } = now;
  const { setup, actions, run } = history;

  const change = useCallback((next: SetStateAction<Runs>) => {
    setRuns(next);
    setNotice(null);
    setBegun(true);
  }, []);
  const goOn = (next: LabHistory) => change({ now: { history: next, origin }, earlier });

  /** Instead of what is there, which can be brought back if anything was done in it. */
  const replace = useCallback(
    (next: OnBench) =>
      change((left) => ({
        now: next,
        earlier: left.now.history.actions.length > 0 ? [...left.earlier, left.now].slice(-MOST_EARLIER) : left.earlier,
      })),
    [change],
  );

  const begin = useCallback(
    (next: LabSetup) => replace({ history: beginHistory(next, rulesOf), origin: null }),
    [replace],
  );

  const open = useCallback(
    (text: string) => {
      const asked = splitView(text);
      try {
        replace({ history: redo(fromAddress(asked.run), rulesOf), origin: text });
        setView(asked.view);
        return true;
      } catch (error) {
        if (!(error instanceof LabAddressError) && !(error instanceof LabError)) throw error;
        setNotice("address");
        return false;
      }
    },
    [replace],
  );
  const look = useCallback((part: Partial<LabView>) => {
    setView((whole) => ({ ...whole, ...part }));
    setBegun(true);
  }, []);

  const written = useMemo(() => toAddress({ setup, actions }), [setup, actions]);
  const address = withView(written, view);
  useEffect(() => place.follow(open), [place, open]);
  useEffect(() => (isShown && isBegun ? place.keep(address) : undefined), [place, isShown, isBegun, address]);

  return {
    history,
    trace: useMemo(() => traceOf(run), [run]),
    notice,
    canUndo: actions.length > 0 || earlier.length > 0,
    view,
    address,
    origin,
    begin,
    open,
    look,
    act(...asked) {
      let next = history;
      let failed: LabNotice = null;
      try {
        for (const action of asked) next = actOn(next, action);
      } catch (error) {
        if (!(error instanceof LabError)) throw error;
        failed = error.code;
      }
      if (next !== history) goOn(next);
      setNotice(failed);
      return failed === null;
    },
    undo() {
      const last = earlier.at(-1);
      if (actions.length > 0) goOn(undoLast(history));
      else if (last) change({ now: last, earlier: earlier.slice(0, -1) });
    },
  };
}
