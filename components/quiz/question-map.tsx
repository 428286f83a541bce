import { useTranslations } from "next-intl";
import type { AnswerState } from "./answer-state";

/** One numbered box for each question: a tick once answered, a half rule when begun, a corner when marked. */
export function QuestionMap({
  states,
  marked,
  current,
  onGo,
}: {
  readonly states: readonly AnswerState[];
  readonly marked: ReadonlySet<number>;
  /** 1 for the first. */
  readonly current: number;
  onGo(number: number): void;
}) {
  const t = useTranslations("quiz.attempt");
  return (
    <nav aria-label={t("questions")}>
      <ol className="flex flex-wrap gap-1.5">
        {states.map((state, index) => {
          const number = index + 1;
          const isCurrent = number === current;
          return (
            <li key={number}>
              <a
                href={`?q=${number}`}
                aria-current={isCurrent ? "step" : undefined}
                aria-label={t("box", { number, state, marked: marked.has(number) ? "yes" : "no" })}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(number);
                }}
                className={`relative grid h-9 w-8 place-items-center rounded-[2px] border pb-1 text-[13px] tabular-nums no-underline ${boxStyle(isCurrent, state)}`}
              >
                {number}
                <Sign state={state} />
                {marked.has(number) && (
                  <span
                    aria-hidden="true"
                    className="absolute -top-px -right-px border-[5px] border-t-current border-r-current border-b-transparent border-l-transparent"
                  />
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function boxStyle(isCurrent: boolean, state: AnswerState): string {
  if (isCurrent) return "border-ink bg-ink font-semibold text-paper";
  return `border-rule-strong text-ink-2 hover:border-ink ${state === "open" ? "" : "bg-paper-3 text-ink"}`;
}

function Sign({ state }: { readonly state: AnswerState }) {
  if (state === "open") return null;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 6"
      className="absolute bottom-[3px] h-1.5 w-3.5 fill-none stroke-current stroke-[1.5]"
    >
      {state === "answered" ? <path d="M3 2.6l2.6 2.4L11 .8" /> : <path d="M3 3h4" />}
    </svg>
  );
}
