"use client";

import { useCallback, useEffect, useState } from "react";
import { readEndpoint } from "@/lib/client/call-endpoint";
import type { Deck } from "@/lib/wire/interview";
import { reviewOutbox, sendKeptReviews } from "./review-outbox";

export type Loaded<T> =
  | { readonly type: "loading" }
  | { readonly type: "unreachable" }
  | { readonly type: "ready"; readonly value: T };

/**
 * What belongs to the reader on an interview page: one request after the page, and again
 * when the connection is back. Reviews kept in this browser are sent first, then counted.
 */
export function useDeck<T extends Deck = Deck>(
  path = "/api/interview",
): { readonly deck: Loaded<T>; readonly unsent: number; readonly reload: () => void } {
  const [deck, setDeck] = useState<Loaded<T>>({ type: "loading" });
  const [unsent, setUnsent] = useState(0);

  const reload = useCallback(async () => {
    let reply = await readEndpoint<T>(path);
    if (reply.type === "ok" && (await sendKeptReviews(reply.value.owner)) > 0) reply = await readEndpoint<T>(path);
    if (reply.type !== "ok") return setDeck((last) => (last.type === "ready" ? last : { type: "unreachable" }));
    setDeck({ type: "ready", value: reply.value });
    setUnsent(reviewOutbox.list(reply.value.owner).length);
  }, [path]);

  useEffect(() => {
    reload();
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, [reload]);

  return { deck, unsent, reload };
}
