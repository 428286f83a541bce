import type { Locale } from "@/lib/i18n/locales";
import { analysing } from "@/lib/tcp/captures/analyse";
import { CaptureError, type CaptureErrorCode } from "@/lib/tcp/captures/capture-error";
import { describeConnection, describeOthers } from "@/lib/tcp/captures/describe";
import { readCapture } from "@/lib/tcp/captures/read-capture";

/** What a capture tells, in words. */
export interface Explanation {
  readonly type: "explained";
  readonly frames: number;
  /** A text of some lines for every connection, in the order of their first frames. */
  readonly connections: readonly string[];
  /** Frames that were left out, a line for each reason. */
  readonly others: readonly string[];
}

/** The file is no capture, or a broken one; `offset`: where, octets. */
export interface Unreadable {
  readonly type: "unreadable";
  readonly code: CaptureErrorCode;
  readonly offset: number;
}

/** Explains a file bit by bit: yields the share that is done, 0 … 1. */
export function* explainCapture(
  file: Uint8Array,
  locale: Locale,
): Generator<number, Explanation | Unreadable, undefined> {
  try {
    const { frames } = readCapture(file);
    const analysis = yield* analysing(frames);
    return {
      type: "explained",
      frames: frames.length,
      connections: analysis.connections.map((connection) => describeConnection(connection, locale).join("\n")),
      others: describeOthers(analysis, locale),
    };
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return { type: "unreadable", code: error.code, offset: error.offset };
  }
}
