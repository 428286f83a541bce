import "server-only";
import { jwtVerify, SignJWT } from "jose";
import { cookies } from "next/headers";
import { siteUrl } from "@/lib/env";
import { authSecret } from "./secret";

const NAME = "four-waves-guest";
/** A guest's progress should outlive a holiday. */
export const GUEST_DAYS = 365;
const SECONDS = GUEST_DAYS * 24 * 60 * 60;

const key = () => new TextEncoder().encode(`guest:${authSecret()}`);

/** The user id in the guest cookie, if there is one that we signed. */
export async function readGuestCookie(): Promise<string | null> {
  const token = (await cookies()).get(NAME)?.value;
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, key(), { algorithms: ["HS256"] });
    return payload.sub ?? null;
  } catch {
    return null;
  }
}

export async function writeGuestCookie(userId: string, now: Date): Promise<void> {
  const issued = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(userId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + SECONDS)
    .sign(key());
  (await cookies()).set(NAME, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: siteUrl.startsWith("https:"),
    path: "/",
    maxAge: SECONDS,
  });
}

export async function clearGuestCookie(): Promise<void> {
  (await cookies()).delete(NAME);
}
