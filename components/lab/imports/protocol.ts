import type { ConnectionAnalysis } from "@/lib/tcp/captures/analysis";
import type { CaptureErrorCode } from "@/lib/tcp/captures/capture-error";

/** What the page asks of the worker: to explain a file, then for parts of what it has found. To cancel, the page ends it. */
export type Request =
  | { readonly type: "explain"; readonly file: File }
  | { readonly type: "part"; readonly from: number; readonly until: number };

/** Some of the connections: a capture may have more than a page could take at once. */
export interface Part {
  readonly from: number;
  readonly connections: readonly ConnectionAnalysis[];
}

/** What the worker says. */
export type Report =
  | { readonly type: "progress"; readonly share: number }
  | {
      readonly type: "explained";
      /** How many there are. */
      readonly frames: number;
      readonly connections: number;
      readonly others: { readonly [reason: string]: number };
      readonly part: Part;
    }
  | { readonly type: "part"; readonly part: Part }
  | { readonly type: "unreadable"; readonly error: CaptureErrorCode; readonly offset: number }
  /** The browser cannot read the file. */
  | { readonly type: "failed" };

/** Connections in a part. */
export const PART = 20;
