/** Where a form stands. `problems` are by field; `failure` is about the whole form; both are keys of words. */
export type FormState<T> =
  | { readonly status: "new" }
  | {
      readonly status: "refused";
      readonly problems: Readonly<Record<string, string>>;
      readonly failure: string | null;
      readonly kept: Readonly<Record<string, string>>;
    }
  | { readonly status: "done"; readonly value: T };

export const NEW_FORM = { status: "new" } as const;
