import type { MDXComponents } from "mdx/types";
import { useLocale } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { WatchKernel } from "@/components/kernel/watch-kernel";
import { Laboratory } from "@/components/lab/laboratory";
import { WhyTwoMsl } from "@/components/prover/why-two-msl";
import { Figure } from "@/components/tcp/figure";
import { labPath, requireExperiment } from "@/lib/content/experiments";
import { requireScenario } from "@/lib/content/scenarios";
import { parseSource, sourceHref } from "@/lib/content/sources";
import type { Localized } from "@/lib/i18n/locales";
import { run, STATES } from "@/lib/tcp";
import { PrintedExercise } from "../exercise/printed-exercise";
import { Ask, Option, Predict, Reveal } from "./predict";

/** The components that a lesson's MDX may use. */
export const LESSON_COMPONENTS: MDXComponents = {
  code: Code,
  table: Table,
  pre: Preformatted,
  HostA,
  HostB,
  Note,
  Cite,
  Recap,
  OftenSaid,
  Figure: LessonFigure,
  Exercise: LessonExercise,
  Predict,
  Ask,
  Option,
  Reveal,
  WhyTwoMsl,
  Laboratory: LessonLaboratory,
  WatchKernel,
};

const STATE_NAMES: ReadonlySet<string> = new Set(STATES);

const OFTEN_SAID: Localized = { en: "Often said, but …", "zh-CN": "常听人说，但是……" };
const RECAP: Localized = { en: "In short", "zh-CN": "要点" };
const SOURCE: Localized = { en: "Source", "zh-CN": "来源" };

function Code({ children }: { readonly children?: ReactNode }) {
  return typeof children === "string" && STATE_NAMES.has(children) ? (
    <span className="state">{children}</span>
  ) : (
    <code>{children}</code>
  );
}

/** A wide table scrolls inside its own frame, which the keyboard can reach. */
function Table(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
    <div className="table-frame" tabIndex={0}>
      <table {...props} />
    </div>
  );
}

function Preformatted(props: ComponentProps<"pre">) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
  return <pre tabIndex={0} {...props} />;
}

function HostA() {
  return <b className="text-host-a">A</b>;
}

function HostB() {
  return <b className="text-host-b">B</b>;
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <div role="note" className="note">
      {children}
    </div>
  );
}

function Recap({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="recap" role="note" aria-label={RECAP[locale]}>
      {children}
    </div>
  );
}

function OftenSaid({
  claim,
  source,
  children,
}: {
  readonly claim: string;
  /** One source id, or several with spaces between. */
  readonly source: string;
  /** Read by the content check: the belief of `content/misconceptions.ts` that this box is about. */
  readonly misconception?: string;
  readonly children: ReactNode;
}) {
  const locale = useLocale();
  return (
    <div className="often-said" role="note" aria-label={OFTEN_SAID[locale]}>
      <p className="kicker">{OFTEN_SAID[locale]}</p>
      <p className="claim">{claim}</p>
      {children}
      <p className="where">
        {SOURCE[locale]}{" "}
        {source.split(/\s+/).map((id, place) => (
          <span key={id}>
            {place > 0 ? " · " : ""}
            <Cite source={id} />
          </span>
        ))}
      </p>
    </div>
  );
}

function Cite({ source: id }: { readonly source: string }) {
  const locale = useLocale();
  const source = parseSource(id);
  if (!source) throw new Error(`No source is called "${id}"`);
  return (
    <a className="cite" href={sourceHref(source, locale)}>
      {source.label[locale]}
    </a>
  );
}

function LessonFigure({
  scenario: id,
  kind = "sequence",
  caption,
}: {
  readonly scenario: string;
  readonly kind?: "sequence" | "state";
  readonly caption?: string;
}) {
  const locale = useLocale();
  const scenario = requireScenario(id);
  const inLab = labPath(scenario);
  return (
    <div className="fig">
      <Figure
        trace={run(scenario)}
        title={scenario.title}
        story={scenario.story}
        locale={locale}
        kind={kind}
        labHref={inLab && `/${locale}${inLab}`}
        {...(caption ? { caption } : {})}
      />
    </div>
  );
}

function LessonExercise({ id }: { readonly id: string }) {
  return <PrintedExercise id={id} locale={useLocale()} isAlone={false} />;
}

function LessonLaboratory({ experiment }: { readonly experiment: string }) {
  const { id, title, address } = requireExperiment(experiment, useLocale());
  return <Laboratory id={id} title={title} run={address} />;
}
