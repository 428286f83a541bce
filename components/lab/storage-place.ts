import type { LabPlace } from "./place";

/**
 * The browser's storage, for a laboratory in a page whose address is its own. Nothing is stored while the run is the one
 * that was given: if that is changed, it is changed for everybody who left it alone.
 */
export function storagePlace(experiment: string, given: string): LabPlace {
  const name = `lab:${experiment}`;
  return {
    follow(open) {
      const kept = read(name);
      // What an older model kept may not be possible any more.
      if (kept === null || !open(kept)) open(given);
      return () => {};
    },
    keep(run) {
      try {
        if (run === given) localStorage.removeItem(name);
        else localStorage.setItem(name, run);
      } catch {
        // A browser that keeps nothing: the run lives as long as the page.
      }
      return () => {};
    },
  };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
