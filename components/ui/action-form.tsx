"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, startTransition, useActionState, useContext, useEffect, useRef } from "react";
import { type FormState, NEW_FORM } from "@/lib/actions/form-state";

const NOTHING: {
  readonly problems: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
} = { problems: {}, kept: {} };

const Answer = createContext(NOTHING);

/** What the server said about the field of the surrounding form, and what was typed into it before. */
export function useFieldAnswer(name: string): { readonly problem: string | null; readonly kept: string | undefined } {
  const { problems, kept } = useContext(Answer);
  return { problem: problems[name] ?? null, kept: kept[name] };
}

/**
 * A form that a server action answers. Wrong fields say what is wrong and the first
 * of them gets the focus; what was typed stays. It also works before the page's
 * script has loaded: the browser then sends it itself.
 */
export function ActionForm<T>(props: {
  readonly action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly submit: string;
  readonly variant?: "primary" | "danger" | "plain";
  readonly children?: ReactNode;
  /** What takes the form's place when it is done. */
  readonly done: (value: T) => ReactNode;
}) {
  const [state, send, isSending] = useActionState<FormState<T>, FormData>(props.action, NEW_FORM);
  const form = useRef<HTMLFormElement>(null);
  const t = useTranslations("form");

  useEffect(() => {
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  if (state.status === "done") return props.done(state.value);
  const refused = state.status === "refused" ? state : null;
  return (
    <Answer value={refused ?? NOTHING}>
      <form
        ref={form}
        action={send}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          // React empties a form that its action has answered; sent like this it stays as it is.
          event.preventDefault();
          if (isSending) return;
          const data = new FormData(event.currentTarget);
          startTransition(() => send(data));
        }}
      >
        <FormAlert failure={refused?.failure ?? null} wrong={Object.keys(refused?.problems ?? {}).length} />
        {props.children}
        <p className="flex items-center gap-4">
          <button type="submit" className="button" data-variant={props.variant ?? "primary"} aria-disabled={isSending}>
            {props.submit}
          </button>
          <span role="status" className="text-ink-3 text-small">
            {isSending ? t("sending") : ""}
          </span>
        </p>
      </form>
    </Answer>
  );
}

function FormAlert({ failure, wrong }: { readonly failure: string | null; readonly wrong: number }) {
  const t = useTranslations("form");
  const errors = useTranslations("errors");
  const text = failure ? errors((errors.has(failure as "conflict") ? failure : "unexpected") as "conflict") : null;
  return (
    <div role="alert" className={failure || wrong > 0 ? "border-no border-l-4 py-1 pl-3" : "hidden"}>
      {text ?? (wrong > 0 ? t("summary", { count: wrong }) : null)}
    </div>
  );
}
