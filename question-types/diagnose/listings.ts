import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp";
import { type CounterName, type Counters, nstatText } from "@/lib/tcp/text/counters";
import { netstatText } from "@/lib/tcp/text/netstat";
import { inOrderOfTools, type SocketView } from "@/lib/tcp/text/socket-view";
import { ssText } from "@/lib/tcp/text/ss";
import { type PrintablePacket, tcpdumpLines } from "@/lib/tcp/text/tcpdump";
import type { TaggedLine, TaggedListing } from "./report";

/** A socket and the remark on its line. */
export type TaggedSocket = readonly [tag: string, socket: SocketView];

/** What a tool prints of these sockets, each line with its remark. */
export function socketListing(
  tool: "ss -tan" | "ss -tano" | "netstat -ant" | "netstat -anto",
  caption: Localized,
  sockets: readonly TaggedSocket[],
): TaggedListing {
  const views = sockets.map(([, socket]) => socket);
  const timers = tool.endsWith("o");
  const print = tool.startsWith("ss") ? ssText : netstatText;
  const headings = tool.startsWith("ss") ? 1 : 2;
  const tagOf = new Map(sockets.map(([tag, socket]) => [socket, tag]));
  const tags = inOrderOfTools(views).map((socket) => tagOf.get(socket) ?? null);
  const lines = linesOf(print(views, { timers }));
  return {
    command: tool,
    caption,
    lines: lines.map((text, index) => ({ text, tag: index < headings ? null : (tags[index - headings] ?? null) })),
  };
}

/** `nstat -az` with these counters' names; the heading is nstat's own. */
export function counterListing(
  caption: Localized,
  counters: Counters,
  tags: { readonly [N in CounterName]?: string },
): TaggedListing {
  const nameOf = (text: string) => text.split(" ", 1)[0] ?? "";
  const shown = linesOf(nstatText(counters)).flatMap((text): readonly TaggedLine[] => {
    if (text.startsWith("#")) return [{ text, tag: null }];
    const tag = Object.entries(tags).find(([name]) => name === nameOf(text))?.[1];
    return tag === undefined ? [] : [{ text, tag }];
  });
  return {
    command: `nstat -az ${shown
      .slice(1)
      .map(({ text }) => nameOf(text))
      .join(" ")}`,
    caption,
    lines: shown,
  };
}

/** Sockets counted by state: `uniq -c` after a sort, the largest number first. */
export function totalsListing(
  caption: Localized,
  totals: readonly (readonly [state: State, count: number])[],
  tags: { readonly [S in State]?: string },
): TaggedListing {
  return {
    command: "ss -tanH | awk '{print $1}' | sort | uniq -c | sort -rn",
    caption,
    lines: totals
      .toSorted(([, one], [, other]) => other - one)
      .map(([state, count]) => ({ text: countText(count, SS_NAMES[state] ?? state), tag: tags[state] ?? null })),
  };
}

const SS_NAMES: { readonly [S in State]?: string } = { ESTABLISHED: "ESTAB", "SYN-RECEIVED": "SYN-RECV" };

/** Sockets in TIME-WAIT counted by the other end. With a filter for a state, the state's column is gone: the peer is the fourth. */
export function peersListing(
  caption: Localized,
  peers: readonly (readonly [peer: string, count: number, tag: string])[],
): TaggedListing {
  return {
    command: "ss -tanH state time-wait | awk '{print $4}' | sort | uniq -c | sort -rn",
    caption,
    lines: peers
      .toSorted(([, one], [, other]) => other - one)
      .map(([peer, count, tag]) => ({ text: countText(count, peer), tag })),
  };
}

function countText(count: number, what: string): string {
  return `${String(count).padStart(7)} ${what}`;
}

/** What tcpdump prints of these packets, numbers as on the wire. `tag` names the remark on each packet. */
export function captureListing(
  filter: string,
  caption: Localized,
  packets: readonly PrintablePacket[],
  tag: (packet: PrintablePacket, index: number) => string,
): TaggedListing {
  return {
    command: `tcpdump -n -S ${filter}`,
    caption,
    lines: tcpdumpLines(packets, { absolute: true }).map((text, index) => {
      const packet = packets[index];
      return { text, tag: packet ? tag(packet, index) : null };
    }),
  };
}

/** Lines of a program's log, or of a command that prints a line or two. */
export function plainListing(
  command: string,
  caption: Localized,
  lines: readonly (readonly [tag: string, text: string])[],
): TaggedListing {
  return { command, caption, lines: lines.map(([tag, text]) => ({ text, tag })) };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((one) => (one === "" ? [] : [one.trimEnd()]));
}
