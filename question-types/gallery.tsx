"use client";

import { Suspense, useState } from "react";
import type { Score } from "@/lib/grading/score";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Explanation } from "./define";
import { QuestionResult } from "./result";
import { questionViewOf } from "./views";

/** One sample with what the server would have said about it, so that the gallery needs no server. */
export interface GallerySample {
  readonly type: string;
  readonly prompt: unknown;
  readonly key: unknown;
  /** What `reveal` gives after no, one, two … stages of the right response; empty for types without stages. */
  readonly reveals: readonly unknown[];
  readonly right: GalleryReview;
  readonly wrong: GalleryReview;
}

export interface GalleryReview {
  readonly response: unknown;
  readonly score: Score;
  readonly revealed: unknown;
}

/** Every sample of every type in both languages: to be answered, and as it is reviewed after a right and a wrong answer. */
export function Gallery({ samples }: { readonly samples: readonly GallerySample[] }) {
  return (
    <Suspense>
      {samples.map((sample, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <section key={index} className="starts mb-16" data-sample={`${sample.type}-${index}`}>
          <h2 className="text-h3 font-mono">{sample.type}</h2>
          {LOCALES.map((locale) => (
            <div key={locale} lang={locale} className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
              <ToAnswer name={`g${index}-${locale}`} locale={locale} sample={sample} />
              <div className="grid content-start gap-10">
                {(["right", "wrong"] as const).map((outcome) => (
                  <InReview
                    key={outcome}
                    name={`g${index}-${locale}-${outcome}`}
                    locale={locale}
                    sample={sample}
                    review={sample[outcome]}
                  />
                ))}
              </div>
            </div>
          ))}
        </section>
      ))}
    </Suspense>
  );
}

interface ShownSample {
  readonly name: string;
  readonly locale: Locale;
  readonly sample: GallerySample;
}

function ToAnswer({ name, locale, sample }: ShownSample) {
  const View = questionViewOf(sample);
  const [response, setResponse] = useState<unknown>(null);
  const [committed, setCommitted] = useState(0);

  // The gallery has no server to grade what is committed: whatever is said, it reveals what follows the right answer.
  const commit = async () => {
    const next = committed + 1;
    setResponse(stagesOf(sample.right.response, next));
    setCommitted(next);
  };
  return (
    <div>
      <View
        name={name}
        locale={locale}
        prompt={sample.prompt}
        response={response}
        onChange={setResponse}
        onCommit={commit}
        revealed={sample.reveals[committed]}
        disabled={false}
      />
      <output className="mt-3 block font-mono text-micro break-all text-ink-3">{JSON.stringify(response)}</output>
    </div>
  );
}

function InReview({ name, locale, sample, review }: ShownSample & { readonly review: GalleryReview }) {
  const View = questionViewOf(sample);
  return (
    <div>
      <View
        name={name}
        locale={locale}
        prompt={sample.prompt}
        response={review.response}
        onChange={() => {}}
        revealed={review.revealed}
        disabled
        result={{ key: sample.key, score: review.score }}
      />
      <QuestionResult score={review.score} explanation={EXPLANATION} locale={locale} />
    </div>
  );
}

function stagesOf(response: unknown, count: number): unknown {
  const { stages } = response as { readonly stages: readonly unknown[] };
  return { stages: stages.slice(0, count) };
}

const EXPLANATION: Explanation = {
  right: {
    en: "Here stands the explanation after a right answer.",
    "zh-CN": "答对之后的解释写在这里。",
  },
  wrong: {
    en: "Here stands the explanation after an answer that was not fully right.",
    "zh-CN": "没有全对时的解释写在这里。",
  },
};
