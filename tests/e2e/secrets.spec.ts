import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { LessonState, StageOutcome, VariantState } from "@/lib/wire/practice";
import { openExercise } from "./answer-question";
import { newReader, readAttempt, save, startAttempt } from "./api-client";
import { askedQuestion, type Facts, lesson } from "./facts";
import { expect, test } from "./fixtures";
import { NUMBERS } from "./numbers";
import { PartSearch } from "./part-search";
import { answerInQuiz, expectSaved, startQuiz } from "./quiz-page";
import { type Leak, SecretSearch } from "./secret-search";
import { root } from "./site-process";

/** Names of fields that hold keys and explanations; no response carries them before an answer. */
const FIELDS = [
  "distractors",
  "explanation",
  "generator",
  "ifWrongAnswer",
  "misconceptions",
  "modelAnswer",
  "solution",
  "tolerance",
  "typicalErrors",
];

/** Everything that may not be read before it is earned: explanations, keys, model answers, what a model does next. */
function secretsOf({ secrets, laterSteps, published }: Facts): SecretSearch {
  const steps = laterSteps.flatMap(({ question: of, stage, texts }) =>
    texts.map((text) => ({ of: `step ${stage} of ${of}`, text })),
  );
  return new SecretSearch([...secrets, ...steps], published);
}

test("the search finds a secret in every way in which it can be written down", () => {
  const secret = 'The ACK covers the FIN only with `101`; "less" leaves A where it is & waits.';
  const search = new SecretSearch([{ of: "planted", text: secret }]);
  const planted = "The ACK covers the FIN only with 101;";
  const ways = {
    plain: `… ${secret} …`,
    json: JSON.stringify({ explanation: { en: secret } }),
    "json in a script": JSON.stringify(`1:${JSON.stringify({ en: secret })}`),
    html: "<p>The ACK covers the <b>FIN</b> only with <code>101</code>; &quot;less&quot;</p>",
    "react's html": "The ACK covers the FIN only<!-- --> with 101; &#x22;less&#x22;",
    "escaped letters": secret.replaceAll(/[aeiou]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  };
  for (const [way, body] of Object.entries(ways)) {
    expect(search.find(way, body), way).toContainEqual({ where: way, of: "planted", found: planted });
  }
  expect(search.find("nothing", "The ACK covers the FIN in any case.")).toEqual([]);
  expect(new SecretSearch([{ of: "planted", text: secret }], secret).size).toBe(0);
});

test("every question and every interview question has something to look for", ({ facts }) => {
  const owners = secretsOf(facts).owners();
  for (const id of Object.keys(facts.questions)) expect(owners).toContain(`question ${id}`);
  for (const { id } of facts.interview) expect(owners).toContain(`interview question ${id}`);
});

test("no bundle and no prerendered page holds a key or an explanation", ({ facts }) => {
  test.skip(Boolean(process.env.BASE_URL), "a development server keeps no bundles");
  const search = secretsOf(facts);
  const files = [
    ...filesUnder(join(root, ".next/static"), /./),
    ...filesUnder(join(root, ".next/server/app"), /\.(html|rsc|body|meta|json)$/),
  ];
  const bundles = files.filter((file) => file.endsWith(".js") && file.includes("static"));
  expect(bundles.length, "bundles").toBeGreaterThan(10);
  expect(files.filter((file) => file.endsWith(".html")).length, "pages").toBeGreaterThan(20);

  expect(
    inBodies(
      search,
      files.map((file) => ({ where: file.slice(root.length), body: readFileSync(file, "utf8") })),
    ),
  ).toEqual([]);
});

test("no public page, and no data for it, holds a key or an explanation", async ({ open, facts }) => {
  const search = secretsOf(facts);
  const page = await open("nobody");
  const bodies: Body[] = [];
  for (const path of facts.publicPaths) {
    for (const locale of ["en", "zh-CN"]) {
      // As a browser asks for a page, and as the page before it asks for its data.
      for (const headers of [{}, { RSC: "1" }]) {
        const response = await page.request.get(`/${locale}${path === "/" ? "" : path}`, { headers });
        expect(response.ok(), `${locale}${path}`).toBe(true);
        bodies.push({ where: `${locale}${path} ${JSON.stringify(headers)}`, body: await response.text() });
      }
    }
  }
  expect(inBodies(search, bodies)).toEqual([]);
});

test("a learner's browser receives no key and no explanation before submission", async ({ open, facts }) => {
  const search = secretsOf(facts);
  const page = await open("nobody");
  const heard = listen(page);
  const { quiz, path } = lesson(facts, 1);

  for (const locale of ["en", "zh-CN"] as const) {
    await page.goto(path(locale));
    for (const exercise of await page.locator("[data-exercise]").all()) await openExercise(exercise);
    await page.goto(`/${locale}/learn`);
    await page.goto(`/${locale}/interview`);
    await page.goto(`/${locale}/interview/${facts.interview[0]?.id}`);
  }
  const attempt = await startQuiz(page, "en", quiz, facts);
  for (const asked of attempt.questions.filter(({ staged }) => !staged)) {
    await answerInQuiz(page, "en", attempt, asked, { answer: asked.number % 2 ? asked.right : asked.wrong });
    await expectSaved(page, attempt.id, asked.place, asked.number % 2 ? asked.right : asked.wrong);
  }
  await page.goto(attempt.path.replace("/en/", "/zh-CN/"));
  await page.goto(`${attempt.path}/review`);
  await expect(page).toHaveURL(/attempt\/[^/]+$/);
  await page.goto(`/en/quiz/${quiz}`);

  const bodies = await heard();
  expect(bodies.filter(({ where }) => where.includes("/responses")).length, "saves").toBeGreaterThan(2);
  expect(bodies.filter(({ where }) => where.includes("/_next/static")).length, "bundles").toBeGreaterThan(5);
  expect(inBodies(search, bodies)).toEqual([]);
});

test("no endpoint tells a key or an explanation of an open attempt or an unanswered exercise", async ({
  facts,
  baseURL,
}) => {
  const search = secretsOf(facts);
  const reader = newReader(baseURL ?? "");
  const bodies: Body[] = [];
  const hear = async (method: "GET" | "POST", path: string, body?: unknown) => {
    const answer = await reader.send(method, path, body);
    bodies.push({ where: `${method} ${path}`, body: JSON.stringify(answer.body) });
  };
  for (const { id: quiz } of facts.quizzes) {
    const { id } = await startAttempt(reader, quiz);
    await hear("POST", `/api/quizzes/${quiz}/attempts`, {});
    await hear("GET", `/api/attempts/${id}`);
    await hear("GET", `/api/attempts/${id}/review`);
  }
  for (const { id, course } of facts.lessons) {
    await hear("GET", `/api/lessons/${id}`);
    await hear("GET", `/api/home/${course}`);
  }
  for (const path of ["/api/interview", "/api/interview/progress", "/api/me"]) await hear("GET", path);
  expect(inBodies(search, bodies)).toEqual([]);
});

test("the search for parts finds a later step and a key in whatever they are packed", () => {
  const segment = { flags: "FIN,ACK", seq: 101, ack: 301 };
  const search = new PartSearch([{ step: { sent: [segment] }, key: { solution: [1, 2] } }], [{ shown: [3, 4] }]);
  expect(search.find({ value: [{ packed: { ack: 301, seq: 101, flags: "FIN,ACK" } }] })).toHaveLength(1);
  expect(search.find([[1, 2]])).toEqual(["[1,2]"]);
  expect(search.find({ value: { flags: "FIN,ACK", seq: 101, ack: 300 }, shown: [3, 4] })).toEqual([]);
  expect(new PartSearch([segment], [[segment]]).size).toBe(0);
  expect(seedsIn('{"seed":5}')).toEqual(['"seed"']);
  expect(seedsIn(`{\\"from\\":${SEEDS[1]}}`)).toEqual([String(SEEDS[1])]);
  expect(seedsIn(`{"seq":1${SEEDS[1]}}`)).toEqual([]);
});

test("a prediction tells what happened in the steps that were committed, and nothing of the next", async ({
  facts,
  baseURL,
}) => {
  const predictions = Object.values(facts.questions).filter(({ type }) => type === "predict-state");
  expect(predictions.length).toBeGreaterThan(9);
  const reader = newReader(baseURL ?? "");
  for (const { id, role, right, prompt } of predictions.filter((each) => each.role === "exercise")) {
    const inLesson = facts.lessons.find(({ exercises }) => exercises.includes(id))?.id;
    const { stages } = right as { stages: readonly unknown[] };
    const shown = (prompt as { start: { steps: readonly unknown[] } }).start.steps.length;
    for (let count = 1; count <= stages.length; count++) {
      const answer = { stages: stages.slice(0, count) };
      const sent = { questionId: id, answer, idempotencyKey: crypto.randomUUID() };
      const { body } = await reader.send("POST", "/api/practice/stage", sent);
      const { reveal, graded } = (body as { value: StageOutcome }).value;
      expect((reveal as { trace: { steps: unknown[] } }).trace.steps, `${role} ${id}`).toHaveLength(shown + count);
      expect(graded === null, `${id}: graded after ${count}`).toBe(count < stages.length);
      // The answer tells the step that it earned: so the search would find one that is told too early.
      expect(partsAfter(facts, id, count - 1).find(body), `${id} ${count}`).not.toEqual([]);
      if (count === stages.length) break;

      const { exercises } = (await reader.send("GET", `/api/lessons/${inLesson}`)).body as LessonState;
      expectNothingAhead(facts, id, count, [body, exercises[id]]);
    }
  }
});

test("a prediction in a quiz that is half committed tells nothing of the steps that are left", async ({
  facts,
  baseURL,
  open,
}) => {
  const page = await open("nobody");
  const reader = newReader(baseURL ?? "");
  const seen = new Set<string>();
  for (const { id: quiz } of facts.quizzes) {
    const { id: attempt, questions } = await startAttempt(reader, quiz);
    for (const asked of questions.filter(({ staged }) => staged)) {
      const { id, right } = askedQuestion(facts, asked.question);
      const { stages } = right as { stages: readonly unknown[] };
      for (let count = 1; count < stages.length; count++) {
        const outcome = await save(reader, attempt, {
          attemptQuestionId: asked.id,
          answer: { stages: stages.slice(0, count) },
          idempotencyKey: crypto.randomUUID(),
          baseRevision: count - 1,
        });
        seen.add(id);
        const sheet = (await readAttempt(reader, attempt)).questions.find((each) => each.id === asked.id);
        expect(sheet?.staged?.complete).toBe(false);
        expectNothingAhead(facts, id, count, [outcome, sheet]);
        const path = `/en/quiz/${quiz}/attempt/${attempt}`;
        for (const headers of [{}, { RSC: "1" }]) {
          const answer = await page.request.get(path, { headers: { ...headers, cookie: reader.cookie() } });
          expect(answer.ok(), path).toBe(true);
          expect(secretsAfter(facts, id, count).find(path, await answer.text())).toEqual([]);
        }
      }
    }
  }
  expect(seen.size, "staged questions in quizzes").toBeGreaterThan(1);
});

test("a variant tells neither its key nor the seed that it is made from", async ({ facts, baseURL }) => {
  const search = secretsOf(facts);
  const reader = newReader(baseURL ?? "");
  const generated = Object.keys(facts.variants).filter((id) => facts.questions[id]?.role === "exercise");
  expect(generated.length).toBeGreaterThan(5);
  for (const questionId of generated) {
    const { body } = await reader.send("POST", "/api/practice/variant", { questionId });
    const { question } = (body as { value: VariantState }).value.variant;
    const { key, prompt, right } = askedQuestion(facts, question);
    const parts = new PartSearch([key], [prompt]);
    // Of what the key holds nothing is an answer of one word: there is something to look for, and it is found.
    expect(parts.find({ value: { key } }), questionId).not.toEqual([]);
    expect(parts.find(body), `${questionId}, answered by ${JSON.stringify(right)}`).toEqual([]);
    expect(inBodies(search, [{ where: questionId, body: JSON.stringify(body) }])).toEqual([]);
    expect(seedsIn(JSON.stringify(body)), questionId).toEqual([]);
  }
  for (const { id } of facts.lessons) {
    const state = JSON.stringify((await reader.send("GET", `/api/lessons/${id}`)).body);
    expect(inBodies(search, [{ where: id, body: state }])).toEqual([]);
    expect(seedsIn(state), id).toEqual([]);
  }
});

/** What the seeds of the site under test are; 0 is everywhere. */
const SEEDS = NUMBERS.map((number) => number * 2 ** 32).filter((seed) => seed > 0);

/** Seeds, and fields that are called so. */
function seedsIn(body: string): string[] {
  return [
    ...['"seed"', '"generator"'].filter((name) => body.replaceAll("\\", "").includes(`${name}:`)),
    ...SEEDS.filter((seed) => new RegExp(`(?<![\\d.,])${seed}(?![\\d.])`).test(body)).map(String),
  ];
}

/** Neither in words nor in segments, states and numbers. */
function expectNothingAhead(facts: Facts, id: string, committed: number, bodies: readonly unknown[]): void {
  const words = secretsAfter(facts, id, committed);
  for (const body of bodies) {
    expect(partsAfter(facts, id, committed).find(body), `${id} after ${committed}`).toEqual([]);
    expect(inBodies(words, [{ where: `${id} after ${committed}`, body: JSON.stringify(body) }])).toEqual([]);
  }
}

/** What the model does in the steps that are still to be predicted. */
function partsAfter({ laterSteps, questions }: Facts, id: string, committed: number): PartSearch {
  const own = laterSteps.filter((step) => step.question === id);
  return new PartSearch(
    own.filter(({ stage }) => stage > committed).map(({ step }) => step),
    [questions[id]?.prompt, ...own.filter(({ stage }) => stage <= committed).map(({ step }) => step)],
  );
}

/** What is still to be predicted of a question. Of the next step its cause may be known, which stands before the colon. */
function secretsAfter({ laterSteps, published, secrets }: Facts, id: string, committed: number): SecretSearch {
  const ahead = laterSteps.filter((step) => step.question === id && step.stage > committed);
  const behind = laterSteps.filter((step) => step.question === id && step.stage <= committed);
  const causes = ahead.filter(({ stage }) => stage === committed + 1).flatMap(({ texts }) => texts.map(causeIn));
  return new SecretSearch(
    [
      ...secrets.filter(({ of }) => of === `question ${id}`),
      ...ahead.flatMap(({ stage, texts }) => texts.map((text) => ({ of: `step ${stage} of ${id}`, text }))),
    ],
    [published, ...behind.flatMap(({ texts }) => texts), ...causes].join("\n"),
  );
}

function causeIn(text: string): string {
  return text.replace(/(: |：).*$/s, "$1");
}

interface Body {
  readonly where: string;
  readonly body: string;
}

function inBodies(search: SecretSearch, bodies: readonly Body[]): (Leak | string)[] {
  return bodies.flatMap(({ where, body }) => [
    ...search.find(where, body),
    ...FIELDS.filter((field) => new RegExp(`\\\\*"${field}\\\\*":`).test(body)).map((field) => `${where}: "${field}"`),
  ]);
}

/** Every body that a page receives from now on; the function waits for all of them. */
function listen(page: Page): () => Promise<Body[]> {
  const bodies: Promise<Body | null>[] = [];
  page.on("response", (response) => {
    const where = `${response.request().method()} ${new URL(response.url()).pathname}`;
    bodies.push(
      response.text().then(
        (body) => ({ where, body }),
        // A redirect has no body, and a page that is left takes its own with it; those are asked for again elsewhere.
        () => null,
      ),
    );
  });
  return async () => (await Promise.all(bodies)).filter((body) => body !== null);
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: build the site first`);
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
