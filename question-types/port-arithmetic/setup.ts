import { z } from "zod";

/** What a question is about: who opens connections to whom, and how long what remains of each. Plain data. */
export interface Setup {
  /** Whose TIME-WAIT: Linux 60 s, macOS 30 s, the standard 2 MSL. */
  readonly system: "linux" | "macos" | "standard";
  /** First and last local port that the initiator's connect() picks from; both count. */
  readonly firstPort: number;
  readonly lastPort: number;
  /** Source addresses of the initiator, and pairs of destination address and port. */
  readonly sources: number;
  readonly destinations: number;
  /** Seconds. */
  readonly timeWait: number;
  /** Who closes first, and therefore keeps TIME-WAIT. */
  readonly closer: "initiator" | "acceptor";
  /** New connections per second that are wanted; null if nobody says. */
  readonly demand: number | null;
  readonly change: Change | null;
}

/** What somebody changes, hoping that it helps. */
export type Change =
  /** tcp_fin_timeout, seconds */
  | { readonly type: "fin-timeout"; readonly seconds: number }
  /** tcp_tw_reuse = 1, with timestamps in use or not */
  | { readonly type: "tw-reuse"; readonly timestamps: boolean }
  | { readonly type: "range"; readonly firstPort: number; readonly lastPort: number }
  | { readonly type: "sources"; readonly count: number }
  /** bind() to the source address and port 0 before each connect(), without IP_BIND_ADDRESS_NO_PORT */
  | { readonly type: "bind-first" };

/** The numbers that can be asked for. */
export const ASKS = [
  "tuples",
  "rate",
  "exhausted-after",
  "rate-after-change",
  "time-waits",
  "sources-needed",
  "ports-held",
  "acceptor-ports",
] as const;

export type Ask = (typeof ASKS)[number];

const port = z.int().min(1).max(65_535);
const count = z.int().min(1).max(1_000);

const change = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("fin-timeout"), seconds: z.int().min(1).max(60) }),
  z.strictObject({ type: z.literal("tw-reuse"), timestamps: z.boolean() }),
  z.strictObject({ type: z.literal("range"), firstPort: port, lastPort: port }),
  z.strictObject({ type: z.literal("sources"), count }),
  z.strictObject({ type: z.literal("bind-first") }),
]);

export const setupSchema = z
  .strictObject({
    system: z.enum(["linux", "macos", "standard"]),
    firstPort: port,
    lastPort: port,
    sources: count,
    destinations: count,
    timeWait: z.int().min(1).max(240),
    closer: z.enum(["initiator", "acceptor"]),
    demand: z.nullable(z.int().min(1).max(10_000_000)),
    change: z.nullable(change),
  })
  .refine(({ firstPort, lastPort }) => firstPort < lastPort, "has no ports");
