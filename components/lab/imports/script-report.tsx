import type { Locale } from "@/lib/i18n/locales";
import { Icon } from "../../tcp/icons";
import type { JudgedLine, ScriptVerdict } from "./judge-script";
import { scriptWords } from "./script-words";

/** What came of a script: the verdict, then its lines, each with its own. */
export function ScriptReport({ verdict, locale }: { readonly verdict: ScriptVerdict; readonly locale: Locale }) {
  const w = scriptWords[locale];
  if (verdict.type === "unreadable") {
    return (
      <p>
        {w.unreadable[verdict.code](verdict.line)} <span lang="en">{verdict.reason}</span>
      </p>
    );
  }
  return (
    <>
      <p className="font-semibold">{verdict.type === "passed" ? w.passed : w.failed[verdict.code](verdict.line)}</p>
      {verdict.type === "failed" && (
        <dl className="lab-expected">
          <dt>{w.expected}</dt>
          <dd lang="en">{verdict.expected}</dd>
          <dt>{w.actual}</dt>
          <dd lang="en">{verdict.actual}</dd>
        </dl>
      )}
      <ol className="lab-judged" aria-label={w.results}>
        {verdict.lines.map((line) => (
          <Line key={line.number} line={line} locale={locale} />
        ))}
      </ol>
    </>
  );
}

function Line({ line, locale }: { readonly line: JudgedLine; readonly locale: Locale }) {
  const { number, text, verdict } = line;
  return (
    <li data-verdict={verdict}>
      <span className="lab-mark">
        {verdict === "held" && <Icon name="tick" size={14} />}
        {verdict === "failed" && <Icon name="drop" size={14} />}
        <span className="sr-only">{scriptWords[locale].verdicts[verdict]}</span>
      </span>
      <span className="text-ink-3">{number}</span>
      <code>{text}</code>
    </li>
  );
}
