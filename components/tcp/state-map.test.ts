import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { run, type Scenario } from "@/lib/tcp";
import { type Box, boxesOverlap, textBox } from "./boxes";
import { NARROW_MAP, type StateMap, WIDE_MAP } from "./state-map";
import { textWidth } from "./text-width";

const modules = import.meta.glob<{ readonly default: Scenario }>("../../content/scenarios/*.ts", { eager: true });
const maps: readonly { readonly name: string; readonly map: StateMap }[] = [
  { name: "wide", map: WIDE_MAP },
  { name: "narrow", map: NARROW_MAP },
];

const CLOSING = [
  ["ESTABLISHED", "FIN-WAIT-1"],
  ["ESTABLISHED", "CLOSE-WAIT"],
  ["FIN-WAIT-1", "FIN-WAIT-2"],
  ["FIN-WAIT-1", "CLOSING"],
  ["FIN-WAIT-1", "TIME-WAIT"],
  ["FIN-WAIT-2", "TIME-WAIT"],
  ["CLOSING", "TIME-WAIT"],
  ["CLOSE-WAIT", "LAST-ACK"],
  ["LAST-ACK", "CLOSED"],
  ["TIME-WAIT", "CLOSED"],
];

describe.each(maps)("the $name state diagram", ({ name, map }) => {
  test("has every transition of the closing half of RFC 9293, Figure 5, and no other", () => {
    const drawn = map.edges.filter((edge) => !edge.isOpening).map(({ from, to }) => `${from} > ${to}`);
    expect(drawn.sort()).toEqual(CLOSING.map((edge) => edge.join(" > ")).sort());
  });

  test("shows every state", () => {
    expect(new Set(map.nodes.map(({ state }) => state)).size).toBe(11);
  });

  test("draws the way of every end that closes without RST, from ESTABLISHED to its end", () => {
    const known = new Set(map.edges.map(({ from, to }) => `${from} > ${to}`));
    for (const { default: scenario } of Object.values(modules)) {
      for (const step of run(scenario).steps) {
        const [before, after] = [step.before[step.host].state, step.after[step.host].state];
        const isClosing = CLOSING.some(([from, to]) => from === before && to === after);
        if (isClosing) expect(known).toContain(`${before} > ${after}`);
      }
    }
  });

  test.each(LOCALES)("keeps its labels off nodes and off each other in %s", (locale) => {
    const nodes = map.nodes
      .filter((node) => name === "wide" || !node.isOpening)
      .map((node): Box => {
        const { width, height } = node.isOpening ? map.small : map.node;
        return { x: node.x, y: node.y, width, height, angle: 0 };
      });
    const texts = map.edges.flatMap((edge) =>
      edge.texts.map((text) => {
        const size = name === "wide" ? 12.5 : 12;
        const width = textWidth(text.text[locale], { size, stretch: name === "wide" ? 1 : 0.92 });
        return { words: text.text[locale], box: textBox(text.x, text.y, width, size, text.anchor) };
      }),
    );
    const covered = texts.flatMap((a, i) => [
      ...nodes.flatMap((node) => (boxesOverlap(a.box, node) ? [`${a.words} on a node`] : [])),
      ...texts.slice(i + 1).flatMap((b) => (boxesOverlap(a.box, b.box) ? [`${a.words} | ${b.words}`] : [])),
    ]);
    expect(covered).toEqual([]);
  });
});
