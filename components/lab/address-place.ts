import type { LabPlace } from "./place";

/** Browsers refuse a page that writes its address more often than about 100 times in this, ms. */
const WINDOW = 30_000;
const MOST_WRITES = 60;
/** How long a write waits when there have been too many, ms. */
const WAIT = 1_000;

/** The page's address, of which there is one: what was done can be sent to somebody else at any moment. */
export const ADDRESS_PLACE: LabPlace = addressPlace();

function addressPlace(): LabPlace {
  let writes: readonly number[] = [];
  return {
    follow(open) {
      const read = () => {
        const [, run] = /^#run=(.*)$/.exec(window.location.hash) ?? [];
        if (run !== undefined) open(run);
      };
      read();
      window.addEventListener("hashchange", read);
      return () => window.removeEventListener("hashchange", read);
    },
    keep(run) {
      const write = () => {
        writes = [...writes, performance.now()].slice(-MOST_WRITES);
        window.history.replaceState(window.history.state, "", `#run=${run}`);
      };
      const oldest = writes.at(-MOST_WRITES);
      if (oldest === undefined || performance.now() - oldest > WINDOW) {
        write();
        return () => {};
      }
      // Whatever comes next cancels this and waits anew, or is written at once.
      const timer = setTimeout(write, WAIT);
      return () => clearTimeout(timer);
    },
  };
}
