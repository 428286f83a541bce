import { CaptureError } from "./capture-error";
import type { Capture } from "./captured-frame";
import { isPcap, readPcap } from "./pcap";
import { isPcapng, readPcapng } from "./pcapng";

/**
 * Reads a capture of either format. The frames are views into `file`: nothing is copied, so the file must
 * not change while they are used. Throws CaptureError, and nothing else, for bytes that are no capture.
 */
export function readCapture(file: Uint8Array): Capture {
  if (isPcapng(file)) return readPcapng(file);
  if (isPcap(file)) return readPcap(file);
  throw new CaptureError("not-a-capture", 0, "neither pcap nor pcapng");
}
