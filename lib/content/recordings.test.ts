import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { RECORDINGS, recordingId } from "./recordings";
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
