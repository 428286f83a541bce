import { LadderSvg } from "@/components/tcp/ladder-svg";
import { layoutLadder, momentAfter } from "@/components/tcp/layout-ladder";
import type { Locale } from "@/lib/i18n/locales";
import { run, type Script } from "@/lib/tcp";

/** Nobody listens at B: its answer to a SYN is RST (RFC 9293 §3.10.7.1). */
export const REFUSED: Script = {
  profile: "rfc9293",
  delay: 20,
  start: { type: "closed" },
  calls: [{ host: "A", call: { type: "OPEN", mode: "active" }, at: 0 }],
};

/** B aborts in the middle of a conversation. */
export const ABORTED: Script = {
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "SEND", octets: 80 }, at: 0 },
    { host: "B", call: { type: "ABORT" }, at: 40 },
  ],
};

/** A short run of the model beside the words of a page, wide or narrow. */
export function PageFigure(props: { readonly script: Script; readonly locale: Locale; readonly story: string }) {
  const { script, locale, story } = props;
  const trace = run(script);
  const wide = layoutLadder(trace, { size: "front", locale });
  const narrow = layoutLadder(trace, { size: "front-narrow", locale });
  return (
    <>
      <div className="hidden sm:block">
        <LadderSvg layout={wide} moment={momentAfter(wide, trace.steps.length)} title={story} />
      </div>
      <div className="-mx-4 grid justify-center sm:hidden">
        <LadderSvg layout={narrow} moment={momentAfter(narrow, trace.steps.length)} title={story} />
      </div>
    </>
  );
}
