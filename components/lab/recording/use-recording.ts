import { useEffect, useState } from "react";
import { loadRecording } from "@/lib/content/load-recording";
import type { Recording } from "@/lib/tcp/replay/recording";

/** Loads a recording by its id. */
export function useRecording(id: string) {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly recording: Recording | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isWanted = true;
    setLoaded(null);
    loadRecording(id).then(
      (recording) => isWanted && setLoaded({ id, recording }),
      () => isWanted && setLoaded({ id, recording: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, attempt]);
  return {
    recording: loaded?.id === id ? loaded.recording : null,
    hasFailed: loaded !== null && loaded.recording === null,
    retry: () => setAttempt(attempt + 1),
  };
}
