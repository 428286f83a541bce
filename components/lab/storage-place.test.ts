import { beforeEach, expect, test, vi } from "vitest";
import { storagePlace } from "./storage-place";

const GIVEN = ".AC-s2";
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

/** What is opened, where only these runs can be replayed. */
function opened(experiment: string, replayable: (run: string) => boolean = () => true): readonly string[] {
  const runs: string[] = [];
  storagePlace(experiment, GIVEN).follow((run) => {
    if (replayable(run)) runs.push(run);
    return replayable(run);
  });
  return runs;
}

test("it begins with what was given, and goes on from what was kept", () => {
  expect(opened("one")).toEqual([GIVEN]);

  storagePlace("one", GIVEN).keep(".AC-s");

  expect(opened("one")).toEqual([".AC-s"]);
  expect(opened("another")).toEqual([GIVEN]);
});

test("a run as it was given is not kept: a later version of the lesson may give another", () => {
  const place = storagePlace("one", GIVEN);
  place.keep(".AC-s");
  place.keep(GIVEN);

  expect([...kept.keys()]).toEqual([]);
});

test("what cannot be replayed any more gives way to what was given", () => {
  storagePlace("one", GIVEN).keep(".of-an-older-model");

  expect(opened("one", (run) => run === GIVEN)).toEqual([GIVEN]);
});

test("a browser that keeps nothing begins anew", () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  storagePlace("one", GIVEN).keep(".AC-s");

  expect(opened("one")).toEqual([GIVEN]);
});
