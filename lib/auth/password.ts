import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's setting for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, made at the same cost. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$p411POT/dfRjkhEsJOp8ew$QjhFlBOx/UlJv8DLbX7t/O3ciu6LcqlcZ36FeI2rERc";

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether the password made this hash. Without a hash the answer is no, and takes
 * as long as if there were one, so that the time does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const same = await verify(passwordHash ?? DECOY, password);
  return passwordHash !== null && same;
}
