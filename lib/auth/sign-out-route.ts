import "server-only";
import { siteUrl } from "@/lib/env";
import { safePath } from "./safe-path";
import { clearSession } from "./session-cookie";

/**
 * Ends the session in this browser and goes on to the page `to`. A plain form sends
 * it, so that the browser loads that page anew and keeps nothing of the person before.
 */
export async function signOutRoute(request: Request): Promise<Response> {
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  const to = safePath((await request.formData()).get("to")) ?? "/";
  await clearSession();
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}

/** Another site may not sign anybody out. */
function isFromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin === siteUrl || origin === new URL(request.url).origin;
}
