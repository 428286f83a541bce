import "server-only";
import { z } from "zod";
import type { GuestActor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import type { TryLimiter } from "@/lib/auth/rate-limit";
import { type SignIn, signInAs } from "@/lib/data/sign-ins";
import { findCredentials } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import { fields } from "./account-fields";

export const signInInput = z.object({ email: fields.email, password: fields.password });

/** Where a sign-in comes from: what this browser did as a guest goes along with it. */
export interface Visit {
  readonly guest: GuestActor | null;
  readonly address: string | null;
  readonly limiter: TryLimiter;
}

/** Signs in with e-mail and password. A wrong password and an unknown address are refused alike, in words and in time. */
export async function signIn(visit: Visit, input: z.infer<typeof signInInput>): Promise<SignIn> {
  const attempt = { email: input.email, address: visit.address };
  await visit.limiter.spend(attempt);

  const found = await findCredentials(input.email);
  const right = await verifyPassword(found?.passwordHash ?? null, input.password);
  if (!found || !right) {
    throw new AppError("unauthenticated", "Wrong e-mail or password", { reason: "wrong-credentials" });
  }

  await visit.limiter.refund(attempt);
  return signInAs(found.userId, visit.guest);
}
