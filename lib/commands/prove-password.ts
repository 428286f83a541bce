import "server-only";
import type { MemberActor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import type { TryLimiter } from "@/lib/auth/rate-limit";
import { findOwnPasswordHash } from "@/lib/data/users";
import { AppError } from "@/lib/errors";

/** How often somebody at an open session may try the password, and from where. */
export interface PasswordTry {
  readonly address: string | null;
  readonly limiter: TryLimiter;
}

/** Refuses unless the password is the member's own: an unlocked screen is not enough for what follows. */
export async function provePassword(actor: MemberActor, password: string, visit: PasswordTry): Promise<void> {
  const attempt = { email: `member:${actor.userId}`, address: visit.address };
  await visit.limiter.spend(attempt);
  if (!(await verifyPassword(await findOwnPasswordHash(actor), password))) {
    throw new AppError("forbidden", `Wrong password for ${actor.userId}`, { reason: "wrong-password" });
  }
  await visit.limiter.refund(attempt);
}
