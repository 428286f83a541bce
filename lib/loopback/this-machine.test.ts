import { platform } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { compare, isAgreed } from "@/lib/kernel/compare";
import { addEvent, NOTHING_YET, type Report } from "@/lib/kernel/report";
import { planOf, STORIES, type Story } from "@/lib/kernel/story";
import { kernelAccess } from "./kernel-access";
import { readSysctls } from "./kernel-files";
import { openConnections } from "./open-connections";
import { thisMachine } from "./this-machine";
import { watch } from "./watch";

/** The real thing: the kernel that runs the tests, if it is a Linux. Elsewhere recordings stand in, see recorded-stories. */

/** Two connections through a story, from beginning to end. */
async function see(story: Story): Promise<Report> {
  const choice = { story, connections: 2, seconds: 1, toTheEnd: false };
  const connections = await openConnections(choice.connections);
  const { signal } = new AbortController();
  let report = NOTHING_YET;
  for await (const event of watch(connections, planOf(choice), await readSysctls(), thisMachine, signal)) {
    report = addEvent(report, event);
  }
  return report;
}

test("it can be watched if it is a Linux and the setting allows it", async () => {
  expect(await kernelAccess(true)).toBe(platform() === "linux" ? "open" : "no table");
  expect(await kernelAccess(false)).toBe("off");
});

if (platform() === "linux") {
  describe("this kernel", () => {
    const reports = new Map<Story, Report>();
    const reportOf = (story: Story) => reports.get(story) ?? NOTHING_YET;

    // All at once, since most of a run is waiting.
    beforeAll(async () => {
      await Promise.all(STORIES.map(async (story) => reports.set(story, await see(story))));
    }, 60_000);

    test.each(STORIES)("does what the model predicts: %s", (story) => {
      const { seen, predicted, ended, now } = reportOf(story);

      expect(ended?.how).toBe("over");
      expect(seen).toHaveLength(2);
      for (const paths of seen) {
        for (const end of ["A", "B"] as const) {
          const compared = compare(predicted[end], paths[end], now);
          expect(compared.filter((step) => !isAgreed([step]))).toEqual([]);
          // What was never seen would agree with anything.
          expect(compared.filter(({ seen: step }) => step !== null).length).toBeGreaterThan(1);
        }
      }
    });

    test("goes through CLOSING when both ends close with full buffers", () => {
      expect(reportOf("both-full").seen[0]?.A.map(({ state }) => state)).toContain("CLOSING");
    });

    test("shows TIME-WAIT with its timer, and only our own ports", () => {
      const { ports, sightings } = reportOf("A-first");

      expect(new Set(ports.map(({ A }) => A)).size).toBe(2);
      expect(sightings).toHaveLength(2);
      for (const { state, timer, expiresIn, connection, line } of sightings) {
        expect({ state, timer }).toEqual({ state: "TIME-WAIT", timer: "TIME-WAIT" });
        expect(expiresIn).toBeLessThanOrEqual(60_000);
        expect(expiresIn).toBeGreaterThan(30_000);
        expect(line).toContain(`:${ports[connection]?.A.toString(16).toUpperCase().padStart(4, "0")} `);
      }
    });
  });
}
