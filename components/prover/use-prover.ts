import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Report, Request } from "./protocol";
import { NOTHING_YET, type ProverState, proverReducer, type Task } from "./prover-state";
import { questionOf, type Settings } from "./settings";

/** A worker that proves, started by the first job and ended with the page. */
export function useProver(): {
  readonly state: ProverState;
  readonly start: (task: Task, settings: Settings) => void;
  readonly cancel: () => void;
} {
  const [state, dispatch] = useReducer(proverReducer, NOTHING_YET);
  const worker = useRef<Worker | null>(null);
  const jobs = useRef(0);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  const start = useCallback((task: Task, settings: Settings) => {
    worker.current ??= open((report) => dispatch(report));
    worker.current.onerror = () => {
      worker.current?.terminate();
      worker.current = null;
      dispatch({ type: "broken" });
    };
    jobs.current += 1;
    const job = jobs.current;
    dispatch({ type: "start", job, task, about: settings });
    const request: Request =
      task === "proof" ? { type: "prove", job, question: questionOf(settings) } : { type: "chart", job, settings };
    worker.current.postMessage(request);
  }, []);

  const cancel = useCallback(() => {
    worker.current?.postMessage({ type: "cancel" } satisfies Request);
    dispatch({ type: "cancel" });
  }, []);

  return { state, start, cancel };
}

function open(onReport: (report: Report) => void): Worker {
  const worker = new Worker(new URL("./prover.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
  return worker;
}
