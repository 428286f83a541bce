"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { sourceHref } from "@/lib/content/sources";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";
import type { RevealedAnswer } from "@/lib/wire/interview";
import type { PracticeQuestion } from "./practice-question";
import { SpokenText } from "./spoken-text";

/** What stands beside a revealed answer: what is asked next, what is often said, where it comes from. */
export function BesideAnswer({
  question,
  answer,
  locale,
}: {
  readonly question: PracticeQuestion;
  readonly answer: RevealedAnswer;
  readonly locale: Locale;
}) {
  const t = useTranslations("interview.revealed");
  return (
    <div className="text-pretty">
      <Part title={t("followUps")}>
        <ul>
          {answer.followUps[locale].map((followUp) => (
            <li key={followUp} className="mt-1.5 font-quote text-[17px] leading-[1.5] [&:lang(en)]:italic">
              <SpokenText text={followUp} />
            </li>
          ))}
        </ul>
      </Part>
      {answer.misconceptions.length > 0 ? (
        <Part title={t("oftenSaid")}>
          {answer.misconceptions.map(({ id, claim, truth }) => (
            <div key={id} className="mt-3 border-ink-3 border-l-[1.5px] pl-3.5">
              <p className="font-quote text-[17px] text-ink-2 leading-[1.5] [&:lang(en)]:italic">
                <SpokenText text={claim[locale]} />
              </p>
              <p className="mt-1">
                <SpokenText text={truth[locale]} />
              </p>
            </div>
          ))}
        </Part>
      ) : null}
      <Part title={t("sources")}>
        <ul className="text-small">
          {answer.sources.map((source) => (
            <li key={source.id} className="py-0.5">
              <a href={sourceHref(source, locale)} className="inline-block py-0.5">
                {source.label[locale]}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-2">
          <Link href={question.lesson.href} className="go">
            <span>{t("lesson")}</span>
            <ArrowRight aria-hidden="true" size={16} />
          </Link>
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-8 border-ink border-t pt-2.5 first:mt-0">
      <h3 className="font-semibold text-ui">{title}</h3>
      {children}
    </section>
  );
}
