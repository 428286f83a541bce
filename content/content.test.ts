import { describe, expect, test } from "vitest";
import { type Content, checkContent } from "@/lib/content/check/check";
import { findContent } from "@/lib/content/check/find-content";
import { exerciseScenarios } from "@/lib/content/exercise-scenarios";
import { listQuestions } from "@/lib/content/load";
import { scenarios } from "@/lib/content/scenarios";
import { variantOf } from "@/lib/content/variants";
import { seededRandom } from "@/lib/grading/random";
import { questionTypeOf, questionTypes } from "@/question-types/registry";

const content = findContent();
const [first] = content.lessons;
if (!first) throw new Error("There is no lesson");

test("the content is whole", () => {
  expect(checkContent(content)).toEqual([]);
});

test("there are at least 45 questions, of every type", () => {
  const types = listQuestions().map(({ question }) => question.type);

  expect(types.length).toBeGreaterThanOrEqual(45);
  expect(new Set(types)).toEqual(new Set(questionTypes.keys()));
});

test("there are at least 24 interview questions, of every level", () => {
  expect(content.interview.length).toBeGreaterThanOrEqual(24);
  expect(new Set(content.interview.map(({ level }) => level))).toEqual(new Set(["junior", "mid", "senior", "sre"]));
});

test("whatever kind of question a model makes, learners can get it outside quizzes", () => {
  const open = listQuestions().flatMap(({ question }) => (question.role === "quiz" ? [] : question));
  const missing = [...questionTypes.values()].flatMap(({ name, generate }) => {
    if (!generate) return [];
    const offered = open.flatMap(({ type, generator }) => (type === name && generator ? [generator.kind] : []));
    if (offered.includes(null)) return [];
    const kinds = new Set(Array.from({ length: 200 }, (_, seed) => generate(seed, null).kind));
    return [...kinds].filter((kind) => !offered.includes(kind)).map((kind) => `${name} ${kind}`);
  });

  expect(missing).toEqual([]);
});

test("no question asks about a scenario that a figure shows", () => {
  expect([...exerciseScenarios.keys()].filter((id) => scenarios.has(id))).toEqual([]);
});

describe.each(listQuestions().map(({ question }) => [question.id, question] as const))("question %s", (_, question) => {
  test("has a prompt and a key that its type accepts", () => {
    const type = questionTypeOf(question);
    const prompt = type.prompt.parse(question.prompt);

    expect(type.key(prompt).safeParse(question.key)).toMatchObject({ success: true });
  });

  test("can be answered rightly, and its typical wrong answers earn less", () => {
    const type = questionTypeOf(question);
    const random = seededRandom(question.id);
    const earns = (right: boolean) => {
      const response = type.response(question.prompt).parse(type.respond(question, right, random));
      return type.grade(question, response).fraction;
    };

    expect(earns(true)).toBe(1);
    for (let time = 0; time < 8; time++) expect(earns(false)).toBeLessThan(1);
  });
});

describe.each(
  listQuestions()
    .filter(({ question }) => question.generator)
    .map((found) => [found.question.id, found] as const),
)("variants of %s", (id, found) => {
  const variants = Array.from({ length: 12 }, (_, index) => variantOf(found, 1000 + index).question);

  test("are of its type and role", () => {
    for (const { type, role } of variants)
      expect({ type, role }).toEqual({ type: found.question.type, role: found.question.role });
  });

  test("name misconceptions and sources that there are, in both languages", () => {
    const questions = variants.map((question) => ({ file: `content/${id}.ts`, question }));
    const problems = checkContent({ ...content, lessons: [{ ...first, questions }] });

    expect(problems.filter(({ where }) => where === `content/${id}.ts`)).toEqual([]);
  });
});

describe("the content check fails when", () => {
  const lesson = (change: Partial<typeof first>): Content => ({ ...content, lessons: [{ ...first, ...change }] });
  const en = (change: (mdx: string) => string) =>
    lesson({ prose: { ...first.prose, en: change(first.prose.en ?? "") } });
  const problems = (changed: Content) => checkContent(changed).map(({ what }) => what);

  test.each([
    ["a translation is missing", lesson({ prose: { en: first.prose.en ?? "" } }), "zh-CN.mdx is missing"],
    ["an anchor is missing", en((mdx) => mdx.replace(/ \{\/\* #[a-z-]+ \*\/\}/, "")), "this heading has no anchor"],
    [
      "an exercise id is unknown",
      en((mdx) => mdx.replace(/<Exercise id="[^"]+"/, '<Exercise id="no-such-thing"')),
      'this lesson has no exercise "no-such-thing"',
    ],
    [
      "a link leads nowhere",
      en((mdx) => `${mdx}\n\n[x](/learn/no-such-course/x)\n`),
      'link "/learn/no-such-course/x" leads nowhere',
    ],
    ["a source is unknown", en((mdx) => `${mdx}\n\n<Cite source="rfc1#1" />\n`), 'no source is called "rfc1#1"'],
    [
      "a kernel recording is unknown",
      en((mdx) => `${mdx}\n\n<Cite source="recording:s99z" />\n`),
      'no source is called "recording:s99z"',
    ],
    [
      "a misconception is unknown",
      en((mdx) => `${mdx}\n\n<OftenSaid claim="x" misconception="M99" source="rfc9293#3.6">y</OftenSaid>\n`),
      'no misconception is called "M99"',
    ],
    [
      "a scenario is unknown",
      en((mdx) => `${mdx}\n\n<Figure scenario="no-such-scenario" />\n`),
      'no scenario is called "no-such-scenario"',
    ],
    [
      "an experiment is unknown",
      en((mdx) => `${mdx}\n\n<Laboratory experiment="no-such-experiment" />\n`),
      'the laboratory offers no experiment "no-such-experiment"',
    ],
    [
      "an experiment is a scenario that the laboratory cannot take up",
      en((mdx) => `${mdx}\n\n<Laboratory experiment="old-duplicate-accepted" />\n`),
      'the laboratory offers no experiment "old-duplicate-accepted"',
    ],
    [
      "a story of a kernel is unknown",
      en((mdx) => `${mdx}\n\n<WatchKernel story="no-such-story" />\n`),
      'no story of a kernel is called "no-such-story"',
    ],
    [
      "a question is tagged with an unknown misconception",
      lesson({
        questions: first.questions.map((found) => ({
          ...found,
          question: { ...found.question, targets: ["M99"] as const },
        })),
      }),
      'no misconception is called "M99"',
    ],
    [
      "an apostrophe is a typewriter's",
      en((mdx) => `${mdx}\n\nB's FIN, and \`printf 'B's'\`\n`),
      "the apostrophe of “B's” is a typewriter’s: write ’",
    ],
  ])("%s", (_, changed, what) => {
    expect(problems(changed)).toContain(what);
  });

  test("the two languages differ in their parts", () => {
    const changed = en((mdx) => `${mdx}\n\n## More {/* #more */}\n`);

    expect(problems(changed).join("\n")).toMatch(/has a heading of depth 2 with anchor "more" where zh-CN\.mdx/);
  });
});
