import { playerWords } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { compare } from "./compare";
import { messages } from "./messages";
import type { StageOutcome } from "./outcome";
import { OverlayLadder } from "./overlay-ladder";
import { layoutOverlay, SIZES } from "./overlay-layout";
import { OverlayTable } from "./overlay-table";
import type { Stage } from "./response";

/** Once all is committed: what was predicted, drawn over what happened, and the same as a table. */
export function Overlay({
  name,
  locale,
  trace,
  outcomes,
  stages,
}: {
  readonly name: string;
  readonly locale: Locale;
  /** Ends with the last committed step. */
  readonly trace: Trace;
  readonly outcomes: readonly StageOutcome[];
  readonly stages: readonly Stage[];
}) {
  const steps = compare(trace, outcomes, stages);
  const right = steps.filter(({ isRight }) => isRight).length;
  const summary = fill(messages.overlaid[locale], { right, count: steps.length });
  return (
    <figure aria-labelledby={`${name}-overlay`} className="mx-0 mt-6 mb-0 border-t border-ink pt-3">
      <p id={`${name}-overlay`} className="text-[15px] font-semibold">
        {messages.overlay[locale]}
      </p>
      <p className="mt-1 mb-4 max-w-[64ch] text-[14.5px] leading-6 text-ink-2">
        {[summary, ...(right < steps.length ? [messages.overlayKey[locale]] : [])].join(locale === "en" ? " " : "")}
      </p>
      <div className="@container">
        {SIZES.map((size) => (
          <OverlayLadder
            key={size.name}
            layout={layoutOverlay(steps, size)}
            locale={locale}
            title={summary}
            className={size.name === "wide" ? "mx-auto hidden! @min-[640px]:block!" : "mx-auto @min-[640px]:hidden!"}
          />
        ))}
      </div>
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <OverlayTable id={`${name}-overlay-table`} steps={steps} locale={locale} caption={summary} />
      </details>
    </figure>
  );
}
