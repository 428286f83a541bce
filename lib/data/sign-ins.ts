import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, GuestActor } from "@/lib/auth/actor";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { joinGuest } from "./join-guest";
import { prisma } from "./prisma";
import { isUniqueViolation } from "./unique-violation";

/** What a session cookie carries, and the language the member has chosen. */
export interface SignIn {
  readonly userId: string;
  readonly sessionVersion: number;
  readonly locale: Locale;
}

/**
 * Signs in the user whose password has just been checked. A registered guest's row
 * becomes a member's; what another guest did in this browser moves to it. One transaction.
 */
export async function signInAs(userId: string, guest: GuestActor | null): Promise<SignIn> {
  return (await prisma()).$transaction((tx) => enter(tx, userId, guest), { timeout: 20_000 });
}

/** Who somebody is at GitHub or Google. */
export interface ProviderIdentity {
  readonly provider: string;
  readonly providerAccountId: string;
  readonly name: string;
  /** Only an address that the provider has verified; lower case. */
  readonly email: string | null;
}

export type ProviderSignIn =
  | { readonly outcome: "signed-in"; readonly signIn: SignIn }
  /** The e-mail address has an account here; its owner signs in and connects the provider there. */
  | { readonly outcome: "known-email" }
  /** A member tried to connect an identity that signs in as somebody else. */
  | { readonly outcome: "connected-elsewhere" };

/**
 * Signs in with an identity that a provider has vouched for. An identity that is
 * unknown makes a member of the guest, or of nobody, but never enters an account on
 * the strength of an e-mail address; a signed-in member connects it to their own account.
 */
export async function signInWithProvider(
  identity: ProviderIdentity,
  visitor: Actor | null,
  locale: Locale,
  now: Date,
): Promise<ProviderSignIn> {
  const work = async () =>
    (await prisma()).$transaction((tx) => enterWithProvider(tx, identity, visitor, locale, now), { timeout: 20_000 });
  try {
    return await work();
  } catch (error) {
    // The address was registered in the meantime, which a second look finds.
    if (isUniqueViolation(error)) return work();
    throw error;
  }
}

async function enterWithProvider(
  tx: Prisma.TransactionClient,
  identity: ProviderIdentity,
  visitor: Actor | null,
  locale: Locale,
  now: Date,
): Promise<ProviderSignIn> {
  const { provider, providerAccountId, name, email } = identity;
  // One sign-in at a time per identity: a second one must find what the first has made.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${provider}:${providerAccountId}`}, 0))`;
  const known = await tx.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true },
  });
  if (known) {
    if (visitor?.kind === "member" && visitor.userId !== known.userId) return { outcome: "connected-elsewhere" };
    const guest = visitor?.kind === "guest" ? visitor : null;
    return { outcome: "signed-in", signIn: await enter(tx, known.userId, guest) };
  }

  if (visitor?.kind === "member") {
    await tx.account.create({ data: { provider, providerAccountId, userId: visitor.userId, createdAt: now } });
    return { outcome: "signed-in", signIn: await enter(tx, visitor.userId, null) };
  }

  if (email) {
    // A registration that nobody has signed in to proves nothing; the provider has verified the address.
    await tx.user.updateMany({ where: { email, guest: true }, data: { email: null, passwordHash: null } });
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return { outcome: "known-email" };
  }
  const profile = { name, email, passwordHash: null, locale, guest: false };
  const userId = await memberFrom(tx, visitor, profile, now);
  await tx.account.create({ data: { provider, providerAccountId, userId, createdAt: now } });
  return { outcome: "signed-in", signIn: await enter(tx, userId, null) };
}

async function memberFrom(
  tx: Prisma.TransactionClient,
  guest: GuestActor | null,
  profile: Prisma.UserCreateInput,
  now: Date,
): Promise<string> {
  if (guest) {
    const { count } = await tx.user.updateMany({ where: { id: guest.userId, guest: true }, data: profile });
    if (count === 1) return guest.userId;
  }
  return (await tx.user.create({ data: { ...profile, createdAt: now }, select: { id: true } })).id;
}

async function enter(tx: Prisma.TransactionClient, userId: string, guest: GuestActor | null): Promise<SignIn> {
  const user = await tx.user.update({
    where: { id: userId },
    data: { guest: false },
    select: { sessionVersion: true, locale: true },
  });
  if (guest && guest.userId !== userId) await joinGuest(tx, guest.userId, userId);
  return {
    userId,
    sessionVersion: user.sessionVersion,
    locale: isLocale(user.locale) ? user.locale : "en",
  };
}
