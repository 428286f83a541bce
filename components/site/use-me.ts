"use client";

import { useEffect, useState } from "react";

/** Who is looking at the page; `kind` is "nobody" until something was stored for them. */
export type Me =
  | { readonly kind: "nobody" }
  | { readonly kind: "guest" }
  | { readonly kind: "member"; readonly name: string };

let request: Promise<Me> | undefined;

/** Asks once per page load. Null until known, and when the server cannot be reached. */
export function useMe(): Me | null {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    request ??= fetch("/api/me").then((response) => response.json());
    let current = true;
    request.then(
      (answer) => {
        if (current) setMe(answer);
      },
      () => {
        request = undefined;
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return me;
}
