import { useMemo } from "react";
import { Figure } from "@/components/tcp/figure";
import { Sentence } from "@/components/tcp/sentence";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { run, type Script } from "@/lib/tcp";
import type { Disaster, Proof } from "./prove";
import { longestWait, type Settings } from "./settings";
import { StepList } from "./step-list";
import { tieWords } from "./tie-words";
import { counted, harmWords, proverWords, purposeWords, safeWords, tickInRun, undecidedWords, whyWords } from "./words";

/** A proof in one sentence: what is seen as its headline, and heard when it is there. */
export function sentenceOf(proof: Proof, about: Settings, locale: Locale): string {
  switch (proof.verdict) {
    case "safe":
      return safeWords[locale](about, counted(proof.states, locale));
    case "harm":
      return harmWords[locale](about, proof.steps.length, proof.isShortest);
    case "undecided":
      return undecidedWords[locale](about, counted(proof.states, locale));
  }
}

/** What the search came to, and which length to try next. */
export function Outcome(props: {
  readonly proof: Proof;
  readonly about: Settings;
  readonly locale: Locale;
  readonly onTry: (timeWait: number) => void;
}) {
  const { proof, about, locale, onTry } = props;
  const next = proof.verdict === "safe" ? about.timeWait - 1 : about.timeWait + 1;
  const isThere = proof.verdict !== "undecided" && next >= 0 && next <= longestWait(about);
  return (
    <div className="mt-5" data-verdict={proof.verdict}>
      <p className="flex items-center gap-2 font-semibold text-h3">
        <Mark verdict={proof.verdict} />
        {proverWords[proof.verdict][locale]}
      </p>
      <p className="mt-1 max-w-(--measure)">
        <Sentence text={sentenceOf(proof, about, locale)} />
      </p>
      {proof.verdict === "harm" && (
        <p className="mt-2 max-w-(--measure) text-ink-2">
          <Sentence text={whyWords[proof.why][locale]} />
        </p>
      )}
      {proof.verdict === "harm" && proof.isTie && (
        <p className="mt-2 max-w-(--measure)" data-tie="">
          <Sentence text={tieWords[locale](about)} />
        </p>
      )}
      {isThere && (
        <button type="button" className="button mt-3" data-variant="quiet" onClick={() => onTry(next)}>
          {proverWords[proof.verdict === "safe" ? "shorter" : "longer"][locale]}
          {punctuation[locale].colon}T = {next}
        </button>
      )}
      {proof.verdict === "harm" && <Course disaster={proof} about={about} locale={locale} />}
    </div>
  );
}

/** The way to the disaster: as a figure to play where the player can say it, and in words. */
function Course(props: { readonly disaster: Disaster; readonly about: Settings; readonly locale: Locale }) {
  const { disaster, about, locale } = props;
  const { script, steps } = disaster;
  const list = <StepList steps={steps} locale={locale} caption={purposeWords[about.purpose].harm[locale]} />;
  if (!script) {
    return (
      <div className="mt-5">
        <p className="text-ink-2 text-small">{proverWords.noScript[locale]}</p>
        {list}
      </div>
    );
  }
  return (
    <div className="mt-6">
      <Played script={script} disaster={disaster} about={about} locale={locale} />
      <details className="tcp-details">
        <summary>{proverWords.steps[locale]}</summary>
        {list}
      </details>
    </div>
  );
}

function Played(props: {
  readonly script: Script;
  readonly disaster: Disaster;
  readonly about: Settings;
  readonly locale: Locale;
}) {
  const { script, disaster, about, locale } = props;
  const trace = useMemo(() => run(script), [script]);
  const seconds = (script.ends?.A?.timeWait ?? 0) / 1_000 / about.timeWait;
  const story = {
    en: harmWords.en(about, disaster.steps.length, disaster.isShortest),
    "zh-CN": harmWords["zh-CN"](about, disaster.steps.length, disaster.isShortest),
  };
  return (
    <Figure
      trace={trace}
      title={proverWords.playable}
      story={story}
      locale={locale}
      kind="sequence"
      {...(about.timeWait > 0 && { caption: tickInRun[locale](String(Number(seconds.toFixed(2)))) })}
    />
  );
}

/** A tick or a cross, drawn: never colour alone. */
function Mark({ verdict }: { readonly verdict: Proof["verdict"] }) {
  const path = { safe: "M3 10l4.5 4.5L17 5", harm: "M4 4l12 12M16 4L4 16", undecided: "M4 10h12" }[verdict];
  const colour = { safe: "text-ok", harm: "text-no", undecided: "text-ink-2" }[verdict];
  return (
    <svg className={colour} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
