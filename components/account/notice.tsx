import type { ReactNode } from "react";

/** What happened before this page was opened. */
export function Notice({ tone = "plain", children }: { readonly tone?: "plain" | "no"; readonly children: ReactNode }) {
  return (
    <p role="status" className={`border-l-4 py-1 pl-3 ${tone === "no" ? "border-no" : "border-ink"}`}>
      {children}
    </p>
  );
}
