import "server-only";
import type { MemberActor } from "@/lib/auth/actor";
import { endOwnSessions } from "@/lib/data/users";

/** Ends every session of the member, on every device. */
export async function signOutEverywhere(actor: MemberActor): Promise<void> {
  await endOwnSessions(actor);
}
