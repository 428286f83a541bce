import { expect, test } from "vitest";
import { createTryLimiter } from "@/lib/auth/rate-limit";
import { createRunSlots } from "@/lib/loopback/run-slots";
import { type Watching, watchKernel, watchKernelInput } from "./watch-kernel";

const CHOICE = { story: "reset", connections: 1, seconds: 1, toTheEnd: false } as const;

function setUp(changes: Partial<Watching> = {}): Watching {
  return {
    access: "open",
    slots: createRunSlots(2),
    limiter: createTryLimiter({ name: "watch", seconds: 60, perEmail: 3, perAddress: 10, together: 10 }),
    address: null,
    signal: new AbortController().signal,
    ...changes,
  };
}

const guest = (userId: string) => ({ kind: "guest", userId }) as const;

test.each(["off", "no table"] as const)("nothing is opened when the access is: %s", async (access) => {
  const refused = watchKernel(setUp({ access }), guest("one"), CHOICE);

  await expect(refused).rejects.toMatchObject({ code: "not-found", reason: "kernel-closed" });
});

test("a second run of the same user is refused while the first is under way", async () => {
  const watching = setUp();
  const first = await watchKernel(watching, guest("one"), CHOICE);

  const second = watchKernel(watching, guest("one"), CHOICE);
  await expect(second).rejects.toMatchObject({ code: "conflict", reason: "kernel-own-run" });

  // Whoever is content with the first event has let go of the run.
  for await (const _ of first) break;
  for await (const _ of await watchKernel(watching, guest("one"), CHOICE)) break;
});

test("only so many runs are under way at once", async () => {
  const watching = setUp();
  await Promise.all([watchKernel(watching, guest("one"), CHOICE), watchKernel(watching, guest("two"), CHOICE)]).then(
    async (runs) => {
      const third = watchKernel(watching, guest("three"), CHOICE);
      await expect(third).rejects.toMatchObject({ code: "too-many-requests", reason: "kernel-all-taken" });
      for (const run of runs) for await (const _ of run) break;
    },
  );
});

test("a user has only so many runs, and a refusal takes no place", async () => {
  const watching = setUp();
  for (let run = 0; run < 3; run++) for await (const _ of await watchKernel(watching, guest("one"), CHOICE)) break;

  const refused = () => watchKernel(watching, guest("one"), CHOICE);
  await expect(refused()).rejects.toMatchObject({ code: "too-many-requests" });
  await expect(refused()).rejects.toMatchObject({ code: "too-many-requests" });
});

test("a run ends when its reader has gone, and gives its place back", async () => {
  const gone = new AbortController();
  const watching = setUp({ signal: gone.signal });
  const types: string[] = [];
  for await (const { type } of await watchKernel(watching, guest("one"), CHOICE)) {
    types.push(type);
    if (type === "predicted") gone.abort();
  }

  expect(types).not.toContain("ended");
  expect(typeof watching.slots.take("one")).toBe("function");
});

test.each([
  ["an unknown story", { ...CHOICE, story: "flood" }],
  ["too many connections", { ...CHOICE, connections: 5 }],
  ["no connection", { ...CHOICE, connections: 0 }],
  ["half a connection", { ...CHOICE, connections: 1.5 }],
  ["too long", { ...CHOICE, seconds: 3_600 }],
  ["a text for a number", { ...CHOICE, connections: "1" }],
  ["an address to connect to", { ...CHOICE, host: "192.0.2.1" }],
  ["nothing", {}],
])("%s is no choice", (_, choice) => {
  expect(watchKernelInput.safeParse(choice).success).toBe(false);
});
