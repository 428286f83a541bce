import type { Locale } from "@/lib/i18n/locales";
import { codeText } from "./code-text";
import { messages } from "./messages";
import type { Move } from "./plan";
import { callText, type ResultCode } from "./result-code";
import type { Prompt } from "./type";

/** Every call that led here, with what the later ones returned. */
export function CallLog({ prompt: { plan, past }, locale }: { readonly prompt: Prompt; readonly locale: Locale }) {
  const rows: readonly { readonly move: Move; readonly code: ResultCode | null }[] = [
    ...plan.setup.map((move) => ({ move, code: isNaming(move) || move.act.name === "port-range" ? null : "0" })),
    ...plan.past.map((move, index) => ({ move, code: hasResult(move) ? (past[index] ?? null) : null })),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="tcp-table-frame mt-4" tabIndex={0} aria-label={messages.callsSoFar[locale]}>
      <table className="w-full border-collapse text-[14.5px] leading-6">
        <caption className="pb-1 text-left text-[15px] font-semibold">{messages.callsSoFar[locale]}</caption>
        <thead>
          <tr className="text-left text-ink-3">
            <th scope="col" className="py-1 pr-4 font-normal">
              {messages.end[locale]}
            </th>
            <th scope="col" className="py-1 pr-4 font-normal">
              {messages.call[locale]}
            </th>
            <th scope="col" className="py-1 font-normal">
              {messages.returned[locale]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ move, code }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log never changes
            <tr key={index} className="border-t border-rule">
              <td className={`py-1 pr-4 font-semibold ${move.end === "A" ? "text-host-a" : "text-host-b"}`}>
                {move.end}
              </td>
              <td className="py-1 pr-4 font-mono text-[13.5px] whitespace-nowrap">
                {move.act.name === "power-off" ? messages.powerOff[locale] : callText(move.act)}
              </td>
              <td className="py-1 font-mono text-[13.5px] whitespace-nowrap">
                {code !== null && codeText(code, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A call whose result is the variable it is assigned to. */
const isNaming = ({ act }: Move) => act.name === "socket" || act.name === "accept";

const hasResult = (move: Move) => !isNaming(move) && move.act.name !== "power-off" && move.act.name !== "port-range";
