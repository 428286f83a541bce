import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Locale } from "@/lib/i18n/locales";
import { prisma } from "./prisma";

/** The actor behind a session, unless the row is gone or the session was ended everywhere since. */
export async function findMember(userId: string, sessionVersion: number): Promise<Actor | null> {
  const user = await (await prisma()).user.findFirst({
    where: { id: userId, sessionVersion, guest: false },
    select: { id: true, name: true, email: true },
  });
  return user ? { kind: "member", userId: user.id, name: user.name ?? user.email ?? "" } : null;
}

/** The actor behind a guest cookie; none once the guest has registered. */
export async function findGuest(userId: string): Promise<Actor | null> {
  const user = await (await prisma()).user.findFirst({ where: { id: userId, guest: true }, select: { id: true } });
  return user ? { kind: "guest", userId: user.id } : null;
}

export async function createGuest(locale: Locale, now: Date): Promise<Actor> {
  const user = await (await prisma()).user.create({
    data: { guest: true, locale, createdAt: now },
    select: { id: true },
  });
  return { kind: "guest", userId: user.id };
}
