import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "./options";
import { configuredProviders } from "./provider-settings";

/** next-auth's own endpoints; without a configured provider there are none. */
export function providerRoute(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  if (configuredProviders().length === 0) return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}
