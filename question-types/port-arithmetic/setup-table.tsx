import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { figure } from "./figure";
import { changes, closers, messages, systems } from "./messages";
import type { Change, Setup } from "./setup";

/** What is given, as a table of two columns. */
export function SetupTable({ setup, locale }: { readonly setup: Setup; readonly locale: Locale }) {
  const { system, firstPort, lastPort, sources, destinations, timeWait, closer, demand, change } = setup;
  const rows: readonly (readonly [Localized, string])[] = [
    [messages.ports, fill(messages.to[locale], { first: firstPort, last: lastPort })],
    [messages.sources, String(sources)],
    [messages.destinations, String(destinations)],
    [messages.closer, closers[closer][locale]],
    [messages.system, fill(systems[system][locale], { seconds: timeWait })],
    ...(demand === null
      ? []
      : [[messages.demand, fill(messages.perSecond[locale], { count: figure(demand) })] as const]),
    ...(change === null ? [] : [[messages.change, changeText(change, locale)] as const]),
  ];
  return (
    <table className="w-full border-collapse text-[15px] leading-6">
      <caption className="sr-only">{messages.setup[locale]}</caption>
      <tbody>
        {rows.map(([label, text]) => (
          <tr key={label.en} className="border-t border-rule last:border-b">
            <th scope="row" className="py-1.5 pr-4 text-left align-top font-normal text-ink-3">
              {label[locale]}
            </th>
            <td className="py-1.5 align-top tabular-nums">
              <FormattedText text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeText(change: Change, locale: Locale): string {
  switch (change.type) {
    case "fin-timeout":
      return fill(changes["fin-timeout"][locale], { seconds: change.seconds });
    case "tw-reuse":
      return changes[change.timestamps ? "tw-reuse-on" : "tw-reuse-off"][locale];
    case "range":
      return fill(changes.range[locale], { first: change.firstPort, last: change.lastPort });
    case "sources":
      return fill(changes.sources[locale], { count: change.count });
    case "bind-first":
      return changes["bind-first"][locale];
  }
}
