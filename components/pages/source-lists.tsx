import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { CitedSources } from "@/lib/content/cited-sources";
import { RECORDINGS, recordingId } from "@/lib/content/recordings";
import type { Source } from "@/lib/content/sources";

/** Everything that the content refers to, in four groups. */
export function SourceLists({ cited }: { readonly cited: CitedSources }) {
  const t = useTranslations("pages.sources");
  return (
    <>
      <Group title={t("rfcs")}>
        <ul>
          {cited.rfcs.map((rfc) => (
            <li key={rfc.id} className="grid gap-x-5 border-rule border-b py-2 sm:grid-cols-[96px_1fr]">
              <SourceLink source={rfc} />
              <span lang="en">{rfc.title}</span>
            </li>
          ))}
        </ul>
      </Group>
      <Group title={t("recordings")}>
        <p className="mb-4 max-w-(--measure) text-ink-2">
          {t.rich("recordingsLead", { folder: () => <code>content/recordings/</code> })}
        </p>
        <RecordingTable />
      </Group>
      <Group title={t("kernel")}>
        <SourceList sources={cited.kernel} />
      </Group>
      <Group title={t("manuals")}>
        <SourceList sources={cited.manuals} />
      </Group>
    </>
  );
}

function RecordingTable() {
  const t = useTranslations("pages.sources");
  const locale = useLocale();
  return (
    <table className="w-full">
      <thead>
        <tr className="border-ink border-b text-left">
          <th className="py-2 pr-5 font-semibold">{t("name")}</th>
          <th className="py-2 font-semibold">{t("shows")}</th>
        </tr>
      </thead>
      <tbody>
        {RECORDINGS.map(({ name, shows }) => (
          <tr
            key={name}
            id={`recording-${recordingId(name)}`}
            className="scroll-mt-4 border-rule border-b align-baseline target:bg-paper-2"
          >
            <th scope="row" className="py-2 pr-5 text-left font-normal font-mono text-small" title={name}>
              {recordingId(name)}
            </th>
            <td className="py-2">{shows[locale]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id} className="border-rule border-b py-2 [overflow-wrap:anywhere]">
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceLink({ source }: { readonly source: Source }) {
  const locale = useLocale();
  return source.url ? <a href={source.url}>{source.label[locale]}</a> : <span>{source.label[locale]}</span>;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="starts mt-12 max-w-[944px]">
      <h2 id={id} className="mb-3 text-h2">
        {title}
      </h2>
      {children}
    </section>
  );
}
