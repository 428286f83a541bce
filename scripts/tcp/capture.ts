import { analyseCapture } from "@/lib/tcp/captures/analyse";
import { describeAnalysis } from "@/lib/tcp/captures/describe";
import { decodeFrame } from "@/lib/tcp/captures/frame";
import { readCapture } from "@/lib/tcp/captures/read-capture";
import { tcpdumpLines } from "@/lib/tcp/text/tcpdump";
import { parseArguments, readBytes, type Tally, tally } from "./report";

/** Explains captures: connections, who closed, states of both ends, anomalies; or prints them as tcpdump -n does. */
export function capture(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  const files = [...words, ...(options.get("text") ?? []), ...(options.get("json") ?? [])];
  return tally(
    files,
    (file) => file,
    (file) => {
      const { frames } = readCapture(readBytes(file));
      if (options.has("json")) console.log(JSON.stringify({ file, ...analyseCapture(frames) }));
      else if (options.has("text")) {
        const packets = frames.flatMap((frame) => {
          const decoded = decodeFrame(frame);
          return "packet" in decoded ? [{ at: frame.at, ...decoded }] : [];
        });
        for (const line of tcpdumpLines(packets)) console.log(line);
      } else console.log(`${file}\n${describeAnalysis(analyseCapture(frames))}`);
      return true;
    },
  );
}
