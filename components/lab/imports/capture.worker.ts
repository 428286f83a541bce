import type { CaptureAnalysis } from "@/lib/tcp/captures/analysis";
import { type Explained, explainCapture } from "./explain-capture";
import { PART, type Part, type Report, type Request } from "./protocol";

let analysis: CaptureAnalysis = { connections: [], others: {} };

const report = (said: Report) => self.postMessage(said);

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  if (data.type === "part") {
    report({ type: "part", part: partOf(data.from, data.until) });
    return;
  }
  try {
    const explained = explain(new Uint8Array(await data.file.arrayBuffer()));
    if ("error" in explained) {
      report({ type: "unreadable", ...explained });
      return;
    }
    analysis = explained.analysis;
    const { connections, others } = analysis;
    const seen = connections.reduce((sum, { frames }) => sum + frames.length, 0);
    const frames = Object.values(others).reduce((sum, count) => sum + count, seen);
    report({ type: "explained", frames, connections: connections.length, others, part: partOf(0, PART) });
  } catch (error) {
    report({ type: "failed" });
    throw error;
  }
});

function explain(file: Uint8Array): Explained {
  const work = explainCapture(file);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    report({ type: "progress", share: value });
  }
}

function partOf(from: number, until: number): Part {
  return { from, connections: analysis.connections.slice(from, until) };
}
