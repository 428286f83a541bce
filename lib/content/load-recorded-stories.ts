import { STORIES } from "@/lib/kernel/story";
import { loadRecording } from "./load-recording";
import { RECORDING_OF, type RecordedStories, recordedStory } from "./recorded-story";
import { recordingId } from "./recordings";

/** The recordings of all stories, in a browser whose page came without them. Rejects with what the network says. */
export async function loadRecordedStories(): Promise<RecordedStories> {
  const stories = STORIES.map(async (story) => {
    return [story, recordedStory(story, await loadRecording(recordingId(RECORDING_OF[story])))];
  });
  return Object.fromEntries(await Promise.all(stories)) as RecordedStories;
}
