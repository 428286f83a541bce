"use client";

import { useCallback, useEffect, useState } from "react";

/** Numbers of the questions that the learner wants to look at again; kept in this browser only. */
export function useMarked(attemptId: string): {
  readonly marked: ReadonlySet<number>;
  toggle(number: number): void;
} {
  const name = `four-waves:marked:${attemptId}`;
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setMarked(read(name)), [name]);

  const toggle = useCallback(
    (number: number) =>
      setMarked((before) => {
        const after = new Set(before);
        if (!after.delete(number)) after.add(number);
        write(name, after);
        return after;
      }),
    [name],
  );
  return { marked, toggle };
}

function read(name: string): ReadonlySet<number> {
  try {
    const numbers: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return new Set(Array.isArray(numbers) ? numbers.filter((each) => typeof each === "number") : []);
  } catch {
    return new Set();
  }
}

function write(name: string, numbers: ReadonlySet<number>): void {
  try {
    localStorage.setItem(name, JSON.stringify([...numbers]));
  } catch {
    // A browser that keeps nothing forgets the marks with the page.
  }
}
