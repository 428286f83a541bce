import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

/** Who is trying: for which e-mail address (or user), and from which network address, if that is known. */
export interface Try {
  readonly email: string;
  readonly address: string | null;
}

interface Limits {
  readonly name: string;
  readonly seconds: number;
  readonly perEmail: number;
  readonly perAddress: number;
  /** All tries together when addresses are not known. */
  readonly together: number;
}

export interface TryLimiter {
  /** Counts the try before it is looked at, so that tries at the same moment cannot slip through together. */
  spend(attempt: Try): Promise<void>;
  /** Takes a try back that was right: a whole class may sign in from one address. */
  refund(attempt: Try): Promise<void>;
}

/** Limits tries per e-mail address and per network address. Counts live in this process and end with it. */
export function createTryLimiter(limits: Limits): TryLimiter {
  const make = (kind: string, points: number) =>
    new RateLimiterMemory({ keyPrefix: `${limits.name}-${kind}`, points, duration: limits.seconds });
  const emails = make("email", limits.perEmail);
  const addresses = make("address", limits.perAddress);
  const together = make("together", limits.together);

  const buckets = ({ email, address }: Try) =>
    [
      // The wide bucket first: what it refuses never makes an entry per e-mail address.
      address === null ? { limiter: together, key: "all" } : { limiter: addresses, key: address },
      { limiter: emails, key: email },
    ] as const;

  return {
    async spend(attempt) {
      for (const { limiter, key } of buckets(attempt)) {
        const allowed = await limiter.consume(key).then(
          () => true,
          (refusal: unknown) => {
            if (refusal instanceof Error) throw refusal;
            return false;
          },
        );
        if (!allowed) throw new AppError("too-many-requests", `${limits.name}: ${limiter.keyPrefix} is used up`);
      }
    },
    async refund(attempt) {
      for (const { limiter, key } of buckets(attempt)) await limiter.reward(key);
    },
  };
}

/** Next loads a module more than once in one process; the counts are kept outside of them. */
const kept = globalThis as {
  fourWavesTries?: { readonly signIn: TryLimiter; readonly register: TryLimiter; readonly watchKernel: TryLimiter };
};

/** The limiters of this process. */
export function tryLimiters() {
  kept.fourWavesTries ??= {
    signIn: createTryLimiter({ name: "sign-in", seconds: 15 * 60, perEmail: 10, perAddress: 100, together: 600 }),
    register: createTryLimiter({ name: "register", seconds: 60 * 60, perEmail: 5, perAddress: 200, together: 1000 }),
    // Every run leaves a few sockets in TIME-WAIT for a minute: at most some 100 at any time.
    watchKernel: createTryLimiter({
      name: "watch-kernel",
      seconds: 10 * 60,
      perEmail: 20,
      perAddress: 60,
      together: 120,
    }),
  };
  return kept.fourWavesTries;
}
