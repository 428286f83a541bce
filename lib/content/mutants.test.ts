import { expect, test } from "vitest";
import { MISCONCEPTIONS } from "@/content/misconceptions";
import { MUTANTS } from "@/lib/tcp/mutants/mutants";

test("every wrong model of TCP stands for misconceptions that the course names", () => {
  const named = new Set<string>(Object.keys(MISCONCEPTIONS));
  const unknown = MUTANTS.flatMap(({ id, misconceptions }) =>
    misconceptions.filter((number) => !named.has(number)).map((number) => `${id}: ${number}`),
  );

  expect(unknown).toEqual([]);
});
