import { writeFileSync } from "node:fs";
import type { Host, Trace } from "@/lib/tcp";
import { captureFrames } from "@/lib/tcp/captures/capture-frames";
import { ADDRESSES, ADDRESSES_V6, tracePackets } from "@/lib/tcp/export/trace-packets";
import { traceScript } from "@/lib/tcp/export/trace-script";
import { traceText } from "@/lib/tcp/export/trace-text";
import { parseArguments, type Tally } from "./report";
import { runOf } from "./scenario";

/** Writes a run as a capture, a packetdrill script or text: to a file, or to the standard output. */
export function exportScenario(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  const [name = ""] = words;
  const [format = "text"] = options.get("format") ?? [];
  const [out] = options.get("out") ?? [];
  const content = contentOf(runOf(name), format, options);
  if (out !== undefined) writeFileSync(out, content);
  else if (typeof content === "string") process.stdout.write(content.endsWith("\n") ? content : `${content}\n`);
  else throw new Error(`a ${format} file is not text: name a file by --out FILE`);
  return { passed: 1, failed: 0 };
}

function contentOf(trace: Trace, format: string, options: ReadonlyMap<string, readonly string[]>): string | Uint8Array {
  const [place] = options.get("host") ?? [];
  const host: Host = place === "B" ? "B" : "A";
  const isVersion6 = options.has("ipv6");
  switch (format) {
    case "pcap":
    case "pcapng": {
      const seenFrom = place === "both" ? "both" : host;
      const link = options.get("link")?.[0] === "sll" ? "sll" : "ethernet";
      return captureFrames(tracePackets(trace, seenFrom, isVersion6 ? ADDRESSES_V6 : ADDRESSES), { format, link });
    }
    case "packetdrill":
      return traceScript(trace, host);
    case "text":
      return traceText(trace);
    default:
      throw new Error(`no format "${format}"; there are pcap, pcapng, packetdrill and text`);
  }
}
