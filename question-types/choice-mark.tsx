import type { Locale } from "@/lib/i18n/locales";
import { messages } from "./messages";
import { PartMark } from "./result";

/** In review, beside a choice: whether it was picked, and whether it is right. Nothing beside one that is neither. */
export function ChoiceMark({
  isChosen,
  isRight,
  locale,
}: {
  readonly isChosen: boolean;
  readonly isRight: boolean;
  readonly locale: Locale;
}) {
  if (!isChosen && !isRight) return null;
  const words = !isChosen ? messages.rightAnswer : isRight ? messages.yourAnswerRight : messages.yourAnswerWrong;
  return <PartMark right={isRight}>{words[locale]}</PartMark>;
}
