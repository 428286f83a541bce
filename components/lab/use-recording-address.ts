import { useEffect, useState } from "react";

const ADDRESS = /^#recording=([a-z0-9]{1,12})$/;

/** The recording that the address names ("#recording=s04"), if any; and how to open one, or none. */
export function useRecordingAddress(): readonly [id: string | null, open: (id: string | null) => void] {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setId(ADDRESS.exec(window.location.hash)?.[1] ?? null);
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);

  function open(next: string | null) {
    // An address of its own in the history: the way back leads to what was there before.
    if (next !== null) window.location.hash = `recording=${next}`;
    else window.history.pushState(window.history.state, "", window.location.pathname + window.location.search);
    setId(next);
  }
  return [id, open];
}
