"use client";

import { useCallback, useEffect, useState } from "react";

/** What the learner is writing, kept in this browser so that a reload or a lost connection costs nothing. */
export function useDraft(questionId: string) {
  const name = `four-waves:interview-draft:${questionId}`;
  const [draft, setDraft] = useState("");

  useEffect(() => {
    try {
      setDraft((typed) => typed || (localStorage.getItem(name) ?? ""));
    } catch {
      // A browser that keeps nothing: the draft lives as long as the page.
    }
  }, [name]);

  const write = useCallback(
    (text: string) => {
      setDraft(text);
      try {
        if (text) localStorage.setItem(name, text);
        else localStorage.removeItem(name);
      } catch {
        // As above.
      }
    },
    [name],
  );
  return [draft, write] as const;
}
