import "server-only";
import { MISCONCEPTIONS } from "@/content/misconceptions";
import { listCourses, listInterviewQuestions } from "./load";
import { parseSource, type Source } from "./sources";

/** What lessons, interview questions and misconceptions refer to, each source once and without its sections. */
export interface CitedSources {
  readonly rfcs: readonly (Source & { readonly title: string })[];
  readonly kernel: readonly Source[];
  /** Manual pages first, then articles and other projects' documentation. */
  readonly manuals: readonly Source[];
}

const RFC_TITLES: Readonly<Record<string, string>> = {
  rfc793: "Transmission Control Protocol (1981; replaced by RFC 9293)",
  rfc1122: "Requirements for Internet Hosts – Communication Layers",
  rfc1185: "TCP Extension for High-Speed Paths",
  rfc1323: "TCP Extensions for High Performance (replaced by RFC 7323)",
  rfc1337: "TIME-WAIT Assassination Hazards in TCP",
  rfc1379: "Extending TCP for Transactions – Concepts",
  rfc1644: "T/TCP – TCP Extensions for Transactions",
  rfc2525: "Known TCP Implementation Problems",
  rfc5961: "Improving TCP's Robustness to Blind In-Window Attacks",
  rfc6056: "Recommendations for Transport-Protocol Port Randomization",
  rfc6191: "Reducing the TIME-WAIT State Using TCP Timestamps",
  rfc6298: "Computing TCP's Retransmission Timer",
  rfc7323: "TCP Extensions for High Performance",
  rfc9000: "QUIC: A UDP-Based Multiplexed and Secure Transport",
  rfc9112: "HTTP/1.1",
  rfc9293: "Transmission Control Protocol (TCP)",
};

/** Recordings are not among them: they are all listed, cited or not. */
export function citedSources(): CitedSources {
  const ids = [...new Set(citedIds().map((id) => id.replace(/#.*$/, "")))];
  const sources = ids.flatMap((id) => parseSource(id) ?? []);
  const startingWith = (prefix: string) =>
    sources.filter(({ id }) => id.startsWith(prefix)).sort((a, b) => a.id.localeCompare(b.id));
  const named = new Set(["rfc", "kernel:", "man:", "recording:"].flatMap(startingWith));
  return {
    rfcs: startingWith("rfc")
      .map((source) => ({ ...source, title: RFC_TITLES[source.id] ?? "" }))
      .sort((a, b) => Number(a.id.slice(3)) - Number(b.id.slice(3))),
    kernel: startingWith("kernel:"),
    manuals: [
      ...startingWith("man:"),
      ...sources.filter((source) => !named.has(source)).sort((a, b) => a.label.en.localeCompare(b.label.en)),
    ],
  };
}

function citedIds(): readonly string[] {
  return [
    ...listCourses().flatMap(({ lessons }) => lessons.flatMap(({ sources }) => sources)),
    ...listInterviewQuestions().flatMap(({ sources }) => sources),
    ...Object.values(MISCONCEPTIONS).flatMap(({ sources }) => sources),
  ];
}
