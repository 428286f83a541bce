import { recordingFrom } from "@/lib/tcp/replay/parse-recording";
import type { Recording } from "@/lib/tcp/replay/recording";
import { REPLAYED_RECORDINGS, recordingId } from "./recordings";

/** Each is a file of its own in the browser, too, and comes when it is asked for. */
const files = import.meta.glob<{ readonly default: unknown }>("../../content/recordings/*.json");

/** A recording that can be replayed, by its id ("s04"). Rejects with a RangeError if there is none, or with what the network says. */
export async function loadRecording(id: string): Promise<Recording> {
  const found = REPLAYED_RECORDINGS.find(({ name }) => recordingId(name) === id);
  const load = found && files[`../../content/recordings/${found.name}.json`];
  if (load === undefined) throw new RangeError(`no recording "${id}" that can be replayed`);
  return recordingFrom((await load()).default);
}
