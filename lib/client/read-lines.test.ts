import { afterEach, expect, test, vi } from "vitest";
import { readLines } from "./read-lines";

afterEach(() => vi.unstubAllGlobals());

/** An answer that arrives in these pieces. */
function answering(pieces: readonly string[], status = 200): void {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream({
    start(controller) {
      for (const piece of bytes) controller.enqueue(piece);
      controller.close();
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
}

async function read(signal = new AbortController().signal) {
  const lines: unknown[] = [];
  const answer = await readLines("/api/somewhere", {}, (line) => lines.push(line), signal);
  return { lines, answer };
}

test("objects are handed on one by one, however the network cuts them", async () => {
  answering(['{"a":', '1}\n{"b":2}\n{"c', '":3}\n']);

  expect(await read()).toEqual({ lines: [{ a: 1 }, { b: 2 }, { c: 3 }], answer: { type: "ok", value: null } });
});

test("a refusal is told with its reason, even one that says to wait", async () => {
  answering(['{"ok":false,"error":"too-many-requests","reason":"kernel-all-taken"}'], 429);

  expect((await read()).answer).toEqual({ type: "failed", error: "too-many-requests", reason: "kernel-all-taken" });
});

test("a server in trouble and a broken line are no answer", async () => {
  answering(["<html>"], 502);
  expect((await read()).answer.type).toBe("unreachable");
  answering(['{"a":1}\nnot JSON\n']);
  expect(await read()).toEqual({ lines: [{ a: 1 }], answer: { type: "unreachable" } });
});

test("who aborts wanted no more", async () => {
  vi.stubGlobal("fetch", async (_: string, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    return new Response();
  });

  expect((await read(AbortSignal.abort())).answer.type).toBe("ok");
});
