import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { siteUrl } from "@/lib/env";
import { authSecret } from "./secret";

const secure = siteUrl.startsWith("https:");

/** Days until a session ends by itself. */
export const SESSION_DAYS = 30;
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** The cookie that next-auth reads; a browser takes the `__Secure-` prefix only over https. */
export const SESSION_COOKIE = {
  name: `${secure ? "__Secure-" : ""}four-waves-session`,
  options: { httpOnly: true, sameSite: "lax", secure, path: "/" },
} as const;

/** What the cookie says, to be checked against the user's row. */
export interface Session {
  readonly userId: string;
  /** See `User.sessionVersion`. */
  readonly sessionVersion: number;
}

/** The session that the browser presents; null if there is none, or it is over, or it is not from us. */
export async function readSession(): Promise<Session | null> {
  const token = (await cookies()).get(SESSION_COOKIE.name)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: authSecret() });
    const { userId, sessionVersion } = claims ?? {};
    return typeof userId === "string" && typeof sessionVersion === "number" ? { userId, sessionVersion } : null;
  } catch {
    return null;
  }
}

/** Signs the browser in. next-auth 4 has no way to do so on the server, so its token is made here as it makes it. */
export async function writeSession({ userId, sessionVersion }: Session): Promise<void> {
  const token = await encode({
    token: { userId, sessionVersion },
    secret: authSecret(),
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(SESSION_COOKIE.name, token, { ...SESSION_COOKIE.options, maxAge: SESSION_SECONDS });
}

export async function clearSession(): Promise<void> {
  (await cookies()).delete({ ...SESSION_COOKIE.options, name: SESSION_COOKIE.name });
}
