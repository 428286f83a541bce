import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { replayFile } from "@/lib/tcp/replay/replay";
import { loadRecording } from "./load-recording";
import { RECORDINGS, REPLAYED_RECORDINGS, recordingId } from "./recordings";
import { parseSource } from "./sources";

test("every recording of the repository is described, and no other", () => {
  const files = readdirSync("content/recordings").filter((file) => file.endsWith(".json"));
  expect(RECORDINGS.map(({ name }) => `${name}.json`)).toEqual(files.sort());
});

test("sources can name every one of them, each by an id of its own", () => {
  const ids = RECORDINGS.map(({ name }) => recordingId(name));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => parseSource(`recording:${id}`) === null)).toEqual([]);
});

test("the laboratory offers those that can be replayed, and no other", () => {
  const verdictOf = (name: string) => replayFile(readFileSync(`content/recordings/${name}.json`, "utf8")).verdict;
  const replayed = RECORDINGS.filter(({ name }) => verdictOf(name) !== "unsupported");

  expect(REPLAYED_RECORDINGS).toEqual(replayed);
});

test("a recording is loaded by its id alone", async () => {
  const { name } = await loadRecording("s04");
  expect(name).toBe("s04_simultaneous_close");
  await expect(loadRecording("s99")).rejects.toThrow(RangeError);
});
