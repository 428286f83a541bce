import "server-only";
import { z } from "zod";
import type { MemberActor } from "@/lib/auth/actor";
import { deleteOwnAccount, findOwnAccount } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import { fields } from "./account-fields";
import { type PasswordTry, provePassword } from "./prove-password";

/** `proof`: the password; for members without one their e-mail address, or their name if they have none. */
export const deleteAccountInput = z.object({ proof: fields.password });

/** Deletes the account and everything stored for it, at once and for good. */
export async function deleteAccount(
  actor: MemberActor,
  input: z.infer<typeof deleteAccountInput>,
  visit: PasswordTry,
): Promise<void> {
  const account = await findOwnAccount(actor);
  if (!account) throw new AppError("not-found", `No account ${actor.userId}`);

  if (account.hasPassword) await provePassword(actor, input.proof, visit);
  else if (input.proof.trim().toLowerCase() !== (account.email ?? account.name).toLowerCase()) {
    throw new AppError("forbidden", `Wrong proof for ${actor.userId}`, { reason: "wrong-proof" });
  }
  await deleteOwnAccount(actor);
}
