import { afterEach, beforeEach, expect, vi } from "vitest";

// A warning on the console is a defect that nobody has looked at yet.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});
afterEach(() => {
  expect(vi.mocked(console.error)).not.toHaveBeenCalled();
  expect(vi.mocked(console.warn)).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
