/**
 * What is wrong with a file: not a capture at all, a kind this reader does not know, ended in the middle of
 * something, or a length that contradicts the rest.
 */
export type CaptureErrorCode = "not-a-capture" | "unsupported-version" | "truncated" | "bad-length" | "bad-interface";

/** A file that cannot be read as a capture. The only error the readers throw, whatever the bytes are. */
export class CaptureError extends Error {
  override readonly name = "CaptureError";

  constructor(
    readonly code: CaptureErrorCode,
    /** Where in the file, octets from its beginning. */
    readonly offset: number,
    detail: string,
  ) {
    super(`${code} at octet ${offset}: ${detail}`);
  }
}
