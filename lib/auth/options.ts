import "server-only";
import type { NextAuthOptions } from "next-auth";
import { siteUrl } from "@/lib/env";
import { log } from "@/lib/log";
import { providerSettings } from "./provider-settings";
import { enterThroughProvider } from "./provider-sign-in";
import { safePath } from "./safe-path";
import { authSecret } from "./secret";
import { SESSION_COOKIE, SESSION_SECONDS, type Session } from "./session-cookie";

declare module "next-auth" {
  interface User {
    /** Set by the `signIn` callback, for the token that is made next. */
    session?: Session;
  }
}

/** How next-auth signs in through providers. Passwords are not its business (docs/decisions/0006). */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: SESSION_COOKIE.options.secure,
    cookies: { sessionToken: SESSION_COOKIE },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    providers: providerSettings(),
    callbacks: {
      async signIn({ user, account }) {
        if (account?.type !== "oauth") return false;
        const entered = await enterThroughProvider({
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          name: user.name ?? "",
          email: user.email ?? null,
        });
        if ("refusedAt" in entered) return entered.refusedAt;
        // next-auth hands this same object to `jwt` below, and has no other way to pass on what was found.
        user.session = { userId: entered.signIn.userId, sessionVersion: entered.signIn.sessionVersion };
        return true;
      },
      jwt({ token, user }) {
        // At sign-in the token carries who the provider says it is; ours carries only the row and its version.
        return user ? { ...user.session } : token;
      },
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return siteUrl + (safePath(path) ?? "/");
      },
    },
    logger: {
      error(code, metadata) {
        // A cookie that cannot be read is an old or forged one: it signs nobody in, and that is all.
        if (code !== "JWT_SESSION_ERROR") log.error({ code, error: metadata }, "next-auth");
      },
      warn() {},
      debug() {},
    },
  };
}
