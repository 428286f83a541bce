import { explainCapture } from "./explain-capture";
import type { Report, Request } from "./protocol";

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const report = (said: Report) => self.postMessage(said);
  try {
    const explanation = explainCapture(new Uint8Array(await data.file.arrayBuffer()), data.locale);
    for (;;) {
      const { done, value } = explanation.next();
      if (done) {
        report(value);
        return;
      }
      report({ type: "progress", share: value });
    }
  } catch (error) {
    report({ type: "failed" });
    throw error;
  }
});
