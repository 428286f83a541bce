"use client";

import { useSearchParams } from "next/navigation";
import { Suspense, useState } from "react";
import { seededRandom } from "@/lib/grading/random";
import type { Score } from "@/lib/grading/score";
import { LOCALES, type Locale, type Localized } from "@/lib/i18n/locales";
import type { Explanation, QuestionType, Sample } from "./define";
import { QuestionResult } from "./result";
import { questionViewOf } from "./views";

type AnyType = QuestionType<unknown, unknown, unknown>;
type AnySample = Sample<unknown, unknown, unknown>;

// The only place where a browser grades: the gallery has no server behind it, and its keys are those of the samples.
const modules = import.meta.glob<{ default: AnyType }>("./*/type.ts", { eager: true });
const types = Object.values(modules).map(({ default: type }) => type);

/**
 * Every sample of every type in both languages: to be answered, and as it is reviewed after a right and a wrong answer.
 * With `?type=…` of one type only.
 */
export function Gallery() {
  const only = useSearchParams().get("type");
  return (
    <Suspense>
      {types
        .filter(({ name }) => only === null || name === only)
        .flatMap((type) =>
          type.samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <section key={`${type.name}-${index}`} className="starts mb-16" data-sample={`${type.name}-${index}`}>
              <h2 className="font-mono text-h3">{type.name}</h2>
              {LOCALES.map((locale) => (
                <div key={locale} lang={locale} className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
                  <ToAnswer name={`${type.name}-${index}-${locale}`} locale={locale} type={type} sample={sample} />
                  <div className="grid content-start gap-10">
                    <InReview
                      name={`${type.name}-${index}-${locale}-right`}
                      locale={locale}
                      type={type}
                      sample={sample}
                      response={sample.right}
                    />
                    <InReview
                      name={`${type.name}-${index}-${locale}-wrong`}
                      locale={locale}
                      type={type}
                      sample={sample}
                      response={sample.wrong}
                    />
                  </div>
                </div>
              ))}
            </section>
          )),
        )}
    </Suspense>
  );
}

interface Shown {
  readonly name: string;
  readonly locale: Locale;
  readonly type: AnyType;
  readonly sample: AnySample;
}

/** The sample as a learner meets it: arranged, answered, committed stage by stage, then checked. */
function ToAnswer({ name, locale, type, sample }: Shown) {
  const View = questionViewOf({ type: type.name });
  const { key } = sample.question;
  const [prompt] = useState(() => {
    const given = sample.question.prompt;
    return type.arrange ? type.arrange(given, seededRandom(type.name)) : given;
  });
  const [response, setResponse] = useState<unknown>(null);
  const [score, setScore] = useState<Score | null>(null);
  const isComplete = response !== null && (type.stages?.isComplete(prompt, response) ?? true);
  const check = (given: unknown) => setScore(type.grade({ prompt, key }, type.response(prompt).parse(given)));

  return (
    <div>
      <View
        name={name}
        locale={locale}
        prompt={prompt}
        response={response}
        onChange={setResponse}
        onCommit={async (next) => setResponse(type.response(prompt).parse(next))}
        revealed={type.stages?.reveal({ prompt, key }, response)}
        disabled={score !== null}
        isPractice
        {...(score && { result: { key, score } })}
      />
      {score ? (
        <QuestionResult score={score} explanation={EXPLANATION} locale={locale} />
      ) : (
        <button
          type="button"
          className="button mt-4"
          data-variant="quiet"
          disabled={!isComplete}
          onClick={() => check(response)}
        >
          {CHECK[locale]}
        </button>
      )}
      <output className="mt-3 block font-mono text-micro break-all text-ink-3">{JSON.stringify(response)}</output>
    </div>
  );
}

function InReview({ name, locale, type, sample, response }: Shown & { readonly response: unknown }) {
  const View = questionViewOf({ type: type.name });
  const { question } = sample;
  const score = type.grade(question, response);
  return (
    <div>
      <View
        name={name}
        locale={locale}
        prompt={question.prompt}
        response={response}
        onChange={() => {}}
        revealed={type.stages?.reveal(question, response)}
        disabled
        result={{ key: question.key, score }}
      />
      <QuestionResult score={score} explanation={EXPLANATION} locale={locale} />
    </div>
  );
}

const CHECK: Localized = { en: "Check", "zh-CN": "查看结果" };

const EXPLANATION: Explanation = {
  right: { en: "Here stands the explanation after a right answer.", "zh-CN": "答对之后的解释写在这里。" },
  wrong: {
    en: "Here stands the explanation after an answer that was not fully right.",
    "zh-CN": "没有全对时的解释写在这里。",
  },
};
