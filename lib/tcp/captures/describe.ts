import type { Locale } from "../../i18n/locales";
import type { Anomaly, CaptureAnalysis, ConnectionAnalysis, StateStep } from "./analysis";
import { addressKey } from "./connection-key";
import { type DescriptionWords, descriptionWords } from "./description-words";

/** The whole analysis, a line per fact. */
export function describeAnalysis(analysis: CaptureAnalysis, locale: Locale = "en"): string {
  const { connections } = analysis;
  return [
    ...connections.flatMap((connection) => describeConnection(connection, locale)),
    ...describeOthers(analysis, locale),
  ].join("\n");
}

/** What was left out of an analysis, a line per reason. */
export function describeOthers({ others }: CaptureAnalysis, locale: Locale): readonly string[] {
  return Object.entries(others).map(([reason, count]) => descriptionWords[locale].skipped(count, reason));
}

/** One connection: a headline, the states of both ends, and a line per anomaly. */
export function describeConnection(connection: ConnectionAnalysis, locale: Locale): readonly string[] {
  const { ends, incarnation, frames, opening, closing, states, anomalies } = connection;
  const words = descriptionWords[locale];
  const names = ends.map(addressKey);
  const which = incarnation === 1 ? "" : words.which(incarnation);
  const [colon, semicolon] = locale === "en" ? [": ", "; "] : ["：", "；"];
  const facts = [words.frames(frames.length), words.opening(opening, names), words.closing(closing, names)];
  return [
    `${names[0]} - ${names[1]}${which}${colon}${facts.join(semicolon)}`,
    ...([0, 1] as const).map((end) => `  ${names[end]}${colon}${describePath(states[end], words)}`),
    ...anomalies.map(
      (anomaly) => `  ${words.frame(anomaly.frames[0])}${names[anomaly.by]} ${describeAnomaly(anomaly, words)}`,
    ),
  ];
}

function describePath(steps: readonly StateStep[], { nothingKnown }: DescriptionWords): string {
  if (steps.length === 0) return nothingKnown;
  return steps.map(({ state, frame }) => (frame === null ? state : `${state} (${frame})`)).join(" > ");
}

/** What an anomaly is, to follow the name of the end that sent the frame. */
function describeAnomaly(anomaly: Anomaly, { plain, remark }: DescriptionWords): string {
  if (anomaly.reason in plain) return plain[anomaly.reason as keyof typeof plain];
  // The reason is both the key and the kind of the anomaly: its own function takes it.
  const say = remark[anomaly.reason as keyof typeof remark] as (one: Anomaly) => string;
  return say(anomaly);
}
