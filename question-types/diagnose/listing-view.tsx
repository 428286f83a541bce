import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { fill } from "../fill";
import { pickInput } from "../pick-input";
import { PartMark } from "../result";
import { messages } from "./messages";
import type { Line, LineRemark, Listing } from "./question";

interface LineState {
  readonly remark: LineRemark | undefined;
  readonly isMarked: boolean;
}

/**
 * What a command printed, a checkbox beside each line that may be marked. Long lines scroll inside their box while the
 * checkboxes stay in place; on a phone those without columns are wrapped. In review, a mark beside each line that tells or was marked, and below what the lines say.
 */
export function ListingView({
  name,
  locale,
  listing,
  firstNumber,
  marked,
  onMark,
  disabled,
  remarks,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly listing: Listing;
  /** Of the first line that can be marked: they are numbered through the question. */
  readonly firstNumber: number;
  readonly marked: readonly string[];
  onMark(id: string, isMarked: boolean): void;
  readonly disabled: boolean;
  /** Present in review. */
  readonly remarks: readonly LineRemark[] | null;
}) {
  const isWrapped = listing.command.startsWith("tcpdump");
  const markable = listing.lines.filter(({ isHeading }) => !isHeading);
  const numberOf = (id: string) => firstNumber + markable.findIndex((line) => line.id === id);
  const stateOf = ({ id }: Line): LineState => ({
    remark: remarks?.find(({ lines }) => lines.includes(id)),
    isMarked: marked.includes(id),
  });

  return (
    <figure className="m-0 mb-5 border-t-[2.5px] border-ink pt-2">
      <figcaption className="mb-1.5 text-small">
        <span className="font-mono text-[13px] font-medium break-words text-ink">
          <span aria-hidden="true" className="text-ink-3">
            ${" "}
          </span>
          {listing.command}
        </span>
        <span className="block text-ink-2">{listing.caption[locale]}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable */}
      <div tabIndex={0} className="overflow-x-auto border-y border-rule bg-paper-2">
        <div className={`min-w-full ${isWrapped ? "sm:w-max" : "w-max"}`}>
          {listing.lines.map((line) =>
            line.isHeading ? (
              <div
                key={line.id}
                className="py-1.5 pr-3 pl-[76px] font-mono text-[13px] leading-5 whitespace-pre text-ink-3"
              >
                {line.text}
              </div>
            ) : (
              <LineRow
                key={line.id}
                name={name}
                locale={locale}
                line={line}
                number={numberOf(line.id)}
                state={stateOf(line)}
                isWrapped={isWrapped}
                onMark={onMark}
                disabled={disabled}
              />
            ),
          )}
        </div>
      </div>
      {remarks && (
        <LineRemarks locale={locale} remarks={remarks} lines={markable} numberOf={numberOf} marked={marked} />
      )}
    </figure>
  );
}

function LineRow({
  name,
  locale,
  line,
  number,
  state,
  isWrapped,
  onMark,
  disabled,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly line: Line;
  readonly number: number;
  readonly state: LineState;
  readonly isWrapped: boolean;
  onMark(id: string, isMarked: boolean): void;
  readonly disabled: boolean;
}) {
  return (
    <label className="flex min-h-[34px] cursor-pointer items-center border-t border-rule bg-paper-2 first:border-t-0 has-checked:bg-paper-3 has-disabled:cursor-default">
      <span className="sticky left-0 flex min-h-[34px] flex-none items-center gap-2 self-stretch bg-inherit pr-3 pl-2.5">
        <input
          type="checkbox"
          name={name}
          checked={state.isMarked}
          disabled={disabled}
          onChange={(event) => onMark(line.id, event.target.checked)}
          className={pickInput.checkbox}
        />
        <span className="w-7 font-mono text-[12.5px] text-ink-2">
          <span className="sr-only">{fill(messages.line[locale], { number }) + punctuation[locale].colon}</span>
          <span aria-hidden="true">{number}</span>
        </span>
      </span>
      <span
        className={`pr-3 font-mono text-[13px] leading-5 whitespace-pre ${isWrapped ? "max-sm:py-1.5 max-sm:break-words max-sm:whitespace-pre-wrap" : ""}`}
      >
        {line.text}
      </span>
      <LineMark locale={locale} state={state} />
    </label>
  );
}

function LineMark({ locale, state: { remark, isMarked } }: { readonly locale: Locale; readonly state: LineState }) {
  const words = remark && wordsFor(remark.role, isMarked);
  if (!words) return null;
  return (
    <span className="sticky right-0 ml-auto flex min-h-[34px] items-center self-stretch bg-inherit px-2.5 font-sans">
      <Mark words={words}>
        <span className="max-sm:sr-only">{messages[words][locale]}</span>
      </Mark>
    </span>
  );
}

/** What marking a line, or not, was worth; what neither tells nor misleads is no mistake. */
function Mark({ words, children }: { readonly words: MarkWords; readonly children: ReactNode }) {
  if (words === "neutral") return <span className="text-[13.5px] font-semibold text-ink-2">{children}</span>;
  return <PartMark right={words === "found"}>{children}</PartMark>;
}

const KINDS_OF_MARKS = ["found", "missed", "astray", "neutral"] as const;
type MarkWords = (typeof KINDS_OF_MARKS)[number];

function wordsFor(role: LineRemark["role"], isMarked: boolean): MarkWords | null {
  if (role === "tells") return isMarked ? "found" : "missed";
  if (!isMarked) return null;
  return role === "neutral" ? "neutral" : "astray";
}

/**
 * What the lines of this listing say, each remark once with the numbers of its lines. On a phone the words of the
 * marks stand here, too: beside the lines there is room for the signs only.
 */
function LineRemarks({
  locale,
  remarks,
  lines,
  numberOf,
  marked,
}: {
  readonly locale: Locale;
  readonly remarks: readonly LineRemark[];
  readonly lines: readonly Line[];
  numberOf(id: string): number;
  readonly marked: readonly string[];
}) {
  const own = remarks.flatMap((remark) => {
    const mine = lines.filter(({ id }) => remark.lines.includes(id));
    if (mine.length === 0) return [];
    const numbers = mine.map(({ id }) => numberOf(id));
    const marks = KINDS_OF_MARKS.flatMap((words) => {
      const of = mine.filter(({ id }) => wordsFor(remark.role, marked.includes(id)) === words);
      return of.length > 0 ? [{ words, numbers: of.map(({ id }) => numberOf(id)) }] : [];
    });
    return [{ remark, numbers, marks }];
  });
  const label = (numbers: readonly number[]) =>
    numbers.length === 1
      ? fill(messages.line[locale], { number: numbers[0] ?? "" })
      : fill(messages.linesNumbered[locale], { numbers: numbers.join(punctuation[locale].listComma) });

  return (
    <dl
      aria-label={messages.whatLinesSay[locale]}
      className="mt-2.5 grid gap-x-4 gap-y-1.5 text-ui sm:grid-cols-[max-content_minmax(0,1fr)]"
    >
      {own.map(({ remark, numbers, marks }) => (
        <div key={remark.why.en} className="contents">
          <dt className={`text-small leading-[22px] ${remark.role === "tells" ? "font-semibold" : "text-ink-3"}`}>
            {label(numbers)}
            <span aria-hidden="true" className="ml-3 inline-flex flex-wrap gap-x-3 align-bottom sm:hidden">
              {marks.map(({ words, numbers: some }) => (
                <Mark key={words} words={words}>
                  {some.length < numbers.length && `${label(some)}${punctuation[locale].colon}`}
                  {messages[words][locale]}
                </Mark>
              ))}
            </span>
          </dt>
          <dd className={`m-0 max-w-[60ch] ${remark.role === "tells" ? "" : "text-ink-2"}`}>
            <FormattedText text={remark.why[locale]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
