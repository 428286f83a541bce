"use client";

import { useTranslations } from "next-intl";
import { Suspense, useId } from "react";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import type { SheetQuestion } from "@/lib/wire/attempts";
import { questionViewOf } from "@/question-types/views";

/** One question of an open attempt. */
export function AttemptQuestion({
  question: { question, answer, staged },
  locale,
  disabled,
  onAnswer,
  onCommit,
}: {
  readonly question: SheetQuestion;
  readonly locale: Locale;
  readonly disabled: boolean;
  onAnswer(answer: unknown): void;
  onCommit(answer: unknown): Promise<void>;
}) {
  const t = useTranslations("quiz.attempt");
  const name = useId();
  const View = questionViewOf(question);
  return (
    <div className="mt-2">
      {staged && <p className="mb-3 text-ink-2 text-small">{t("staged")}</p>}
      <Suspense fallback={<p className="text-ink-3">{t("loading")}</p>}>
        <OnceRunning className="[&>fieldset>legend]:text-[22px] [&>fieldset>legend]:leading-[31px] sm:[&>fieldset>legend]:text-[25px] sm:[&>fieldset>legend]:leading-[35px]">
          <View
            name={name}
            locale={locale}
            prompt={question.prompt}
            response={answer}
            onChange={onAnswer}
            onCommit={onCommit}
            revealed={staged?.reveal}
            disabled={disabled}
          />
        </OnceRunning>
      </Suspense>
    </div>
  );
}
