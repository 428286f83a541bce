import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { TraceTable } from "../tcp/trace-table";
import { playerWords } from "../tcp/words";
import { Pager, usePaging } from "./pager";
import { labWords } from "./words";

const STEPS_PER_PAGE = 100;

/** The run as a table, for reading instead of looking; a long one page by page. Made only when it is asked for. */
export function TracePages({ trace, locale }: { readonly trace: Trace; readonly locale: Locale }) {
  const w = labWords[locale];
  const [isOpen, setOpen] = useState(false);
  const count = trace.steps.length;
  const paging = usePaging(count, STEPS_PER_PAGE);
  return (
    <details className="tcp-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{playerWords.asText[locale]}</summary>
      {isOpen && (
        <>
          <Pager
            paging={paging}
            label={w.stepsShown(paging.from + 1, paging.until, count)}
            earlier={w.earlier}
            later={w.later}
          />
          <TraceTable trace={trace} locale={locale} caption={w.story} from={paging.from} until={paging.until} />
        </>
      )}
    </details>
  );
}
