import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { messages as shared } from "../messages";
import { PartMark, Remark } from "../result";
import { typedFigure } from "./figure";
import { messages } from "./messages";
import type { Ask } from "./setup";
import type { Key, TypedNumber } from "./type";
import { unitOf } from "./units";

/** What was answered, what is right and how it comes about. */
export function NumberOutcome({
  ask,
  result: { key, score },
  given,
  locale,
}: {
  readonly ask: Ask;
  readonly result: { readonly key: Key; readonly score: Score };
  readonly given: TypedNumber | undefined;
  readonly locale: Locale;
}) {
  const remarks = score.feedback.filter(({ on }) => on === ask);
  const isRight = remarks.length === 0;
  const answer = key.answers.find((each) => each.ask === ask);
  const unit = unitOf(ask, given?.unit);
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-[15px]">
        <PartMark right={isRight}>{(isRight ? shared.yourAnswerRight : shared.yourAnswerWrong)[locale]}</PartMark>
        <span>{given ? `${typedFigure(given.value)} ${unit?.label[locale] ?? ""}` : messages.nothingSaid[locale]}</span>
      </p>
      {answer && (
        <p className="mt-1 text-[15px] leading-6">
          <span className="text-ink-3">{shared.rightAnswerIs[locale]}</span>
          <FormattedText text={answer.working[locale]} />
        </p>
      )}
      {remarks.map(({ text }) => (
        <Remark key={text.en} verdict="wrong">
          <FormattedText text={text[locale]} />
        </Remark>
      ))}
    </>
  );
}
