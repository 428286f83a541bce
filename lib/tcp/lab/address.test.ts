import fc from "fast-check";
import { expect, test } from "vitest";
import { fromAddress, LabAddressError, type LabSession, toAddress } from "./address";
import type { LabAction } from "./session";
import { DEFAULT_SETUP } from "./setup";

const host = fc.constantFrom<"A" | "B">("A", "B");
const id = fc.nat(999);
const ms = fc.integer({ min: 0, max: 300_000 });
const action: fc.Arbitrary<LabAction> = fc.oneof(
  fc.constant<LabAction>({ type: "step" }),
  ms.map((time): LabAction => ({ type: "wait", for: time })),
  fc.record({ type: fc.constantFrom("deliver" as const, "drop" as const), segment: id }),
  fc.record({ type: fc.constantFrom("delay" as const, "duplicate" as const), segment: id, by: ms }),
  fc.record({ type: fc.constantFrom("crash" as const, "reboot" as const), host }),
  fc.record({
    type: fc.constant("call" as const),
    host,
    call: fc.oneof(
      fc.constantFrom(
        { type: "OPEN" as const, mode: "active" as const },
        { type: "OPEN" as const, mode: "passive" as const },
        { type: "RECEIVE" as const },
        { type: "CLOSE" as const },
        { type: "CLOSE-SOCKET" as const },
        { type: "SHUT-READ" as const },
        { type: "ABORT" as const },
      ),
      fc.integer({ min: 1, max: 99_999 }).map((octets) => ({ type: "SEND" as const, octets })),
    ),
  }),
);
const session: fc.Arbitrary<LabSession> = fc.record({
  setup: fc.record({
    profile: fc.constantFrom("rfc9293" as const, "linux" as const, "freebsd" as const, "rfc793" as const),
    start: fc.constantFrom(
      DEFAULT_SETUP.start,
      { type: "closed" as const },
      { type: "listening" as const, host: "B" as const },
    ),
    delay: fc.integer({ min: 0, max: 500 }),
    msl: ms,
    timeWait: fc.option(ms),
    loss: fc.constantFrom(0, 0.1, 0.25),
    seed: fc.nat(1_000),
    reading: fc.record({ A: fc.boolean(), B: fc.boolean() }),
    mutants: fc.constantFrom({}, { A: "no-time-wait" }, { A: "no-time-wait", B: "four-segments" }),
  }),
  actions: fc.array(action, { maxLength: 40 }),
});

test("what is written into an address is read from it again, and needs no escape", () => {
  fc.assert(
    fc.property(session, (given) => {
      const text = toAddress(given);
      expect(text).toMatch(/^[A-Za-z0-9._-]*$/);
      expect(fromAddress(text)).toEqual(given);
    }),
  );
});

test("events that came one after the other take little room, and too many are refused", () => {
  const steps = (count: number) => Array.from({ length: count }, (): LabAction => ({ type: "step" }));

  expect(toAddress({ setup: DEFAULT_SETUP, actions: steps(1_500) })).toBe(".s1500");
  expect(() => fromAddress(".s3000-w5-s3000")).toThrow(LabAddressError);
});

test("any other text ends in a LabAddressError or in an experiment, never in anything else", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((tail) => `.${tail}`),
    fc.base64String().map((head) => `${head}.s`),
  );
  fc.assert(
    fc.property(text, (given) => {
      try {
        fromAddress(given);
      } catch (error) {
        expect(error).toBeInstanceOf(LabAddressError);
      }
    }),
    { numRuns: 500 },
  );
});

test("a setup out of bounds is refused", () => {
  const withSetup = (setup: object) => `${btoa(JSON.stringify(setup)).replaceAll("=", "")}.`;
  expect(() => fromAddress(withSetup({ delay: -1 }))).toThrow(LabAddressError);
  expect(() => fromAddress(withSetup({ loss: 2 }))).toThrow(LabAddressError);
  expect(() => fromAddress(withSetup({ surprise: 1 }))).toThrow(LabAddressError);
});
