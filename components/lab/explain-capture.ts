import { analyseCapture } from "@/lib/tcp/captures/analyse";
import { CaptureError } from "@/lib/tcp/captures/capture-error";
import { describeAnalysis } from "@/lib/tcp/captures/describe";
import { readCapture } from "@/lib/tcp/captures/read-capture";

/** What a capture tells, as text; or why it cannot be read. */
export function explainCapture(file: Uint8Array, cannotRead: string): string {
  try {
    return describeAnalysis(analyseCapture(readCapture(file).frames));
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return `${cannotRead} ${error.message}`;
  }
}
