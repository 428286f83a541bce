import { describe, expect, test } from "vitest";
import { MOST_OCTETS, readJsonObject } from "./read-json-object";

const read = (body: BodyInit | null, contentType: string | null = "application/json") => {
  const request = new Request("http://site/api", { method: "POST", body, duplex: "half" } as RequestInit);
  if (contentType) request.headers.set("content-type", contentType);
  else request.headers.delete("content-type");
  return readJsonObject(request);
};

/** An object that takes so many octets. */
const ofSize = (octets: number) => JSON.stringify({ a: "x".repeat(octets - '{"a":""}'.length) });

test("an object is read, whatever letters are in it", async () => {
  expect(await read('{"a":"四次挥手 \\u0001 \\\\u0000"}', "Application/JSON; charset=utf-8")).toEqual({
    a: "四次挥手 \u0001 \\u0000",
  });
  expect(await read(ofSize(MOST_OCTETS))).toHaveProperty("a");
});

test.each([
  ["no content type", "{}", null],
  ["a form", "a=1", "application/x-www-form-urlencoded"],
  ["a text", "{}", "text/plain"],
  ["a type that only begins like JSON", "{}", "application/json-seq"],
])("refuses %s", async (_, body, contentType) => {
  await expect(read(body, contentType)).rejects.toMatchObject({ code: "invalid-input" });
});

test.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["a number that JSON does not know", '{"a":NaN}'],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"{}"'],
  ["an escaped NUL", '{"a":"\\u0000"}'],
  ["an escaped NUL after a backslash", '{"a":"\\\\\\u0000"}'],
  ["an octet that is not UTF-8", Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')])],
  ["half a character", Buffer.from('{"a":"四"}').subarray(0, 8)],
])("refuses %s", async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({ code: "invalid-input" });
});

describe("what is too large", () => {
  test("is counted in octets, not in characters", async () => {
    await expect(read(ofSize(MOST_OCTETS + 1))).rejects.toMatchObject({ code: "too-large" });
    await expect(read(JSON.stringify({ a: "四".repeat(MOST_OCTETS / 3) }))).rejects.toMatchObject({
      code: "too-large",
    });
  });

  test("is not read to its end when it does not say its length", async () => {
    let pulls = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulls++;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });

    await expect(read(endless)).rejects.toMatchObject({ code: "too-large" });
    expect(pulls).toBeLessThan(MOST_OCTETS / 1024 + 5);
  });
});
