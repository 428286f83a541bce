import "server-only";
import type { z } from "zod";
import type { MemberActor } from "@/lib/auth/actor";
import { requireMember } from "@/lib/auth/session";
import { AppError, type AppErrorCode } from "@/lib/errors";

export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppErrorCode; readonly reason?: string };

/**
 * Turns a command into a server action for a member's form: finds the actor, checks
 * the input, and hands expected failures back as values. Bugs still throw and reach `error.tsx`.
 */
export function defineAction<Input, T>(
  schema: z.ZodType<Input>,
  command: (actor: MemberActor, input: Input, now: Date) => Promise<T>,
) {
  return (raw: unknown): Promise<ActionResult<T>> =>
    expectedFailures(async () => {
      const actor = await requireMember();
      return command(actor, parseInput(schema, raw), new Date());
    });
}

/** Checks what a form sent; a form's entries become an object first. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const input = schema.safeParse(raw instanceof FormData ? Object.fromEntries(raw) : raw);
  if (!input.success) throw new AppError("invalid-input", "Action input", { cause: input.error });
  return input.data;
}

/** Runs the work; an `AppError` becomes a value that a form can show. */
export async function expectedFailures<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, error: error.code, ...(error.reason ? { reason: error.reason } : {}) };
  }
}
