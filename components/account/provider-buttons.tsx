"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

const NAMES: Readonly<Record<string, string>> = { github: "GitHub", google: "Google" };

export function providerName(provider: string): string {
  return NAMES[provider] ?? provider;
}

/** One button for each provider; afterwards the page `to`. */
export function ProviderButtons(props: {
  readonly providers: readonly string[];
  readonly to: string;
  readonly words: "providers.with" | "settings.connect";
}) {
  const t = useTranslations("account");
  const [hasFailed, setFailed] = useState(false);

  async function go(provider: string) {
    try {
      window.location.assign(await addressOf(provider, props.to));
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="grid gap-3">
      {props.providers.map((provider) => (
        <button key={provider} type="button" className="button" onClick={() => go(provider)}>
          {t(props.words, { provider: providerName(provider) })}
        </button>
      ))}
      <p role="alert" className={hasFailed ? "border-no border-l-4 py-1 pl-3" : "hidden"}>
        {hasFailed ? t("providers.failed") : null}
      </p>
    </div>
  );
}

/** Asks next-auth where to sign in. A plain form would be stopped on its way to another site by our `form-action`. */
async function addressOf(provider: string, callbackUrl: string): Promise<string> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const answer = await fetch(`/api/auth/signin/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl, json: "true" }),
  });
  const { url } = await answer.json();
  if (!answer.ok || typeof url !== "string") throw new Error(`No address for ${provider}`);
  return url;
}
