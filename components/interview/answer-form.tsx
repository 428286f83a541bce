"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";

/** Where the learner commits to an answer, in writing or by saying that it was given aloud. */
export function AnswerForm({
  draft,
  onDraft,
  onCommit,
  isFetching,
  isUnreachable,
}: {
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onCommit: (aloud: boolean) => void;
  readonly isFetching: boolean;
  readonly isUnreachable: boolean;
}) {
  const t = useTranslations("interview.answer");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFetching) return;
    setEmpty(draft.trim() === "");
    if (draft.trim() === "") field.current?.focus();
    else onCommit(false);
  };

  return (
    <form onSubmit={submit} className="mt-8 max-w-(--measure)">
      <label htmlFor={`${id}-text`} className="font-semibold">
        {t("label")}
      </label>
      <p id={`${id}-hint`} className="text-ink-2 text-small">
        {t("hint")}
      </p>
      <textarea
        ref={field}
        id={`${id}-text`}
        className="field mt-2 block min-h-44 resize-y font-serif text-prose"
        value={draft}
        maxLength={8000}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={isEmpty && draft.trim() === ""}
        onChange={(event) => onDraft(event.target.value)}
      />
      <p id={`${id}-problem`} role="alert" className={isEmpty && draft.trim() === "" ? "mt-2 text-no" : "sr-only"}>
        {isEmpty && draft.trim() === "" ? t("empty") : ""}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="submit" className="button" data-variant="primary" aria-disabled={isFetching}>
          {t("written")}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isFetching}
          onClick={() => isFetching || onCommit(true)}
        >
          {t("aloud")}
        </button>
      </div>
      <p role="status" className="mt-3 text-ink-2 text-small">
        {isFetching ? t("loading") : isUnreachable ? "" : t("kept")}
      </p>
      <div role="alert">
        {isUnreachable && !isFetching ? <p className="mt-3 border-no border-l-4 pl-4">{t("unreachable")}</p> : null}
      </div>
    </form>
  );
}
