import { attempt } from "@/components/ui/attempt";
import type { LabPlace } from "./place";

/**
 * The browser's storage, for a laboratory in a page whose address is its own. Nothing is stored while the run is the one
 * that was given: if that is changed, it is changed for everybody who left it alone.
 */
export function storagePlace(experiment: string, given: string): LabPlace {
  const name = `lab:${experiment}`;
  return {
    follow(open) {
      const kept = attempt(() => localStorage.getItem(name), null);
      // What an older model kept may not be possible any more.
      if (kept === null || !open(kept)) open(given);
      return () => {};
    },
    keep(run) {
      // Where the browser keeps nothing, the run lives as long as the page.
      attempt(() => (run === given ? localStorage.removeItem(name) : localStorage.setItem(name, run)), undefined);
      return () => {};
    },
  };
}
