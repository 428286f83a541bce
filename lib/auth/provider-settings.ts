import "server-only";
import GitHub, { type GithubProfile } from "next-auth/providers/github";
import Google, { type GoogleProfile } from "next-auth/providers/google";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";

export type ProviderName = "github" | "google";

/** The providers whose variables are set; their buttons are shown, no others. */
export function configuredProviders(): readonly ProviderName[] {
  return providerSettings().map(({ id }) => id as ProviderName);
}

/** How next-auth talks to each configured provider. A profile's `email` is one that the provider has verified, or null. */
export function providerSettings(): (OAuthConfig<GithubProfile> | OAuthConfig<GoogleProfile>)[] {
  return [
    ...(env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET
      ? [gitHub(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET)]
      : []),
    ...(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET
      ? [google(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET)]
      : []),
  ];
}

interface GitHubAddress {
  readonly email: string;
  readonly primary: boolean;
  readonly verified: boolean;
}

/** The primary address if GitHub has verified it. GitHub lists unverified ones as well, and anybody may enter those. */
export function verifiedPrimary(addresses: unknown): string | null {
  if (!Array.isArray(addresses)) return null;
  const primary = (addresses as GitHubAddress[]).find((address) => address.primary === true);
  return primary?.verified === true ? primary.email : null;
}

function gitHub(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  return {
    ...GitHub({ clientId, clientSecret }),
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const token = tokens.access_token ?? "";
        const profile = await client.userinfo<GithubProfile>(token);
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json" },
        });
        return { ...profile, email: answer.ok ? verifiedPrimary(await answer.json()) : null };
      },
    },
    profile: (profile) => ({
      id: String(profile.id),
      name: profile.name ?? profile.login,
      email: profile.email?.toLowerCase() ?? null,
    }),
  } as OAuthConfig<GithubProfile>;
}

function google(clientId: string, clientSecret: string): OAuthConfig<GoogleProfile> {
  return {
    ...Google({ clientId, clientSecret }),
    profile: (profile) => ({
      id: profile.sub,
      name: profile.name,
      email: profile.email_verified ? profile.email.toLowerCase() : null,
    }),
  };
}
