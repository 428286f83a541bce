"use client";

import { useEffect, useRef } from "react";

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
    <form ref={form} method="post" action="/api/sign-out" className="flex flex-wrap items-center gap-4">
      {props.said && <p role="status">{props.said}</p>}
      <input type="hidden" name="to" value={props.to} />
      <button type="submit" className="button">
        {props.submit}
      </button>
    </form>
  );
}
