import { analyseCapture } from "@/lib/tcp/captures/analyse";
import type { CaptureAnalysis } from "@/lib/tcp/captures/analysis";
import { CaptureError, type CaptureErrorCode } from "@/lib/tcp/captures/capture-error";
import { readCapture } from "@/lib/tcp/captures/read-capture";

/** What a capture tells, or why it cannot be read and where, octets from the beginning of the file. */
export type Explained =
  | { readonly analysis: CaptureAnalysis }
  | { readonly error: CaptureErrorCode; readonly offset: number };

export function explainCapture(file: Uint8Array): Explained {
  try {
    return { analysis: analyseCapture(readCapture(file).frames) };
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return { error: error.code, offset: error.offset };
  }
}
