"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/** Copies a link and says whether that worked: browsers may refuse. */
export function CopyLink({ link }: { readonly link: string }) {
  const t = useTranslations("teach.classroom");
  const [said, setSaid] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t("copied"));
    } catch {
      setSaid(t("copyFailed"));
    }
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <button type="button" className="button" data-variant="quiet" onClick={copy}>
        {t("copy")}
      </button>
      <span role="status" className="text-ink-2 text-small">
        {said}
      </span>
    </span>
  );
}
