import { useCallback, useEffect, useRef, useState } from "react";
import type { Report, Request } from "./protocol";

/** A larger file is refused, octets: every frame becomes an object, and a tab has room for so many. */
export const LARGEST_CAPTURE = 100_000_000;

export type CaptureState =
  | { readonly type: "nothing" }
  | { readonly type: "too-large"; readonly octets: number }
  | { readonly type: "cancelled" }
  | Exclude<Report, { readonly type: "part" }>;

/** Lets a worker explain a file. Another file, a cancellation and the end of the page end the worker. */
export function useCapture(): {
  readonly state: CaptureState;
  readonly explain: (file: File) => void;
  readonly cancel: () => void;
  /** Asks for other connections than those that are shown. */
  readonly show: (from: number, until: number) => void;
} {
  const [state, setState] = useState<CaptureState>({ type: "nothing" });
  const worker = useRef<Worker | null>(null);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const explain = useCallback(
    (file: File) => {
      end();
      if (file.size > LARGEST_CAPTURE) {
        setState({ type: "too-large", octets: file.size });
        return;
      }
      const started = new Worker(new URL("./capture.worker.ts", import.meta.url), { type: "module" });
      started.onmessage = ({ data }: MessageEvent<Report>) => setState((known) => after(known, data));
      started.onerror = () => {
        setState({ type: "failed" });
        end();
      };
      worker.current = started;
      setState({ type: "progress", share: 0 });
      started.postMessage({ type: "explain", file } satisfies Request);
    },
    [end],
  );

  const cancel = useCallback(() => {
    end();
    setState({ type: "cancelled" });
  }, [end]);

  const show = useCallback((from: number, until: number) => {
    worker.current?.postMessage({ type: "part", from, until } satisfies Request);
  }, []);

  return { state, explain, cancel, show };
}

function after(known: CaptureState, report: Report): CaptureState {
  if (report.type !== "part") return report;
  return known.type === "explained" ? { ...known, part: report.part } : known;
}
