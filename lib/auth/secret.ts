import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

let secret: string | undefined;

/**
 * What sessions and guest cookies are signed with: `AUTH_SECRET`, or one made
 * once and kept under the data folder, readable by its owner alone.
 */
export function authSecret(): string {
  secret ??= env.AUTH_SECRET ?? keptSecret(join(env.DATA_DIR, "auth-secret"));
  return secret;
}

function keptSecret(file: string): string {
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails if another process was faster; both then read the same one.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
