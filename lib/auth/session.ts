import "server-only";
import { cache } from "react";
import { createGuest, findGuest, findMember } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor, MemberActor } from "./actor";
import { readGuestCookie, writeGuestCookie } from "./guest-cookie";
import { readSession } from "./session-cookie";

/** Who is asking: a signed-in member first, else a guest, else null. Looked up once per request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await readSession();
  if (session) {
    const member = await findMember(session.userId, session.sessionVersion);
    if (member) return member;
  }
  const guestId = await readGuestCookie();
  return guestId ? findGuest(guestId) : null;
});

/** A signed-in member, or the failure that asks for signing in. */
export async function requireMember(): Promise<MemberActor> {
  const actor = await findActor();
  if (actor?.kind !== "member") throw new AppError("unauthenticated", "This needs a signed-in member");
  return actor;
}

/** The actor, made a guest if they are nobody yet: the first thing that is stored makes the guest. */
export async function actorOrNewGuest(locale: Locale, now: Date): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const guest = await createGuest(locale, now);
  await writeGuestCookie(guest.userId, now);
  return guest;
}
