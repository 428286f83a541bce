import type { Locale } from "@/lib/i18n/locales";
import type { Report } from "@/lib/kernel/report";
import { PathTable } from "./path-table";
import { summaryOf } from "./summary";
import { Timeline } from "./timeline";

/** Prediction and kernel side by side: drawn to scale, and as tables. */
export function RunView(props: {
  readonly report: Report;
  /** Who is shown beside the model. */
  readonly source: "kernel" | "recorded";
  readonly locale: Locale;
}) {
  const { report, source, locale } = props;
  return (
    <div>
      <Timeline report={report} source={source} story={summaryOf(report, locale)} locale={locale} />
      {(["A", "B"] as const).map((end) => (
        <PathTable key={end} end={end} report={report} source={source} locale={locale} />
      ))}
    </div>
  );
}
