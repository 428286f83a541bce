import { useCallback, useEffect, useRef, useState } from "react";
import { readEndpoint } from "@/lib/client/call-endpoint";
import { readLines, type StreamAnswer } from "@/lib/client/read-lines";
import type { KernelAccess } from "@/lib/kernel/access";
import { addEvent, NOTHING_YET, type Report } from "@/lib/kernel/report";
import type { Choice } from "@/lib/kernel/story";
import type { WatchEvent } from "@/lib/kernel/watch-event";

const ENDPOINT = "/api/lab/kernel";

export interface Run {
  readonly choice: Choice;
  readonly report: Report;
  /** `stopped`: by the reader. */
  readonly phase: "running" | "over" | "stopped";
}

/** One run after the other, read from the server. */
export function useWatch(): {
  /** Null until the server has said; "unreachable" if it did not. */
  readonly access: KernelAccess | "unreachable" | null;
  readonly run: Run | null;
  /** Why the last run did not begin, or broke off. */
  readonly trouble: Exclude<StreamAnswer, { readonly type: "ok" }> | null;
  readonly start: (choice: Choice) => void;
  readonly stop: () => void;
} {
  const [access, setAccess] = useState<KernelAccess | "unreachable" | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [trouble, setTrouble] = useState<Exclude<StreamAnswer, { type: "ok" }> | null>(null);
  const reading = useRef<AbortController | null>(null);

  useEffect(() => {
    let isHere = true;
    void readEndpoint<{ readonly access: KernelAccess }>(ENDPOINT).then((answer) => {
      if (isHere) setAccess(answer.type === "ok" ? answer.value.access : "unreachable");
    });
    return () => {
      isHere = false;
      // Who leaves the page watches no longer: the server closes its sockets.
      reading.current?.abort();
    };
  }, []);

  const start = useCallback(async (choice: Choice) => {
    const controller = new AbortController();
    reading.current?.abort();
    reading.current = controller;
    setTrouble(null);
    setRun({ choice, report: NOTHING_YET, phase: "running" });
    const answer = await readLines<WatchEvent>(
      ENDPOINT,
      { ...choice },
      (event) => setRun((before) => before && { ...before, report: addEvent(before.report, event) }),
      controller.signal,
    );
    if (reading.current !== controller) return;
    reading.current = null;
    if (answer.type !== "ok") setTrouble(answer);
    setRun((before) => {
      if (before === null || before.report.ports.length === 0) return null;
      return { ...before, phase: before.report.ended === null ? "stopped" : "over" };
    });
  }, []);

  const stop = useCallback(() => reading.current?.abort(), []);

  return { access, run, trouble, start: (choice) => void start(choice), stop };
}
