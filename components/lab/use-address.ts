import { useEffect, useRef } from "react";

/** Browsers refuse a page that writes its address more often than about 100 times in this, ms. */
const WINDOW = 30_000;
const MOST_WRITES = 60;
/** How long a write waits when there have been too many, ms. */
const WAIT = 1_000;

/** Reads the experiment from the address, at first and when the reader changes it; writes it back (null: nothing yet). */
export function useAddress(open: (address: string) => void, written: string | null): void {
  const writes = useRef<readonly number[]>([]);

  useEffect(() => {
    const read = () => {
      const [, text] = /^#run=(.*)$/.exec(window.location.hash) ?? [];
      if (text !== undefined) open(text);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [open]);

  useEffect(() => {
    if (written === null) return;
    const write = () => {
      writes.current = [...writes.current, performance.now()].slice(-MOST_WRITES);
      window.history.replaceState(window.history.state, "", `#run=${written}`);
    };
    const oldest = writes.current.at(-MOST_WRITES);
    if (oldest === undefined || performance.now() - oldest > WINDOW) {
      write();
      return;
    }
    // Whatever comes next cancels this and waits anew, or is written at once.
    const timer = setTimeout(write, WAIT);
    return () => clearTimeout(timer);
  }, [written]);
}
