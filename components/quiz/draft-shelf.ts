import { attempt } from "@/components/ui/attempt";
import type { DraftShelf } from "@/lib/client/autosave";
import type { Draft } from "@/lib/client/save-queue";

/**
 * The drafts of one attempt in this browser, each under a key of its own: two windows
 * can add and remove theirs without treading on each other. A browser that keeps
 * nothing (private windows, full storage) loses only what is unsaved when the page closes.
 */
export function draftShelf(attemptId: string): DraftShelf {
  const prefix = `four-waves:draft:${attemptId}:`;
  return {
    list: () =>
      attempt(() => Object.keys(localStorage), [])
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => attempt(() => [JSON.parse(localStorage.getItem(name) ?? "") as Draft], [])),
    put: (draft) => attempt(() => localStorage.setItem(prefix + draft.key, JSON.stringify(draft)), undefined),
    remove: (key) => attempt(() => localStorage.removeItem(prefix + key), undefined),
  };
}
