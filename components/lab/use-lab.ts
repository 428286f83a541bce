"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fromAddress, LabAddressError, type LabSession, MOST_ACTIONS, toAddress } from "@/lib/tcp/lab/address";
import { act, type LabAction, LabError, type LabRun, startLab, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP, type LabSetup } from "@/lib/tcp/lab/setup";
import { findModel } from "@/lib/tcp/mutants/mutants";
import type { Trace } from "@/lib/tcp/trace";

/** Why the last thing could not be done. */
export type LabNotice = LabError["code"] | "address" | null;

export interface Lab {
  readonly setup: LabSetup;
  readonly actions: readonly LabAction[];
  /** The run at first and after every action; the last one is the present. */
  readonly runs: readonly LabRun[];
  readonly run: LabRun;
  readonly trace: Trace;
  readonly notice: LabNotice;
  readonly canUndo: boolean;
  /** Does them one after the other, until one cannot be done; false if that happened. */
  act(...actions: readonly LabAction[]): boolean;
  undo(): void;
  /** Begins anew with another setup. */
  begin(setup: LabSetup): void;
  /** Goes on from another experiment, as an address holds it. */
  open(address: string): void;
}

/** The rules that an end of the laboratory may live by instead of the model's. */
const rulesOf = (id: string) => findModel(id)?.transition ?? null;

/** An experiment: every run since its beginning, so that undoing is going back. It stands in the address while it is shown. */
export function useLab(isShown: boolean): Lab {
  const [setup, setSetup] = useState<LabSetup>(DEFAULT_SETUP);
  const [actions, setActions] = useState<readonly LabAction[]>([]);
  const [runs, setRuns] = useState<readonly LabRun[]>(() => [startLab(DEFAULT_SETUP, rulesOf)]);
  const [notice, setNotice] = useState<LabNotice>(null);
  /** Whether there is anything of this page's own to be written into the address. */
  const [isBegun, setBegun] = useState(false);
  const run = runs.at(-1) ?? startLab(setup, rulesOf);

  const begin = useCallback((next: LabSetup) => {
    setSetup(next);
    setActions([]);
    setRuns([startLab(next, rulesOf)]);
    setNotice(null);
    setBegun(true);
  }, []);

  const open = useCallback((address: string) => {
    try {
      const session = fromAddress(address);
      const all = [startLab(session.setup, rulesOf)];
      for (const action of session.actions) all.push(act(all.at(-1) ?? startLab(session.setup, rulesOf), action));
      setSetup(session.setup);
      setActions(session.actions);
      setRuns(all);
      setNotice(null);
      setBegun(true);
    } catch (error) {
      if (!(error instanceof LabAddressError) && !(error instanceof LabError)) throw error;
      setNotice("address");
    }
  }, []);

  useAddress(open, isShown && isBegun ? { setup, actions } : null);

  return {
    setup,
    actions,
    runs,
    run,
    trace: useMemo(() => traceOf(run), [run]),
    notice,
    canUndo: actions.length > 0,
    begin,
    open,
    act(...asked) {
      const [moreRuns, done]: [LabRun[], LabAction[]] = [[], []];
      let failed: LabNotice = null;
      try {
        for (const action of asked) {
          if (actions.length + done.length >= MOST_ACTIONS) throw new LabError("too-long");
          moreRuns.push(act(moreRuns.at(-1) ?? run, action));
          done.push(action);
        }
      } catch (error) {
        if (!(error instanceof LabError)) throw error;
        failed = error.code;
      }
      setRuns([...runs, ...moreRuns]);
      setActions([...actions, ...done]);
      setNotice(failed);
      setBegun(isBegun || done.length > 0);
      return failed === null;
    },
    undo() {
      setRuns(runs.slice(0, Math.max(1, -1 + runs.length)));
      setActions(actions.slice(0, -1));
      setNotice(null);
    },
  };
}

/** Safari refuses more than a hundred changes of the address in 30 s, and a run that plays makes many. ms */
const BETWEEN_WRITES = 320;

/** Reads the experiment from the address, at first and when the reader changes it; writes it back (null: nothing yet). */
function useAddress(open: (address: string) => void, session: LabSession | null): void {
  useEffect(() => {
    const read = () => {
      const [, text] = /^#run=(.*)$/.exec(window.location.hash) ?? [];
      if (text !== undefined) open(text);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [open]);

  const written = session === null ? null : toAddress(session);
  const lastWrite = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (written === null) return;
    const write = () => {
      lastWrite.current = performance.now();
      window.history.replaceState(window.history.state, "", `#run=${written}`);
    };
    const wait = lastWrite.current + BETWEEN_WRITES - performance.now();
    if (wait <= 0) {
      write();
      return;
    }
    const timer = setTimeout(write, wait);
    return () => clearTimeout(timer);
  }, [written]);
}
