import { analysing } from "@/lib/tcp/captures/analyse";
import type { CaptureAnalysis } from "@/lib/tcp/captures/analysis";
import { CaptureError, type CaptureErrorCode } from "@/lib/tcp/captures/capture-error";
import { readCapture } from "@/lib/tcp/captures/read-capture";

/** What a capture tells, or why it cannot be read and where, octets from the beginning of the file. */
export type Explained =
  | { readonly analysis: CaptureAnalysis }
  | { readonly error: CaptureErrorCode; readonly offset: number };

/** Explains a file bit by bit: yields the share that is done, 0 … 1. */
export function* explainCapture(file: Uint8Array): Generator<number, Explained, undefined> {
  try {
    return { analysis: yield* analysing(readCapture(file).frames) };
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return { error: error.code, offset: error.offset };
  }
}
