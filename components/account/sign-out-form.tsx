"use client";

import { useEffect, useRef } from "react";
import { DRAFT_PREFIX } from "@/components/exercise/draft-prefix";

/** What other parts of the site keep in this browser, some of it without saying for whom. */
const PRIVATE = ["four-waves:interview-draft:", "four-waves:review:", DRAFT_PREFIX];

/** Ends the session in this browser, when the button is pressed or, with `atOnce`, by itself. */
export function SignOutForm(props: {
  readonly to: string;
  readonly submit: string;
  readonly said?: string;
  readonly atOnce?: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { atOnce = false } = props;
  useEffect(() => {
    if (atOnce) form.current?.requestSubmit();
  }, [atOnce]);

  return (
    <form
      ref={form}
      method="post"
      action="/api/sign-out"
      onSubmit={forgetNotes}
      className="flex flex-wrap items-center gap-4"
    >
      {props.said && <p role="status">{props.said}</p>}
      <input type="hidden" name="to" value={props.to} />
      <button type="submit" className="button">
        {props.submit}
      </button>
    </form>
  );
}

/** What was being written, and reviews that were not sent, would otherwise meet the next person at this browser. */
function forgetNotes() {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (PRIVATE.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
      }
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
