import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { run } from "@/lib/tcp";
import { fill } from "../fill";
import { flagNames } from "../predict-state/messages";
import { PartMark, Remark } from "../result";
import type { Key, Row } from "./derive";
import { messages } from "./messages";
import { OwnLadder } from "./own-ladder";
import { MISSING, rowId } from "./row-id";

/** Every row with its mark and what is wrong with it, what is missing, both ladders. */
export function Review({
  locale,
  rows,
  keyed,
  score,
  story,
}: {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  readonly keyed: Key;
  readonly score: Score;
  readonly story: string;
}) {
  const remarksOn = (id: string) => score.feedback.filter(({ on }) => on === id).map(({ text }) => text[locale]);
  const marks = rows.map((_, index) => remarksOn(rowId(index)).length === 0);
  const missing = remarksOn(MISSING);
  return (
    <>
      <ol className="m-0 list-none p-0">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <li key={index} className="border-t border-rule py-2 last:border-b">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[15px] leading-6">
              <span className="w-4 font-mono text-[13px] text-ink-3">{index + 1}</span>
              <RowWords row={row} locale={locale} />
              <span className="ml-auto">
                <PartMark right={marks[index] === true}>{messages[marks[index] ? "right" : "wrong"][locale]}</PartMark>
              </span>
            </p>
            <Remarks texts={remarksOn(rowId(index))} />
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className="text-[15px] text-ink-3">{messages.none[locale]}</p>}
      {missing.length > 0 && (
        <>
          <p className="mt-4 text-[15px] font-semibold">{messages.left[locale]}</p>
          <Remarks texts={missing} />
        </>
      )}
      {rows.length > 0 && score.fraction < 1 && (
        <>
          <p className="mt-5 text-[15px] font-semibold">{messages.ownLadder[locale]}</p>
          <div className="mx-auto mt-3 max-w-[420px]">
            <OwnLadder rows={rows} marks={marks} label={fill(messages.picture[locale], { count: rows.length })} />
          </div>
        </>
      )}
      <p className="mt-5 text-[15px] font-semibold">{messages.modelRun[locale]}</p>
      <SequenceDiagram trace={run(keyed.script)} locale={locale} story={story} />
    </>
  );
}

function Remarks({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Remark verdict="wrong">
      {texts.map((text) => (
        <p key={text} className="mb-1">
          <FormattedText text={text} />
        </p>
      ))}
    </Remark>
  );
}

function RowWords({ row, locale }: { readonly row: Row; readonly locale: Locale }) {
  const { from, flags } = row;
  if (!from || !flags) return <span className="text-ink-3">{messages.incomplete[locale]}</span>;
  return (
    <>
      <span className={`font-semibold ${from === "A" ? "text-host-a" : "text-host-b"}`}>
        {from} → {from === "A" ? "B" : "A"}
      </span>
      <span className="font-semibold">{flagNames[flags][locale]}</span>
      <span className="font-mono text-[14px] tabular-nums">
        {(["seq", "ack", "len"] as const).map(
          (part) =>
            row[part] !== undefined && (
              <span key={part} className="mr-3.5 whitespace-nowrap">
                <span className="text-ink-3">{part}</span> {row[part]}
              </span>
            ),
        )}
      </span>
    </>
  );
}
