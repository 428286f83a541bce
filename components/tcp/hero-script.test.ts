import { describe, expect, test } from "vitest";
import { run } from "@/lib/tcp";
import { advance, heroScript, paces, speedAt } from "./hero-script";

describe.each([false, true])("the run of the front page, last ACK lost: %s", (isLost) => {
  const trace = run(heroScript(isLost));
  const all = paces(trace);

  test("both ends are CLOSED at its end", () => {
    const end = trace.steps.at(-1)?.after;
    expect([end?.A.state, end?.B.state]).toEqual(["CLOSED", "CLOSED"]);
  });

  test("its stretches follow each other without a gap", () => {
    for (const [i, pace] of all.slice(1).entries()) expect(pace.from).toBe(all[i]?.to);
  });

  test("segments play slower than they are, TIME-WAIT faster", () => {
    expect(speedAt(all, 10)).toBeLessThan(1);
    expect(speedAt(all, 30_000)).toBeGreaterThan(1);
  });

  test("plays within half a minute and begins again", () => {
    const [first] = all;
    let time = first?.from ?? 0;
    let played = 0;
    let before = time - 1;
    while (time > before) {
      before = time;
      time = advance(all, time, 50);
      played += 50;
    }
    expect(time).toBe(first?.from);
    expect(played).toBeGreaterThan(8_000);
    expect(played).toBeLessThan(30_000);
  });
});

test("when its last ACK is lost, B sends its FIN again and A starts its TIME-WAIT afresh", () => {
  const trace = run(heroScript(true));
  const again = trace.steps.flatMap((step) => step.sent).filter((sent) => sent.again);
  expect(again.map(({ from, segment }) => [from, segment.fin])).toEqual([["B", true]]);
  expect(trace.steps.at(-1)?.at).toBeGreaterThan(run(heroScript(false)).steps.at(-1)?.at ?? 0);
});
