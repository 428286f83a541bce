import type { ReactNode, RefObject } from "react";
import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import { verdictOf } from "@/lib/grading/verdict";
import type { Locale } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { PartMark, Remark } from "../result";
import { flagNames, messages } from "./messages";
import { type StageOutcome, shareOf } from "./outcome";
import type { PredictedSegment, Stage } from "./response";

/** A committed stage: what was said, part by part, what is so, and why. */
export function StageOutcomeView({
  locale,
  title,
  titleRef,
  stage,
  outcome,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly titleRef?: RefObject<HTMLParagraphElement | null> | undefined;
  readonly stage: Stage;
  readonly outcome: StageOutcome;
}) {
  const { parts, answer, happened, remarks } = outcome;
  return (
    <div className="mt-6 border-t border-ink pt-3">
      <p ref={titleRef} tabIndex={-1} className="text-[15px] font-semibold">
        {title}
      </p>
      <dl className="mt-1 text-[15px] leading-6">
        <Part
          label={fill(messages.state[locale], { host: "A" })}
          isRight={parts.a}
          said={<StateName state={stage.a} host="A" />}
          is={<StateName state={answer.a} host="A" />}
          locale={locale}
        />
        <Part
          label={fill(messages.state[locale], { host: "B" })}
          isRight={parts.b}
          said={<StateName state={stage.b} host="B" />}
          is={<StateName state={answer.b} host="B" />}
          locale={locale}
        />
        <Part
          label={messages.segment[locale]}
          isRight={parts.segment}
          said={segmentName(stage.segment, locale)}
          is={segmentName(answer.segment ?? NOTHING, locale)}
          locale={locale}
        />
        {parts.seq !== null && (
          <Part
            label={messages.seqNumber[locale]}
            isRight={parts.seq}
            said={<span className="font-mono">{stage.segment.seq ?? messages.none[locale]}</span>}
            is={<span className="font-mono">{answer.segment?.seq}</span>}
            locale={locale}
          />
        )}
        {parts.ack !== null && (
          <Part
            label={messages.ackNumber[locale]}
            isRight={parts.ack}
            said={<span className="font-mono">{stage.segment.ack ?? messages.none[locale]}</span>}
            is={<span className="font-mono">{answer.segment?.ack}</span>}
            locale={locale}
          />
        )}
      </dl>
      <Remark verdict={verdictOf(shareOf(parts))}>
        <p>
          <FormattedText text={happened[locale]} />
        </p>
        {remarks.map(({ why }) => (
          <p key={why.en} className="mt-2">
            <FormattedText text={why[locale]} />
          </p>
        ))}
      </Remark>
    </div>
  );
}

const NOTHING: PredictedSegment = { from: "A", flags: "none" };

function Part({
  label,
  isRight,
  said,
  is,
  locale,
}: {
  readonly label: string;
  readonly isRight: boolean;
  readonly said: ReactNode;
  readonly is: ReactNode;
  readonly locale: Locale;
}) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-t border-rule py-1.5 first:border-t-0 sm:grid-cols-[136px_minmax(0,1fr)_minmax(0,1.4fr)]">
      <dt className="max-sm:col-span-2 text-ink-3">{label}</dt>
      <dd className="m-0">{said}</dd>
      <dd className="m-0 flex flex-wrap items-center gap-x-2 max-sm:justify-end">
        <PartMark right={isRight}>{(isRight ? messages.right : messages.itIs)[locale]}</PartMark>
        {!isRight && <span>{is}</span>}
      </dd>
    </div>
  );
}

function StateName({ state, host }: { readonly state: State; readonly host: Host }) {
  return (
    <span className="inline-flex items-center gap-2">
      <StateGlyph state={state} tone={host} size={16} />
      <span className="state">{state}</span>
    </span>
  );
}

function segmentName({ from, flags }: Pick<PredictedSegment, "from" | "flags">, locale: Locale): string {
  if (flags === "none") return messages.nothing[locale];
  return `${fill(messages.sends[locale], { host: from })} ${flagNames[flags][locale]}`;
}
