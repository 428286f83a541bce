import "server-only";
import { z } from "zod";
import type { MemberActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { endOwnSessions } from "@/lib/data/users";
import { fields } from "./account-fields";
import { type PasswordTry, provePassword } from "./prove-password";

export const changePasswordInput = z.object({ password: fields.password, newPassword: fields.newPassword });

/** Sets a new password and ends every session; gives the version for a new one in this browser. */
export async function changePassword(
  actor: MemberActor,
  input: z.infer<typeof changePasswordInput>,
  visit: PasswordTry,
): Promise<{ readonly sessionVersion: number }> {
  await provePassword(actor, input.password, visit);
  return { sessionVersion: await endOwnSessions(actor, await hashPassword(input.newPassword)) };
}
