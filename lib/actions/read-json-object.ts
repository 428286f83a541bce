import { AppError } from "@/lib/errors";

/** Largest body that any endpoint takes, octets. */
export const MOST_OCTETS = 64 * 1024;

/**
 * The JSON object that a request carries. Refused as `invalid-input`: any other content type or value, what is not UTF-8,
 * and NUL characters, which no text column can hold; as `too-large`: more octets than `MOST_OCTETS`, of which no more are
 * read than it takes to know.
 */
export async function readJsonObject(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json *(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("invalid-input", "The content type is not application/json");
  }
  const text = await readText(request);
  // With an even number of backslashes before it: otherwise it is a backslash, and then the letters u0000.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(text)) throw new AppError("invalid-input", "The body holds a NUL character");
  const value = parse(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new AppError("invalid-input", "The body is not an object");
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length")) > MOST_OCTETS) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let octets = 0;
  // Without a length, as chunks: leaving the loop cancels the rest.
  for await (const chunk of request.body ?? []) {
    octets += chunk.byteLength;
    if (octets > MOST_OCTETS) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError("invalid-input", "The body is not UTF-8", { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid-input", "The body is not JSON", { cause });
  }
}

function tooLarge(): AppError {
  return new AppError("too-large", `A body of more than ${MOST_OCTETS} octets`);
}
