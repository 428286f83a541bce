import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ExerciseState } from "@/lib/wire/practice";
import { type Draft, type DraftPlace, keepDraft, NO_DRAFT, readDraft, useDraft } from "./use-draft";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

const place: DraftPlace = {
  question: { id: "fin-numbers", type: "numeric", prompt: { text: "How many?" } },
  variant: null,
  owner: { kind: "guest", id: "lea" },
};
const member = (id: string): DraftPlace => ({ ...place, owner: { kind: "member", id } });
const half = (isNew = false): Draft => ({ ...NO_DRAFT, answer: { value: "50" }, isNew });
const stored = (answer: unknown, isGraded: boolean): ExerciseState => ({
  answer,
  graded: isGraded
    ? { score: { fraction: 1, feedback: [], misconceptions: [] }, key: {}, explanation: { right: both, wrong: both } }
    : null,
});
/** What an exercise would show at once. */
function Shown() {
  return JSON.stringify(useDraft(place, null, true)[0].answer);
}
const both = { en: "", "zh-CN": "" };

describe("a half-given answer", () => {
  test("comes back after a reload, for the same question", () => {
    keepDraft(place, half(), null);

    expect(readDraft(place, null)).toEqual(half());
    expect(readDraft({ ...place, variant: "another" }, null)).toBeNull();
    expect(readDraft({ ...place, question: { ...place.question, id: "other" } }, null)).toBeNull();
  });

  test("is forgotten once there is nothing in it: it was checked, or taken back", () => {
    keepDraft(place, half(), null);
    keepDraft(place, NO_DRAFT, null);

    expect(kept.size).toBe(0);
  });

  test("is nobody else's", () => {
    keepDraft(place, half(), null);
    for (const other of [member("max"), { ...place, owner: null }]) expect(readDraft(other, null)).toBeNull();
    // Who registers keeps the row of the guest.
    expect(readDraft(member("lea"), null)).toEqual(half());
  });

  test("that was begun before anything was stored is the guest's whom the first check makes, and no member's", () => {
    keepDraft({ ...place, owner: null }, half(), null);

    expect(readDraft({ ...place, owner: null }, null)).toEqual(half());
    expect(readDraft(place, null)).toEqual(half());
    expect(readDraft(member("lea"), null)).toBeNull();
  });

  test("does not outlive the wording that it answers", () => {
    keepDraft(place, half(), null);

    expect(readDraft({ ...place, question: { ...place.question, prompt: { text: "How few?" } } }, null)).toBeNull();
  });

  test("goes on from the stages that were committed, and from no others", () => {
    const two = { stages: ["a", "b"] };
    const draft: Draft = { ...NO_DRAFT, answer: { stages: ["a", "b", "c"] } };
    keepDraft(place, draft, stored(two, false));

    expect(readDraft(place, stored(two, false))).toEqual(draft);
    expect(readDraft(place, stored({ stages: ["a", "b", "x"] }, true))).toBeNull();
    expect(readDraft(place, null)).toBeNull();
  });

  test("comes back with what was entered beside it, and that alone, too", () => {
    for (const draft of [
      { ...half(), unfinished: { unit: "ms" } },
      { ...NO_DRAFT, unfinished: { answer: false } },
    ]) {
      keepDraft(place, draft, null);
      expect(readDraft(place, null)).toEqual(draft);
    }

    const next: Draft = { ...NO_DRAFT, unfinished: { a: "CLOSED" } };
    keepDraft(place, next, stored({ stages: ["a"] }, false));
    expect(readDraft(place, stored({ stages: ["a"] }, false))).toEqual(next);
    expect(readDraft(place, stored({ stages: ["a", "b"] }, false))).toBeNull();

    const again: Draft = { ...next, isNew: true };
    keepDraft(place, again, stored({ stages: ["a", "b"] }, true));
    expect(readDraft(place, stored({ stages: ["a", "b"] }, true))).toEqual(again);
  });

  test("of a new try hides the answer that was checked before", () => {
    keepDraft(place, half(true), stored({ value: "49" }, true));
    expect(readDraft(place, stored({ value: "49" }, true))).toEqual(half(true));

    // Begun as the first one while another window finished.
    keepDraft(place, half(), null);
    expect(readDraft(place, stored({ value: "49" }, true))).toEqual(half(true));
    expect(readDraft(place, stored({ stages: ["a"] }, false))).toBeNull();
  });

  test("that something else wrote, or that cannot be kept, is no trouble", () => {
    kept.set("four-waves:exercise-draft:fin-numbers:", "{");
    expect(readDraft(place, null)).toBeNull();

    vi.stubGlobal("sessionStorage", undefined);
    keepDraft(place, half(), null);
    expect(readDraft(place, null)).toBeNull();
  });

  test("is not on the page as the server makes it", () => {
    keepDraft(place, half(), null);

    expect(renderToStaticMarkup(createElement(Shown))).toBe("null");
  });
});
