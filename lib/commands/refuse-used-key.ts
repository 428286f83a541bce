import "server-only";
import { AppError } from "@/lib/errors";
import { isSameJson } from "@/question-types/same-json";

/**
 * Refuses a request whose idempotency key had been used for another answer: the sender would be told that this one
 * was taken. `stored` is what the key stands for.
 */
export function refuseUsedKey(idempotencyKey: string, stored: unknown, sent: unknown): void {
  if (isSameJson(stored, sent)) return;
  throw new AppError("conflict", `Idempotency key ${idempotencyKey} was used for another answer`);
}
