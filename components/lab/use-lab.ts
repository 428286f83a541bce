"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { fromAddress, LabAddressError, toAddress } from "@/lib/tcp/lab/address";
import { actOn, beginHistory, type LabHistory, redo, undoLast } from "@/lib/tcp/lab/history";
import { type LabAction, LabError, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP, type LabSetup } from "@/lib/tcp/lab/setup";
import { findModel } from "@/lib/tcp/mutants/mutants";
import type { Trace } from "@/lib/tcp/trace";
import type { LabPlace } from "./place";

/** Why the last thing could not be done. */
export type LabNotice = LabError["code"] | "address" | null;

export interface Lab {
  readonly history: LabHistory;
  /** Of its run as it is now. */
  readonly trace: Trace;
  readonly notice: LabNotice;
  readonly canUndo: boolean;
  /** The experiment as text, for a link. */
  readonly address: string;
  /** Does them one after the other, until one cannot be done; false if that happened. */
  act(...actions: readonly LabAction[]): boolean;
  undo(): void;
  /** Begins anew with another setup. */
  begin(setup: LabSetup): void;
  /** Goes on from another experiment, as an address holds it; false if it cannot be replayed. */
  open(address: string): boolean;
}

/** The rules that an end of the laboratory may live by instead of the model's. */
const rulesOf = (id: string) => findModel(id)?.transition ?? null;

/** An experiment, how it came to where it is, and what was wrong with the last thing tried. While it is shown, `place` keeps it. */
export function useLab(place: LabPlace, isShown = true): Lab {
  const [history, setHistory] = useState<LabHistory>(() => beginHistory(DEFAULT_SETUP, rulesOf));
  const [notice, setNotice] = useState<LabNotice>(null);
  /** Whether there is anything to be kept yet. */
  const [isBegun, setBegun] = useState(false);
  const { setup, actions, run } = history;

  const goTo = useCallback((next: LabHistory) => {
    setHistory(next);
    setNotice(null);
    setBegun(true);
  }, []);

  const begin = useCallback((next: LabSetup) => goTo(beginHistory(next, rulesOf)), [goTo]);

  const open = useCallback(
    (text: string) => {
      try {
        goTo(redo(fromAddress(text), rulesOf));
        return true;
      } catch (error) {
        if (!(error instanceof LabAddressError) && !(error instanceof LabError)) throw error;
        setNotice("address");
        return false;
      }
    },
    [goTo],
  );

  const address = useMemo(() => toAddress({ setup, actions }), [setup, actions]);
  useEffect(() => place.follow(open), [place, open]);
  useEffect(() => (isShown && isBegun ? place.keep(address) : undefined), [place, isShown, isBegun, address]);

  return {
    history,
    trace: useMemo(() => traceOf(run), [run]),
    notice,
    canUndo: actions.length > 0,
    address,
    begin,
    open,
    act(...asked) {
      let next = history;
      let failed: LabNotice = null;
      try {
        for (const action of asked) next = actOn(next, action);
      } catch (error) {
        if (!(error instanceof LabError)) throw error;
        failed = error.code;
      }
      if (next !== history) goTo(next);
      setNotice(failed);
      return failed === null;
    },
    undo: () => goTo(undoLast(history)),
  };
}
