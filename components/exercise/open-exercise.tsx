"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect, useId, useRef, useState } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import { type EndpointAnswer, writeEndpoint } from "@/lib/client/call-endpoint";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";
import type { ExerciseOutcome, StageOutcome, VariantState } from "@/lib/wire/practice";
import type { PublicQuestion } from "@/question-types/define";
import { QuestionResult } from "@/question-types/result";
import { questionViewOf } from "@/question-types/views";
import { useExerciseState } from "./exercise-states";
import { NO_DRAFT, useDraft } from "./use-draft";

type Notice = "incomplete" | "unreachable" | "refused" | "committedElsewhere" | "anotherShown" | "noneLeft";

interface OpenExerciseProps {
  /** As the page shows it to everybody. */
  readonly question: PublicQuestion;
  /** Whether the server can make another one of its kind. */
  readonly hasVariants: boolean;
  readonly locale: Locale;
  /** Where it stands alone; null where it does already. */
  readonly address: string | null;
  /** Whether the reader asked for it and is taken to its title. */
  readonly takesFocus: boolean;
}

/** An exercise at work: answered, checked by the server at once, and answered again at will. */
export function OpenExercise({ question: printed, hasVariants, locale, address, takesFocus }: OpenExerciseProps) {
  const t = useTranslations("exercise");
  const name = useId();
  const { saved, isStaged, owner, report } = useExerciseState(printed.id);
  /** Raised by each new try: what was saved before is not shown any more, and the view starts empty. */
  const [round, setRound] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const request = useRef({ answer: "", key: "" });
  const title = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const isAwaited = useRef(false);

  const variant = saved?.variant;
  const question = variant?.question ?? printed;
  const [draft, write] = useDraft({ question, variant: variant?.id ?? null, owner }, saved, isStaged !== null);
  const shown = draft.isNew ? null : saved;
  const asked = { questionId: question.id, ...(variant ? { variant: variant.id } : {}) };
  const graded = shown?.graded ?? null;
  const View = questionViewOf(question);

  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  // The verdict that was just asked for takes the focus; one from an earlier visit does not.
  useEffect(() => {
    if (!graded || !isAwaited.current) return;
    isAwaited.current = false;
    verdict.current?.focus();
  }, [graded]);

  const post = async <T,>(path: string, body: Readonly<Record<string, unknown>>): Promise<T | null> => {
    setNotice(null);
    setIsSending(true);
    const reply = await writeEndpoint<T>("POST", path, body);
    setIsSending(false);
    if (reply.type === "ok") return reply.value;
    setNotice(noticeOf(reply));
    return null;
  };

  const send = async <T,>(path: string, answer: unknown): Promise<T | null> => {
    const outcome = await post<T>(path, { ...asked, answer, idempotencyKey: keyFor(request, { ...asked, answer }) });
    if (outcome) request.current = { answer: "", key: "" };
    return outcome;
  };

  const check = async () => {
    const answer = draft.answer ?? shown?.answer ?? null;
    if (answer === null) return setNotice("incomplete");
    const outcome = await send<ExerciseOutcome>("/api/practice", answer);
    if (!outcome) return;
    const { score, key, explanation } = outcome;
    report({ answer, graded: { score, key, explanation }, ...(variant ? { variant } : {}) });
    write(NO_DRAFT);
    isAwaited.current = true;
  };

  const commit = async (answer: unknown) => {
    const outcome = await send<StageOutcome>("/api/practice/stage", answer);
    if (!outcome) throw new Error("The stage was not committed");
    const { taken, ...state } = outcome;
    report({ ...state, ...(variant ? { variant } : {}) });
    write(NO_DRAFT);
    if (!taken) setNotice("committedElsewhere");
  };

  const startAnew = () => {
    setRound(round + 1);
    write({ ...NO_DRAFT, isNew: true });
    setNotice(null);
    title.current?.focus();
  };

  const takeAnother = async () => {
    const other = await post<VariantState>("/api/practice/variant", { questionId: question.id });
    if (!other) return;
    report(other);
    // Begun in another window, perhaps: that goes on here.
    setRound(round + 1);
    title.current?.focus();
    setNotice("anotherShown");
  };

  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 text-ink-2 text-small">
        <h3 ref={title} tabIndex={-1} className="!m-0 !text-[15px] !leading-6 text-ink">
          {t("title")}
        </h3>
        <span className="flex flex-wrap gap-x-4">
          {graded && <span>{t("kept")}</span>}
          {address !== null && <Link href={address}>{t("alone")}</Link>}
        </span>
      </div>
      <div className="max-w-(--measure)">
        <Suspense fallback={<p className="text-ink-3">{t("loading")}</p>}>
          <OnceRunning when={isStaged !== null}>
            <View
              key={`${variant?.id ?? ""}:${round}`}
              name={name}
              locale={locale}
              prompt={question.prompt}
              response={draft.answer ?? shown?.answer ?? null}
              onChange={(answer) => write({ answer })}
              unfinished={{ kept: draft.unfinished, keep: (unfinished) => write({ unfinished }) }}
              onCommit={commit}
              revealed={shown?.reveal}
              disabled={isSending || graded !== null}
              isPractice
              {...(graded ? { result: { key: graded.key, score: graded.score } } : {})}
            />
          </OnceRunning>
        </Suspense>
      </div>
      {graded && (
        // biome-ignore lint/a11y/useSemanticElements: a result is no set of fields
        <div ref={verdict} tabIndex={-1} role="group" aria-label={t("verdict")} className="outline-none">
          <QuestionResult score={graded.score} explanation={graded.explanation} locale={locale} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {graded ? (
          <>
            <button type="button" className="button" data-variant="quiet" onClick={startAnew}>
              {t("again")}
            </button>
            {hasVariants && (
              <button
                type="button"
                className="button"
                data-variant="quiet"
                aria-disabled={isSending}
                onClick={isSending ? undefined : takeAnother}
              >
                {t("another")}
              </button>
            )}
          </>
        ) : (
          isStaged === false && (
            <button
              type="button"
              className="button"
              data-variant="primary"
              aria-disabled={isSending}
              onClick={isSending ? undefined : check}
            >
              {isSending ? t("checking") : t("check")}
            </button>
          )
        )}
        <p role="status" className="text-[14.5px] text-ink-2">
          {notice && t(notice)}
        </p>
      </div>
    </>
  );
}

function noticeOf(reply: Exclude<EndpointAnswer<unknown>, { readonly type: "ok" }>): Notice {
  if (reply.type === "unreachable") return "unreachable";
  return reply.reason === "no-variants-left" ? "noneLeft" : "refused";
}

/** The same answer keeps its idempotency key until the server has acknowledged it. */
function keyFor(request: { current: { answer: string; key: string } }, answer: unknown): string {
  const text = JSON.stringify(answer);
  if (request.current.answer !== text) request.current = { answer: text, key: crypto.randomUUID() };
  return request.current.key;
}
