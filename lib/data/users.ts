import "server-only";
import type { GuestActor, MemberActor } from "@/lib/auth/actor";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { prisma } from "./prisma";
import { isUniqueViolation } from "./unique-violation";

/** The actor behind a session, unless the row is gone or the session was ended everywhere since. */
export async function findMember(userId: string, sessionVersion: number): Promise<MemberActor | null> {
  const user = await (await prisma()).user.findFirst({
    where: { id: userId, sessionVersion, guest: false },
    select: { id: true, name: true, email: true },
  });
  return user ? { kind: "member", userId: user.id, name: user.name ?? user.email ?? "" } : null;
}

/** The actor behind a guest cookie; none once the guest has signed in as a member. */
export async function findGuest(userId: string): Promise<GuestActor | null> {
  const user = await (await prisma()).user.findFirst({ where: { id: userId, guest: true }, select: { id: true } });
  return user ? { kind: "guest", userId: user.id } : null;
}

export async function createGuest(locale: Locale, now: Date): Promise<GuestActor> {
  const user = await (await prisma()).user.create({
    data: { guest: true, locale, createdAt: now },
    select: { id: true },
  });
  return { kind: "guest", userId: user.id };
}

export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly locale: Locale;
}

/**
 * Writes the registration on the guest's own row, unless the address is somebody
 * else's; the caller is not told which. The row stays a guest's until it is signed
 * in to, so registering again from the same browser corrects a mistyped address or password.
 */
export async function registerGuest(guest: GuestActor, registration: Registration): Promise<void> {
  try {
    await (await prisma()).user.updateMany({ where: { id: guest.userId, guest: true }, data: { ...registration } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

/** What a sign-in is checked against; null for an unknown address. Never leaves the server. */
export async function findCredentials(
  email: string,
): Promise<{ readonly userId: string; readonly passwordHash: string | null } | null> {
  const user = await (await prisma()).user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  return user ? { userId: user.id, passwordHash: user.passwordHash } : null;
}

/** The hash that the member's own password is checked against; null if they sign in through a provider only. */
export async function findOwnPasswordHash(actor: MemberActor): Promise<string | null> {
  const user = await (await prisma()).user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  return user?.passwordHash ?? null;
}

export interface OwnAccount {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly hasPassword: boolean;
  readonly providers: readonly string[];
}

/** What the member sees of their own account; null if it was deleted a moment ago. */
export async function findOwnAccount(actor: MemberActor): Promise<OwnAccount | null> {
  const user = await (await prisma()).user.findUnique({
    where: { id: actor.userId },
    select: { name: true, email: true, locale: true, passwordHash: true, accounts: { select: { provider: true } } },
  });
  if (!user) return null;
  return {
    name: user.name ?? "",
    email: user.email,
    locale: isLocale(user.locale) ? user.locale : "en",
    hasPassword: user.passwordHash !== null,
    providers: user.accounts.map(({ provider }) => provider),
  };
}

export async function changeOwnProfile(
  actor: MemberActor,
  profile: { readonly name: string; readonly locale: Locale },
): Promise<void> {
  await (await prisma()).user.updateMany({ where: { id: actor.userId }, data: { ...profile } });
}

/** Ends every session of the member and sets a new password if one is given; gives the version that is valid now. */
export async function endOwnSessions(actor: MemberActor, passwordHash?: string): Promise<number> {
  const user = await (await prisma()).user.update({
    where: { id: actor.userId },
    data: { sessionVersion: { increment: 1 }, ...(passwordHash ? { passwordHash } : {}) },
    select: { sessionVersion: true },
  });
  return user.sessionVersion;
}

/** Deletes the member and all that is theirs, and the classrooms that would be left without a teacher. */
export async function deleteOwnAccount(actor: MemberActor): Promise<void> {
  await (await prisma()).$transaction(async (tx) => {
    const teachers = { role: "TEACHER", removedAt: null } as const;
    await tx.classroom.deleteMany({
      where: {
        enrollments: {
          some: { userId: actor.userId, ...teachers },
          none: { userId: { not: actor.userId }, ...teachers },
        },
      },
    });
    await tx.user.deleteMany({ where: { id: actor.userId } });
  });
}
