import { type ReactNode, useRef } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { ADDRESSES } from "@/lib/tcp/export/trace-packets";
import type { LabAction } from "@/lib/tcp/lab/session";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { HostPanel } from "./host-panel";
import { Keep } from "./keep";
import { labHref } from "./lab-href";
import { LabSettings } from "./lab-settings";
import { Looking } from "./looking";
import { Transport } from "./transport";
import type { Lab } from "./use-lab";
import type { Play } from "./use-play";
import { Wire } from "./wire";
import { labWords } from "./words";

/** Both hosts and the network, what has happened, what the tools show, and all that can be done with a run. */
export function Bench(props: {
  readonly lab: Lab;
  readonly play: Play;
  readonly locale: Locale;
  readonly onBegin: (setup: LabSetup) => void;
  /** What else there is beneath it all. */
  readonly children?: ReactNode;
}) {
  const { lab, play, locale, onBegin, children } = props;
  const { history, trace, notice } = lab;
  const looked = useRef(0);
  const { setup, run } = history;
  const w = labWords[locale];
  const last = trace.steps.at(-1);
  const ends = last?.after ?? trace.start;
  const said = notice === null ? (last ? describeStep(trace, last)[locale] : "") : w.notices[notice];
  /** What the reader does stops the clock where it is seen to stand. */
  const doNow = (...asked: readonly LabAction[]) => lab.act(...play.stop(), ...asked);
  const address = (host: "A" | "B") => `${ADDRESSES[host].ip}:${ADDRESSES[host].port}`;
  const panel = (host: "A" | "B") => (
    <HostPanel
      host={host}
      address={address(host)}
      view={ends[host]}
      isDown={run.down.includes(host)}
      profile={setup.profile}
      isReading={setup.reading[host]}
      locale={locale}
      onAct={doNow}
    />
  );
  return (
    <>
      <Transport
        run={run}
        play={play}
        locale={locale}
        canUndo={lab.canUndo}
        onUndo={() => {
          play.stop();
          lab.undo();
        }}
        onRestart={() => onBegin(setup)}
        onAct={doNow}
      />
      {/* Faster than this, nobody could listen. */}
      <p role="status" aria-live={play.isPlaying && play.speed > 1 ? "off" : "polite"} className="lab-said">
        {said}
      </p>
      <div className="lab-bench">
        {panel("A")}
        <Wire run={run} clock={play.clock} locale={locale} onAct={doNow} />
        {panel("B")}
      </div>
      <LabSettings setup={setup} locale={locale} onChange={onBegin} />
      <Looking history={history} trace={trace} looked={looked} view={lab.view} locale={locale} onView={lab.look}>
        <Keep trace={trace} link={labHref(lab.address, locale)} looked={looked} locale={locale} />
        {children}
      </Looking>
    </>
  );
}
