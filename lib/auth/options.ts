import "server-only";
import type { NextAuthOptions } from "next-auth";
import { authSecret } from "./secret";

declare module "next-auth" {
  interface Session {
    userId: string;
    /** See `User.sessionVersion`. */
    sessionVersion: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    userId?: string;
    sessionVersion?: number;
  }
}

export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt" },
    providers: [],
    callbacks: {
      session({ session, token }) {
        return { ...session, userId: token.userId ?? "", sessionVersion: token.sessionVersion ?? -1 };
      },
    },
  };
}
