import { SectionHeading } from "@/components/ui/section-heading";
import type { Locale } from "@/lib/i18n/locales";
import type { LabAction } from "@/lib/tcp/lab/session";
import type { EndpointView, Host, ProfileName, UserCall } from "@/lib/tcp/trace";
import { StateGlyph } from "../tcp/state-glyph";
import { callName, stateNotes } from "../tcp/words";
import { labWords } from "./words";

const CALLS: readonly UserCall[] = [
  { type: "OPEN", mode: "active" },
  { type: "OPEN", mode: "passive" },
  { type: "SEND", octets: 100 },
  { type: "RECEIVE" },
  { type: "CLOSE" },
  { type: "CLOSE-SOCKET" },
  { type: "ABORT" },
];

/** One host: its state, what it waits for, and what its program may call. */
export function HostPanel(props: {
  readonly host: Host;
  readonly address: string;
  readonly view: EndpointView;
  readonly isDown: boolean;
  readonly profile: ProfileName;
  /** Its program reads by itself: there is no call for it. */
  readonly isReading: boolean;
  readonly locale: Locale;
  readonly onAct: (action: LabAction) => void;
}) {
  const { host, address, view, isDown, profile, isReading, locale, onAct } = props;
  const w = labWords[locale];
  return (
    <section aria-label={w.hostLabel(host)}>
      <SectionHeading className="flex items-center gap-2.5 text-[17px]">
        <span className={`lab-disc lab-${host}`} aria-hidden="true">
          {host}
        </span>
        <span className="font-mono text-[15px]">{address}</span>
      </SectionHeading>
      <p className={`lab-state lab-${host}-text`}>
        <StateGlyph state={view.state} tone={host} size={20} />
        {view.state}
      </p>
      <p className="min-h-10 text-ink-2 text-small">{isDown ? w.isDown : stateNotes(view.state)[locale]}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {CALLS.filter(({ type }) => type !== "RECEIVE" || !isReading).map((call) => (
          <li key={`${call.type}${"mode" in call ? call.mode : ""}`}>
            <button
              type="button"
              className="button font-mono !text-[13px]"
              data-size="small"
              disabled={isDown}
              onClick={() => onAct({ type: "call", host, call })}
            >
              {nameOf(call, profile)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="button"
            data-size="small"
            data-variant="quiet"
            onClick={() => onAct({ type: isDown ? "reboot" : "crash", host })}
          >
            {isDown ? w.reboot : w.crash}
          </button>
        </li>
      </ul>
    </section>
  );
}

/** As the reader of this profile writes it; the standard has one name for both ways to open. */
function nameOf(call: UserCall, profile: ProfileName): string {
  const name = callName(call, profile);
  if (call.type === "SEND") return `${name} ${call.octets}`;
  return call.type === "OPEN" && name === "OPEN" ? `${name} ${call.mode}` : name;
}
