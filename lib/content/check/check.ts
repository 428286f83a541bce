import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { STORIES } from "@/lib/kernel/story";
import type { Question } from "@/question-types/define";
import type { InterviewQuestion, LessonDefinition, Misconception, QuizDefinition } from "../define";
import { parseSource } from "../sources";
import { checkApostrophes } from "./apostrophes";
import { countHan, countWords, readSkeleton, type Skeleton, type SkeletonPart } from "./skeleton";

/** The whole content, as it was found. */
export interface Content {
  readonly lessons: readonly LessonContent[];
  readonly finals: readonly QuizDefinition[];
  readonly interview: readonly InterviewQuestion[];
  readonly misconceptions: Readonly<Record<string, Misconception>>;
  /** Ids of the scenarios that figures may show. */
  readonly scenarios: ReadonlySet<string>;
  /** Ids of the experiments that the laboratory offers. */
  readonly experiments: ReadonlySet<string>;
  /** Names of kernel recordings: "s10a". */
  readonly recordings: ReadonlySet<string>;
  /** Paths without language that exist: "/learn", "/interview" … */
  readonly paths: ReadonlySet<string>;
}

export interface LessonContent {
  readonly course: string;
  readonly folder: string;
  readonly definition: LessonDefinition;
  /** MDX by language; a language may be missing. */
  readonly prose: { readonly [L in Locale]?: string };
  readonly questions: readonly { readonly file: string; readonly question: Question }[];
  readonly quiz: QuizDefinition | null;
}

/** One thing that is wrong, and where. */
export interface Problem {
  readonly where: string;
  readonly what: string;
}

const COMPONENTS = new Set([
  "Figure",
  "Predict",
  "Ask",
  "Option",
  "Reveal",
  "Exercise",
  "OftenSaid",
  "Note",
  "Cite",
  "Recap",
  "HostA",
  "HostB",
  "WhyTwoMsl",
  "Laboratory",
  "WatchKernel",
]);

const LEAST = { words: 900, han: 1500, exercises: 4, predictState: 2, pool: 9 };

/** Everything that is wrong with the content; empty when all is well. */
export function checkContent(content: Content): readonly Problem[] {
  return [
    ...content.lessons.flatMap((lesson) => checkLesson(lesson, content)),
    ...checkIds(content),
    ...checkApostrophes(content),
    ...content.interview.flatMap((question) => checkInterview(question, content)),
    ...Object.entries(content.misconceptions).flatMap(([id, { sources }]) => {
      return sources.flatMap((source) => checkSource(source, `content/misconceptions.ts ${id}`, content));
    }),
  ];
}

function checkLesson(lesson: LessonContent, content: Content): Problem[] {
  const where = `${lesson.course}/${lesson.folder}`;
  const problems: Problem[] = [];
  const skeletons = new Map<Locale, Skeleton>();

  for (const locale of LOCALES) {
    const mdx = lesson.prose[locale];
    if (mdx === undefined) {
      problems.push({ where, what: `${locale}.mdx is missing` });
      continue;
    }
    const skeleton = readSkeleton(mdx);
    skeletons.set(locale, skeleton);
    problems.push(...checkProse(skeleton, locale, `${where}/${locale}.mdx`, lesson, content));
  }

  const [en, zh] = LOCALES.map((locale) => skeletons.get(locale));
  if (en && zh) problems.push(...compare(en.parts, zh.parts, where));

  const exercises = lesson.questions.filter(({ question }) => question.role === "exercise");
  const pool = lesson.questions.filter(({ question }) => question.role === "quiz");
  const predictState = exercises.filter(({ question }) => question.type === "predict-state");
  if (exercises.length < LEAST.exercises)
    problems.push({ where, what: `has ${exercises.length} exercises, not ${LEAST.exercises}` });
  if (predictState.length < LEAST.predictState) {
    problems.push({ where, what: `has ${predictState.length} predict-state exercises, not ${LEAST.predictState}` });
  }
  if (!lesson.quiz) problems.push({ where, what: "quiz.ts is missing" });
  if (pool.length < LEAST.pool) problems.push({ where, what: `has ${pool.length} quiz questions, not ${LEAST.pool}` });
  if (lesson.quiz && lesson.quiz.draw > pool.length)
    problems.push({ where, what: "the quiz draws more questions than there are" });

  for (const { file, question } of lesson.questions) problems.push(...checkQuestion(question, file, content));
  for (const source of lesson.definition.sources) problems.push(...checkSource(source, `${where}/lesson.ts`, content));
  return problems;
}

function checkProse(
  skeleton: Skeleton,
  locale: Locale,
  where: string,
  lesson: LessonContent,
  content: Content,
): Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  const placed: string[] = [];

  for (const part of skeleton.parts) {
    const at = `${where}:${part.line}`;
    if (part.type === "heading") {
      if (part.anchor === null) problems.push({ where: at, what: "this heading has no anchor" });
      else if (anchors.has(part.anchor)) problems.push({ where: at, what: `anchor "${part.anchor}" is used twice` });
      else anchors.add(part.anchor);
      continue;
    }
    const { id = "", scenario = "", experiment = "", story, misconception, source } = part.attributes;
    if (!COMPONENTS.has(part.name)) problems.push({ where: at, what: `no component is called <${part.name}>` });
    if (part.name === "Figure" && !content.scenarios.has(scenario))
      problems.push({ where: at, what: `no scenario is called "${scenario}"` });
    if (part.name === "Laboratory" && !content.experiments.has(experiment))
      problems.push({ where: at, what: `the laboratory offers no experiment "${experiment}"` });
    if (part.name === "WatchKernel" && story !== undefined && !STORIES.some((known) => known === story))
      problems.push({ where: at, what: `no story of a kernel is called "${story}"` });
    if (part.name === "Exercise") {
      placed.push(id);
      if (!lesson.questions.some(({ question }) => question.id === id && question.role === "exercise")) {
        problems.push({ where: at, what: `this lesson has no exercise "${id}"` });
      }
    }
    if (misconception !== undefined && !(misconception in content.misconceptions)) {
      problems.push({ where: at, what: `no misconception is called "${misconception}"` });
    }
    if (part.name === "Cite" || part.name === "OftenSaid") {
      if (!source) problems.push({ where: at, what: `<${part.name}> names no source` });
      for (const one of source?.split(/\s+/) ?? []) {
        problems.push(...checkSource(one, at, content));
        if (!lesson.definition.sources.includes(one))
          problems.push({ where: at, what: `source "${one}" is not listed in lesson.ts` });
      }
    }
  }

  for (const { question } of lesson.questions) {
    if (question.role !== "exercise") continue;
    const times = placed.filter((id) => id === question.id).length;
    if (times !== 1) problems.push({ where, what: `exercise "${question.id}" stands ${times} times in the text` });
  }
  for (const link of skeleton.links) {
    const [path = "", anchor] = link.split("#");
    if (path === "" ? !anchors.has(anchor ?? "") : !content.paths.has(path))
      problems.push({ where, what: `link "${link}" leads nowhere` });
  }

  const [count, least, unit] =
    locale === "en"
      ? [countWords(skeleton.text), LEAST.words, "words"]
      : [countHan(skeleton.text), LEAST.han, "characters"];
  if (count < least) problems.push({ where, what: `has ${count} ${unit}, not ${least}` });
  return problems;
}

function compare(one: readonly SkeletonPart[], other: readonly SkeletonPart[], where: string): Problem[] {
  for (let place = 0; place < Math.max(one.length, other.length); place++) {
    const [en, zh] = [nameOf(one[place]), nameOf(other[place])];
    if (en !== zh) {
      return [
        {
          where,
          what: `en.mdx:${one[place]?.line ?? "end"} has ${en} where zh-CN.mdx:${other[place]?.line ?? "end"} has ${zh}`,
        },
      ];
    }
  }
  return [];
}

function nameOf(part: SkeletonPart | undefined): string {
  if (!part) return "nothing more";
  if (part.type === "heading") return `a heading of depth ${part.depth} with anchor "${part.anchor}"`;
  const attributes = Object.entries(part.attributes)
    .sort()
    .map(([name, value]) => ` ${name}="${value}"`);
  return `<${part.name}${attributes.join("")}>`;
}

function checkQuestion(question: Question, file: string, content: Content): Problem[] {
  const tags = new Set([
    ...question.targets,
    ...(JSON.stringify(question.key).match(/"misconception":"(M\d+)"/g) ?? []).map((tag) => tag.slice(17, -1)),
  ]);
  return [
    ...(file.endsWith(`/${question.id}.ts`) || question.role === "practice"
      ? []
      : [{ where: file, what: `calls itself "${question.id}"` }]),
    ...[...tags]
      .filter((tag) => !(tag in content.misconceptions))
      .map((tag) => ({ where: file, what: `no misconception is called "${tag}"` })),
    ...(question.sources.length > 0 ? [] : [{ where: file, what: "names no source" }]),
    ...question.sources.flatMap((source) => checkSource(source, file, content)),
    ...missingTexts(question).map((path) => ({ where: file, what: `${path} lacks a language` })),
  ];
}

function checkInterview(question: InterviewQuestion, content: Content): Problem[] {
  const where = `content/interview/${question.id}.ts`;
  const lesson = content.lessons.some(({ definition }) => definition.id === question.lesson);
  return [
    ...(lesson ? [] : [{ where, what: `no lesson is called "${question.lesson}"` }]),
    ...(question.keyPoints.some(({ essential }) => essential) ? [] : [{ where, what: "has no essential key point" }]),
    ...(question.sources.length > 0 ? [] : [{ where, what: "names no source" }]),
    ...question.sources.flatMap((source) => checkSource(source, where, content)),
    ...question.misconceptions
      .filter((id) => !(id in content.misconceptions))
      .map((id) => ({ where, what: `no misconception is called "${id}"` })),
    ...missingTexts(question).map((path) => ({ where, what: `${path} lacks a language` })),
  ];
}

function checkIds(content: Content): Problem[] {
  const ids = [
    ...content.lessons.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
    ...content.lessons.flatMap(({ quiz }) => (quiz ? [quiz.id] : [])),
    ...content.finals.map(({ id }) => id),
  ];
  const repeated = ids.filter((id, place) => ids.indexOf(id) !== place);
  return repeated.map((id) => ({ where: "content", what: `"${id}" names two things` }));
}

function checkSource(id: string, where: string, content: Content): Problem[] {
  const recording = /^recording:(.+)$/.exec(id)?.[1];
  if (recording !== undefined ? content.recordings.has(recording) : parseSource(id) !== null) return [];
  return [{ where, what: `no source is called "${id}"` }];
}

/** Paths of texts that are there in one language and not, or emptily, in the other. */
function missingTexts(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (LOCALES.some((locale) => locale in value)) {
    return LOCALES.every((locale) => {
      const text = (value as Record<string, unknown>)[locale];
      return (typeof text === "string" && text.trim() !== "") || (Array.isArray(text) && text.length > 0);
    })
      ? []
      : [path];
  }
  return Object.entries(value).flatMap(([name, inner]) => missingTexts(inner, path ? `${path}.${name}` : name));
}
