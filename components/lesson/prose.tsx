import type { MDXComponents } from "mdx/types";
import type { ComponentProps, ReactNode } from "react";
import { Figure } from "@/components/tcp/figure";
import type { Lesson } from "@/lib/content/load";
import { requireScenario } from "@/lib/content/scenarios";
import { parseSource } from "@/lib/content/sources";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { arrange } from "@/question-types/arrange";
import { toPublic } from "@/question-types/define";
import { run, STATES } from "@/lib/tcp";
import { Exercise } from "./exercise";
import { Ask, Option, Predict, Reveal } from "./predict";

const STATE_NAMES: ReadonlySet<string> = new Set(STATES);

const OFTEN_SAID: Localized = { en: "Often said, but …", "zh-CN": "常听人说，但是……" };
const RECAP: Localized = { en: "In short", "zh-CN": "要点" };
const SOURCE: Localized = { en: "Source", "zh-CN": "来源" };

/** The components that a lesson's MDX may use, for one lesson in one language. */
export function lessonComponents(lesson: Lesson, locale: Locale): MDXComponents {
  const exercises = new Map(lesson.exercises.map((question) => [question.id, question]));

  return {
    code: ({ children }: { readonly children?: ReactNode }) =>
      typeof children === "string" && STATE_NAMES.has(children) ? (
        <span className="state">{children}</span>
      ) : (
        <code>{children}</code>
      ),
    table: (props: ComponentProps<"table">) => (
      // A wide table scrolls inside its own frame, which the keyboard can reach.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
      <div className="table-frame" tabIndex={0}>
        <table {...props} />
      </div>
    ),
    pre: (props: ComponentProps<"pre">) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
      <pre tabIndex={0} {...props} />
    ),
    HostA: () => <b className="text-a">A</b>,
    HostB: () => <b className="text-b">B</b>,
    Note: ({ children }: { readonly children: ReactNode }) => <aside className="note">{children}</aside>,
    Cite: ({ source }: { readonly source: string }) => <Cite id={source} locale={locale} />,
    Recap: ({ children }: { readonly children: ReactNode }) => (
      <div className="recap" role="note" aria-label={RECAP[locale]}>
        {children}
      </div>
    ),
    OftenSaid: ({ claim, source, children }: OftenSaidProps) => (
      <aside className="often-said" aria-label={OFTEN_SAID[locale]}>
        <p className="kicker">{OFTEN_SAID[locale]}</p>
        <p className="claim">{claim}</p>
        {children}
        <p className="where">
          {SOURCE[locale]}{" "}
          {source.split(/\s+/).map((id, place) => (
            <span key={id}>
              {place > 0 ? " · " : ""}
              <Cite id={id} locale={locale} />
            </span>
          ))}
        </p>
      </aside>
    ),
    Figure: ({ scenario: id, kind = "sequence", caption }: FigureProps) => {
      const scenario = requireScenario(id);
      return (
        <div className="fig">
          <Figure
            trace={run(scenario)}
            title={scenario.title}
            story={scenario.story}
            locale={locale}
            kind={kind}
            {...(caption ? { caption } : {})}
          />
        </div>
      );
    },
    Exercise: ({ id }: { readonly id: string }) => {
      const question = exercises.get(id);
      if (!question) throw new Error(`${lesson.folder} has no exercise "${id}"`);
      return <Exercise question={arrange(toPublic(question), `exercise:${id}`)} locale={locale} />;
    },
    Predict: (props: ComponentProps<typeof Predict>) => <Predict {...props} locale={locale} />,
    Ask,
    Option,
    Reveal,
  };
}

interface OftenSaidProps {
  readonly claim: string;
  readonly source: string;
  /** Read by the content check: the belief of `content/misconceptions.ts` that this box is about. */
  readonly misconception?: string;
  readonly children: ReactNode;
}

interface FigureProps {
  readonly scenario: string;
  readonly kind?: "sequence" | "state";
  readonly caption?: string;
}

function Cite({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  const source = parseSource(id);
  if (!source) throw new Error(`No source is called "${id}"`);
  const href = source.url ?? `/${locale}/sources#${id.replace(":", "-")}`;
  return (
    <a className="cite" href={href}>
      {source.label[locale]}
    </a>
  );
}
