import { useEffect, useState } from "react";
import { type Choice, MOST_CONNECTIONS, MOST_SECONDS, STORIES, type Story } from "@/lib/kernel/story";

const KEPT = "kernel";

const DEFAULT: Choice = { story: "A-first", connections: 1, seconds: 2, toTheEnd: false };

/**
 * Kept by the browser, so that a reload changes nothing. A text that starts with a story of its own has a choice of its
 * own: what was chosen elsewhere is not what it speaks of.
 */
export function useKeptChoice(startsWith?: Story): readonly [Choice, (changes: Partial<Choice>) => void] {
  const name = startsWith === undefined ? KEPT : `${KEPT}:${startsWith}`;
  const [choice, setChoice] = useState(() => readChoice(null, startsWith));
  useEffect(() => {
    try {
      setChoice(readChoice(localStorage.getItem(name), startsWith));
    } catch {
      // A browser that keeps nothing begins anew.
    }
  }, [name, startsWith]);
  const change = (changes: Partial<Choice>) => {
    const changed = { ...choice, ...changes };
    setChoice(changed);
    try {
      localStorage.setItem(name, JSON.stringify(changed));
    } catch {
      // As above.
    }
  };
  return [choice, change];
}

/** What was kept, as far as it is still a choice; the rest as at first. */
export function readChoice(text: string | null, startsWith: Story = DEFAULT.story): Choice {
  const kept = parsed(text);
  const within = (value: unknown, most: number, otherwise: number) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most ? value : otherwise;
  return {
    story: STORIES.find((story) => story === kept.story) ?? startsWith,
    connections: within(kept.connections, MOST_CONNECTIONS, DEFAULT.connections),
    seconds: within(kept.seconds, MOST_SECONDS, DEFAULT.seconds),
    toTheEnd: kept.toTheEnd === true,
  };
}

function parsed(text: string | null): { readonly [K in keyof Choice]?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
