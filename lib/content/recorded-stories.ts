import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STORIES } from "@/lib/kernel/story";
import { parseRecording } from "@/lib/tcp/replay/parse-recording";
import { RECORDING_OF, type RecordedStories, recordedStory } from "./recorded-story";

/** The recordings of all stories, for a page that shows one at once. */
export function listRecordedStories(): RecordedStories {
  const stories = STORIES.map((story) => {
    const text = readFileSync(join("content/recordings", `${RECORDING_OF[story]}.json`), "utf8");
    return [story, recordedStory(story, parseRecording(text))];
  });
  return Object.fromEntries(stories) as RecordedStories;
}
