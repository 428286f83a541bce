"use client";

import { useEffect } from "react";

/**
 * Goes on by loading the page anew: who is asking has changed, and nothing that was
 * fetched for the person before may stay in memory.
 */
export function LeaveTo({ to, said, goOn }: { readonly to: string; readonly said: string; readonly goOn: string }) {
  useEffect(() => window.location.assign(to), [to]);
  return (
    <p role="status" className="flex flex-wrap gap-x-3">
      {said} <a href={to}>{goOn}</a>
    </p>
  );
}
