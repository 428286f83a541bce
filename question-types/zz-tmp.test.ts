import { expect, test } from "vitest";
import { questionTypeOf } from "./registry";
import { rightResponse } from "./predict-state/right-response";
const modules = import.meta.glob<{ default: any }>("../content/courses/*/*/questions/*.ts");
test.each(Object.keys(modules))("%s", async (path) => {
  const load = modules[path];
  const { default: q } = await load!();
  const type = questionTypeOf(q);
  expect(type.prompt.safeParse(q.prompt).error?.message).toBeUndefined();
  expect(type.key(q.prompt).safeParse(q.key).error?.message).toBeUndefined();
  if (q.type === "predict-state") {
    const r = rightResponse(q.key);
    expect(type.grade(q, r).fraction).toBe(1);
    const rev = type.stages!.reveal(q, r) as any;
    console.log(path, "\n", q.prompt.stimulus.en, "\n", rev.stages.map((s: any) => s.happened.en + "  || " + JSON.stringify(s.answer.segment)).join("\n "));
  }
});
