import type { Host } from "@/lib/tcp/trace";

/** What is done to the connections, and when: the same plan drives the kernel and the model. */

export const STORIES = ["A-first", "B-first", "both", "both-full", "half-close", "reset", "unread", "never"] as const;

export type Story = (typeof STORIES)[number];

/** What a reader may choose. */
export interface Choice {
  readonly story: Story;
  /** 1 … MOST_CONNECTIONS */
  readonly connections: number;
  /** How long the half-close lasts, s: 1 … MOST_SECONDS. The other stories take no notice of it. */
  readonly seconds: number;
  /** Whether to go on looking until TIME-WAIT (or FIN-WAIT-2, if nobody ends it) is over. */
  readonly toTheEnd: boolean;
}

export const MOST_CONNECTIONS = 4;
export const MOST_SECONDS = 5;

/** `read`: from now on whatever arrives is read at once. `reset`: SO_LINGER {1, 0}, then close(). */
export type Deed =
  | { readonly does: "read" | "shutdown" | "close" | "reset" }
  | { readonly does: "write"; readonly octets: number };

/** A deed of the program at one end, on every connection. */
export type PlannedDeed = Deed & {
  /** ms after the connections were opened */
  readonly at: number;
  readonly end: Host;
};

export interface Plan {
  /** In the order of their times. */
  readonly deeds: readonly PlannedDeed[];
  /** How long is watched at most, ms. */
  readonly watch: number;
}

/** When the first FIN is due: time enough to see ESTABLISHED. ms */
const FIRST = 500;
/** How long a passive closer takes, ms. */
const THINKS = 500;
/** How long is watched after the last deed, ms. */
const AFTERMATH = 2_000;
/** TIME-WAIT and FIN-WAIT-2 last 60 s, and their timers expire up to 2 s late (facts.md §2.7 L8). ms */
const LONGEST_WAIT = 64_000;
/** More than the receive buffer at the other end takes, and less than both buffers together. */
const OVERFULL = 300_000;

/** What is done when. */
export function planOf({ story, seconds, toTheEnd }: Choice): Plan {
  const deeds = deedsOf(story, seconds, toTheEnd).toSorted((a, b) => a.at - b.at);
  const last = deeds.at(-1)?.at ?? 0;
  return { deeds, watch: last + (toTheEnd && leavesWaiting(story) ? LONGEST_WAIT : AFTERMATH) };
}

/** Whether an end stays in TIME-WAIT or FIN-WAIT-2: a RST leaves nothing behind. */
export function leavesWaiting(story: Story): boolean {
  return story !== "reset" && story !== "unread";
}

function deedsOf(story: Story, seconds: number, toTheEnd: boolean): readonly PlannedDeed[] {
  switch (story) {
    case "A-first":
      return [...reading("A", "B"), close("A", FIRST), close("B", FIRST + THINKS)];
    case "B-first":
      return [...reading("A", "B"), close("B", FIRST), close("A", FIRST + THINKS)];
    case "both":
      return [...reading("A", "B"), close("A", FIRST), close("B", FIRST)];
    case "both-full":
      // Neither program reads, so both FINs queue behind data that the other end has no room for.
      return [
        { at: 200, end: "A", does: "write", octets: OVERFULL },
        { at: 200, end: "B", does: "write", octets: OVERFULL },
        { at: 1_000, end: "A", does: "shutdown" },
        { at: 1_000, end: "B", does: "shutdown" },
        { at: 1_800, end: "A", does: "read" },
        { at: 3_300, end: "B", does: "read" },
      ];
    case "half-close":
      return [
        ...reading("A", "B"),
        { at: FIRST, end: "A", does: "shutdown" },
        { at: FIRST + 500 * seconds, end: "B", does: "write", octets: 100 },
        close("B", FIRST + 1_000 * seconds),
        close("A", FIRST + 1_000 * seconds + THINKS),
      ];
    case "reset":
      return [...reading("B"), { at: FIRST, end: "A", does: "reset" }];
    case "unread":
      return [...reading("B"), { at: 200, end: "B", does: "write", octets: 100 }, close("A", FIRST)];
    case "never":
      // Unless the kernel's own time-out is waited for, we clear up ourselves.
      return [...reading("B"), close("A", FIRST), ...(toTheEnd ? [] : [close("B", FIRST + 4_000)])];
  }
}

function reading(...ends: readonly Host[]): readonly PlannedDeed[] {
  return ends.map((end) => ({ at: 0, end, does: "read" }));
}

function close(end: Host, at: number): PlannedDeed {
  return { at, end, does: "close" };
}
