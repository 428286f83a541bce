/** Long enough for every path of the site with its query; longer ones are somebody's experiment. */
const MAX_LENGTH = 500;

/** Only its origin is compared; the name can never be registered (RFC 2606). */
const HERE = "http://here.invalid";

/**
 * The path on this site that a link asked to go on to, else null. Refused are other
 * sites in every spelling that browsers understand (`//host`, `/\host`, a scheme,
 * control characters that URL parsers drop), and `/api`, which is not for people.
 */
export function safePath(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > MAX_LENGTH) return null;
  if (!raw.startsWith("/") || raw.startsWith("//") || raw.includes("\\") || hasControlCharacter(raw)) return null;
  if (!URL.canParse(raw, HERE)) return null;

  const { origin, pathname, search, hash } = new URL(raw, HERE);
  if (origin !== HERE || pathname.startsWith("//") || /^\/api(\/|$)/i.test(pathname)) return null;
  return pathname + search + hash;
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
