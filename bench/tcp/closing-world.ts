import type { Connection } from "@/lib/tcp";
import { type EndRules, timelessProfile } from "@/lib/tcp/explore/end-rules";
import type { EndSetup } from "@/lib/tcp/explore/endpoints";
import { establish } from "@/lib/tcp/explore/opening";
import { World } from "@/lib/tcp/explore/world";
import { CAPACITY, type CloseBounds } from "./bounds";

/**
 * The world of close.pml, made of the real model: two ends that may close when they like, a network that delays
 * every segment by 0 … MSL ticks, loses L and copies D of them, fixed retransmission times, and everything that
 * is due in one tick in any order. What the Promela model leaves out (sequence numbers above all) is in here.
 */
export function closingWorld(bounds: CloseBounds): World {
  const { MSL, L, D } = bounds;
  const rules = { A: rulesOf(bounds, 99), B: rulesOf(bounds, 299) };
  const start = establish(rules);
  return new World({
    ends: { A: setup(start.A, rules.A, bounds), B: setup(start.B, rules.B, bounds) },
    network: {
      copies: { losses: L, duplicates: D },
      mostInFlight: 2 * CAPACITY,
      oldestDelivered: () => MSL,
      mustArrive: () => true,
    },
    clock: { order: "any order" },
  });
}

function rulesOf({ R, T }: CloseBounds, iss: number): EndRules {
  return {
    profile: timelessProfile({ rto: R, timeWait: T }),
    isns: [iss],
    timeWaitAnswers: "FIN",
    ignoresRstIn: ["TIME-WAIT"],
  };
}

function setup(connection: Connection, rules: EndRules, { R, T, REPEAT }: CloseBounds): EndSetup {
  return {
    start: { connection, timers: [], calls: 0, incarnation: 0 },
    rules,
    program: {
      calls: [{ type: "CLOSE" }],
      most: null,
      may: ({ connection: { state } }) => state === "ESTABLISHED" || state === "CLOSE-WAIT",
    },
    timer: (name, _, endpoint) => {
      if (name === "TIME-WAIT") return { left: T, forced: true };
      return endpoint.connection.repetitions < REPEAT ? { left: R, forced: true } : null;
    },
    lastIncarnation: 0,
  };
}
