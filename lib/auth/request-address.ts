import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The network address that the request came from, as far as it can be believed: null without a trusted proxy. */
export async function requestAddress(): Promise<string | null> {
  return env.TRUST_PROXY ? lastForwardedFor((await headers()).get("x-forwarded-for")) : null;
}

/** The proxy next to us appends what it saw; what stands before that is the sender's claim. */
export function lastForwardedFor(header: string | null): string | null {
  return header?.split(",").at(-1)?.trim() || null;
}
