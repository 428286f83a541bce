import { expect, test } from "vitest";
import { fromAddress } from "@/lib/tcp/lab/address";
import { play, traceOf } from "@/lib/tcp/lab/session";
import { listExperiments, requireExperiment } from "./experiments";
import { scenarios } from "./scenarios";

test("most scenarios can be taken up in the laboratory, and their addresses replay the same story", () => {
  const experiments = listExperiments("en");
  expect(experiments.length).toBeGreaterThanOrEqual(14);
  for (const { title, address } of experiments) {
    const scenario = [...scenarios.values()].find((one) => one.title.en === title);
    const { setup, actions } = fromAddress(address);
    const ends = traceOf(play(setup, actions)).steps.at(-1)?.after;
    expect([ends?.A.state, ends?.B.state], title).toEqual([scenario?.endsIn.A, scenario?.endsIn.B]);
    expect(address.length, title).toBeLessThan(600);
  }
});

test("an experiment is found by the id of its scenario; one that the laboratory cannot take up is refused", () => {
  const [first] = listExperiments("zh-CN");
  expect(requireExperiment(first?.id ?? "", "zh-CN")).toEqual(first);
  expect(() => requireExperiment("old-duplicate-accepted", "en")).toThrow("cannot take up");
});
