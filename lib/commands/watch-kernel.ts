import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { TryLimiter } from "@/lib/auth/rate-limit";
import { AppError } from "@/lib/errors";
import type { KernelAccess } from "@/lib/kernel/access";
import { MOST_CONNECTIONS, MOST_SECONDS, planOf, STORIES } from "@/lib/kernel/story";
import type { WatchEvent } from "@/lib/kernel/watch-event";
import { readSysctls } from "@/lib/loopback/kernel-files";
import { openConnections } from "@/lib/loopback/open-connections";
import type { RunSlots } from "@/lib/loopback/run-slots";
import { thisMachine } from "@/lib/loopback/this-machine";
import { watch } from "@/lib/loopback/watch";

export const watchKernelInput = z.strictObject({
  story: z.enum(STORIES),
  connections: z.int().min(1).max(MOST_CONNECTIONS),
  seconds: z.int().min(1).max(MOST_SECONDS),
  toTheEnd: z.boolean(),
});

/** Where a run is asked for, and what bounds it. */
export interface Watching {
  readonly access: KernelAccess;
  readonly slots: RunSlots;
  readonly limiter: TryLimiter;
  /** The network address of who asks, if it is known. */
  readonly address: string | null;
  readonly signal: AbortSignal;
}

/**
 * Opens connections of our own over loopback, closes them as chosen, and tells what the kernel shows of them.
 * One run at a time for each user. The run ends by itself; its sockets are closed then, or when the signal aborts.
 */
export async function watchKernel(
  { access, slots, limiter, address, signal }: Watching,
  actor: Actor,
  choice: z.infer<typeof watchKernelInput>,
): Promise<AsyncIterable<WatchEvent>> {
  if (access !== "open") {
    throw new AppError("not-found", `The kernel cannot be watched: ${access}`, { reason: "kernel-closed" });
  }
  const place = slots.take(actor.userId);
  if (place === "own run") throw new AppError("conflict", "A run is under way", { reason: "kernel-own-run" });
  if (place === "all taken") throw new AppError("too-many-requests", "All runs taken", { reason: "kernel-all-taken" });
  try {
    await limiter.spend({ email: actor.userId, address });
    const [connections, sysctls] = await Promise.all([openConnections(choice.connections), readSysctls()]);
    return withPlace(watch(connections, planOf(choice), sysctls, thisMachine, signal), place);
  } catch (error) {
    place();
    throw error;
  }
}

async function* withPlace(events: AsyncIterable<WatchEvent>, giveBack: () => void): AsyncGenerator<WatchEvent, void> {
  try {
    yield* events;
  } finally {
    giveBack();
  }
}
