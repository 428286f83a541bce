import { z } from "zod";

/** An empty variable is the same as none: shells and compose files write them so. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const schema = z
  .object({
    DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")),
    DATA_DIR: optional(z.string()).transform((value) => value ?? ".data"),
    HOST: optional(z.string()).transform((value) => value ?? "127.0.0.1"),
    PORT: optional(z.coerce.number().int().min(1).max(65535)).transform((value) => value ?? 3000),
    /** Where people reach the site; links in pages and cookies follow it. */
    SITE_URL: optional(z.url({ protocol: /^https?$/ })),
    AUTH_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
    GITHUB_CLIENT_ID: optional(z.string()),
    GITHUB_CLIENT_SECRET: optional(z.string()),
    GOOGLE_CLIENT_ID: optional(z.string()),
    GOOGLE_CLIENT_SECRET: optional(z.string()),
    /** "1" behind a proxy that sets X-Forwarded-For itself; otherwise that header is anybody's claim. */
    TRUST_PROXY: optional(z.enum(["0", "1"])).transform((value) => value === "1"),
    /** Whether people with a known password are loaded; only a database of our own has them unasked. */
    DEMO: optional(z.enum(["0", "1"])),
    /** "0": readers may not watch this machine's kernel close connections of our own. */
    WATCH_KERNEL: optional(z.enum(["0", "1"])).transform((value) => value !== "0"),
    NODE_ENV: optional(z.enum(["development", "production", "test"])).transform((value) => value ?? "development"),
  })
  .transform((value) => ({ ...value, DEMO: value.DEMO ? value.DEMO === "1" : !value.DATABASE_URL }))
  .superRefine((value, context) => {
    for (const provider of ["GITHUB", "GOOGLE"] as const) {
      const id = value[`${provider}_CLIENT_ID`];
      const secret = value[`${provider}_CLIENT_SECRET`];
      if (Boolean(id) !== Boolean(secret)) {
        const missing = id ? `${provider}_CLIENT_SECRET` : `${provider}_CLIENT_ID`;
        context.addIssue({ code: "custom", path: [missing], message: "must be set together with its counterpart" });
      }
    }
  });

export type Env = z.infer<typeof schema>;

/** Checks the variables; throws an error that names each wrong one. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;

  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These environment variables are wrong:\n${lines.join("\n")}`);
}

/** The variables, read and checked once; a wrong one stops the process here. */
export const env = parseEnv(process.env);

/** The address under which people reach the site, without a slash at the end. */
export const siteUrl = (env.SITE_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, "");

// next-auth reads its own address from the environment and nowhere else.
process.env.NEXTAUTH_URL ??= siteUrl;
