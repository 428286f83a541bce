import { randomUUID } from "node:crypto";
import type { VariantState } from "@/lib/wire/practice";
import { HEAVY, hostileResponses } from "../hostile-responses";
import { mayBeTaken } from "../may-be-taken";
import { type ApiAnswer, type ApiClient, newReader, readAttempt, save, startAttempt, submit } from "./api-client";
import { askedQuestion, type Facts, lesson, question } from "./facts";
import { expect, test } from "./fixtures";
import { listEndpoints } from "./routes";

/** A client that sends what no page of ours sends: it is told that this is wrong, and nothing is stored or graded. */

/** So many requests are under way at once. */
const AT_ONCE = 8;
const MOST_OCTETS = 64 * 1024;
/** As text: nothing can write such a value down. */
const BRACKETS = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;

interface Write {
  readonly method: "POST" | "PUT";
  readonly path: string;
  /** What a page would send. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What may be taken in spite of everything, as `place: way`. */
  readonly mayBeTaken?: RegExp;
}

/** Every endpoint that takes a body, but for signing in and out. */
function writesOf({ facts, attempt, attemptQuestion }: Stage): Readonly<Record<string, Write>> {
  const { id, exercises, quiz } = lesson(facts, 1);
  const first = question(facts, exercises.find((each) => !question(facts, each).staged) ?? "");
  const staged = question(facts, exercises.find((each) => question(facts, each).staged) ?? "");
  const other = askedQuestion(facts, attemptQuestion.question);
  const generated = Object.keys(facts.variants).find((each) => question(facts, each).role === "exercise") ?? "";
  const interview = facts.interview[0];
  const key = randomUUID();
  return {
    "PUT /api/attempts/[attempt]/responses": {
      method: "PUT",
      path: `/api/attempts/${attempt}/responses`,
      body: { attemptQuestionId: attemptQuestion.id, answer: other.right, idempotencyKey: key, baseRevision: 0 },
    },
    "POST /api/attempts/[attempt]/submit": { method: "POST", path: `/api/attempts/${attempt}/submit`, body: {} },
    "POST /api/interview/[question]/review": {
      method: "POST",
      path: `/api/interview/${interview?.id}/review`,
      body: { rating: 3, keyPoints: interview?.keyPoints.map((point) => point.id), idempotencyKey: key },
    },
    "POST /api/lab/kernel": {
      method: "POST",
      path: "/api/lab/kernel",
      body: { story: "reset", connections: 1, seconds: 1, toTheEnd: false },
    },
    "POST /api/lessons/[lesson]/progress": {
      method: "POST",
      path: `/api/lessons/${id}/progress`,
      body: { anchor: "problem" },
      // Headings come and go; a place that is not there is the top of the page.
      mayBeTaken:
        /^anchor: (a text|an unknown text|(an exponent|a hexadecimal number) in words|constructor as a text|padded with zeros)$/,
    },
    "POST /api/practice": {
      method: "POST",
      path: "/api/practice",
      body: { questionId: first.id, answer: first.right, idempotencyKey: key },
    },
    "POST /api/practice/stage": {
      method: "POST",
      path: "/api/practice/stage",
      body: { questionId: staged.id, answer: staged.right, idempotencyKey: key },
      mayBeTaken: /^answer\.stages\.\d+\.segment\.(seq|ack): missing$/,
    },
    "POST /api/practice/variant": { method: "POST", path: "/api/practice/variant", body: { questionId: generated } },
    "POST /api/quizzes/[quiz]/attempts": { method: "POST", path: `/api/quizzes/${quiz}/attempts`, body: {} },
  };
}

/** Answered by a page that does not take what it is sent: `POST …/answer` shows an answer, and reads no body. */
const WITHOUT_BODY = ["POST /api/interview/[question]/answer", "POST /api/auth/[...nextauth]", "POST /api/sign-out"];

/** Somebody with an open attempt, who has answered nothing. */
interface Stage {
  readonly facts: Facts;
  readonly reader: ApiClient;
  readonly attempt: string;
  readonly attemptQuestion: Awaited<ReturnType<typeof startAttempt>>["questions"][number];
}

async function newStage(facts: Facts, url: string): Promise<Stage> {
  const reader = newReader(url);
  const { id, questions } = await startAttempt(reader, lesson(facts, 1).quiz);
  const attemptQuestion = questions.find((each) => !askedQuestion(facts, each.question).staged);
  if (!attemptQuestion) throw new Error("An attempt has a question without stages");
  return { facts, reader, attempt: id, attemptQuestion };
}

test("a request that is wrong in any field is refused, and leaves everything as it was", async ({ facts, baseURL }) => {
  const stage = await newStage(facts, baseURL ?? "");
  const before = await stateOf(stage);
  const writes = writesOf(stage);
  const known = listEndpoints().filter((name) => !name.startsWith("GET ") && !WITHOUT_BODY.includes(name));
  expect(Object.keys(writes).sort(), "the table names every endpoint that takes a body").toEqual(known.sort());

  await each(Object.values(writes), async ({ method, path, body, mayBeTaken: exception }) => {
    for (const { at, how, make } of hostileResponses(body)) {
      if (HEAVY.has(how) || exception?.test(`${at}: ${how}`)) continue;
      // What is wrong inside an answer is the matter of another test, and all key points are alike.
      if (/^answer\.|^keyPoints\.[1-9]/.test(at)) continue;
      expectRefused(await stage.reader.send(method, path, make()), `${path} with ${at}: ${how}`);
    }
  });
  expect(await stateOf(stage)).toEqual(before);
});

test("a body that is no JSON of an honest size is refused", async ({ facts, baseURL }) => {
  const stage = await newStage(facts, baseURL ?? "");
  const before = await stateOf(stage);
  await each(Object.values(writesOf(stage)), async ({ method, path, body }) => {
    const right = JSON.stringify(body);
    const send = (octets: string | Uint8Array, contentType: string | null = "application/json") =>
      stage.reader.sendRaw(method, path, Buffer.from(octets), contentType);
    for (const contentType of [null, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
      expectRefused(await send(right, contentType), `${path} as ${contentType}`, 400);
    }
    for (const wrong of ["", "null", `[${right}]`, JSON.stringify(right), right.slice(0, -1), `${right}x`]) {
      expectRefused(await send(wrong), `${path} with ${wrong}`, 400);
    }
    const notUtf8 = Buffer.concat([Buffer.from('{"surprise":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expectRefused(await send(notUtf8), `${path} with no UTF-8`, 400);
    expectRefused(await send(BRACKETS), `${path} with brackets`, 400);
    for (const field of Object.keys(body)) {
      const deep = JSON.stringify({ ...body, [field]: "here" }).replace('"here"', BRACKETS);
      expectRefused(await send(deep), `${path} with brackets as ${field}`, 400);
    }
    expectRefused(await send(`${right}${" ".repeat(MOST_OCTETS)}`), `${path} with too much`, 413);
    expectRefused(await send(right.replace("{", `{"surprise":"${"x".repeat(1_000_000)}",`)), `${path} with 1 MB`, 413);
  });
  expect(await stateOf(stage)).toEqual(before);
});

test("an answer that is wrong in any way is refused, whatever the type of the question, and earns nothing", async ({
  facts,
  baseURL,
}) => {
  const stage = await newStage(facts, baseURL ?? "");
  const before = await stateOf(stage);
  const exercises = Object.values(facts.questions).filter(({ role }) => role === "exercise");
  const oneOfEachType = [...new Map(exercises.map((exercise) => [exercise.type, exercise])).values()];
  expect(oneOfEachType.length).toBe(new Set(Object.values(facts.questions).map(({ type }) => type)).size);

  await each(oneOfEachType, async ({ id, type, staged, right }, number) => {
    const path = staged ? "/api/practice/stage" : "/api/practice";
    const answer = (given: unknown) =>
      stage.reader.send("POST", path, { questionId: id, answer: given, idempotencyKey: randomUUID() });
    // `question-types/hostile.test.ts` does it all; here it is seen that every type is asked, before anything is stored.
    const part = oneOfEachWay(type, right).filter((_, index) => index % 2 === number % 2);
    for (const { at, how, make } of part) {
      expectRefused(await answer(make()), `${type} with ${at}: ${how}`, 400);
    }
    const another = oneOfEachType[(number + 1) % oneOfEachType.length];
    expectRefused(await answer(another?.right), `${type} answered as ${another?.type}`, 400);
  });

  const { questions } = await readAttempt(stage.reader, stage.attempt);
  await each(questions, async (asked, number) => {
    const { type, right } = askedQuestion(facts, asked.question);
    // The same check as above, in another place: a part of it for each question.
    const part = oneOfEachWay(type, right).filter((_, index) => index % 4 === number % 4);
    for (const { at, how, make } of part) {
      const body = { attemptQuestionId: asked.id, answer: make(), idempotencyKey: randomUUID(), baseRevision: 0 };
      const sent = await stage.reader.send("PUT", `/api/attempts/${stage.attempt}/responses`, body);
      expectRefused(sent, `${type} in a quiz with ${at}: ${how}`, 400);
    }
  });
  expect(await stateOf(stage)).toEqual(before);
  expect(await submit(stage.reader, stage.attempt)).toMatchObject({ fraction: 0, passed: false });
});

test("an answer to what was not asked, or under a used key, is refused", async ({ facts, baseURL }) => {
  const stage = await newStage(facts, baseURL ?? "");
  const stranger = await newStage(facts, baseURL ?? "");
  const { reader, attempt, attemptQuestion } = stage;
  const writes = writesOf(stage);
  const practice = writes["POST /api/practice"]?.body ?? {};
  const post = (body: object, who = reader) =>
    who.send("POST", "/api/practice", { ...practice, idempotencyKey: randomUUID(), ...body });

  const [one, other] = Object.values(facts.variants).flatMap(([made]) => (made?.role === "exercise" ? [made.id] : []));
  const offer = async (who: ApiClient, questionId: string | undefined) => {
    const { body } = await who.send("POST", "/api/practice/variant", { questionId });
    return (body as { value: VariantState }).value.variant;
  };
  const [own, ownOther, theirs] = [
    await offer(reader, one),
    await offer(reader, other),
    await offer(stranger.reader, one),
  ];
  const before = await stateOf(stage);
  const { right } = askedQuestion(facts, own.question);
  const inQuiz = Object.values(facts.questions).find(({ role, staged }) => role === "quiz" && !staged);

  expectRefused(await post({ questionId: one, variant: theirs.id, answer: right }), "the variant of another", 404);
  expectRefused(await post({ questionId: one, variant: ownOther.id, answer: right }), "of another question", 404);
  expectRefused(await post({ questionId: one, variant: "0".repeat(25), answer: right }), "a variant of nobody", 404);
  expectRefused(await post({ questionId: inQuiz?.id, answer: inQuiz?.right }), "a question kept for quizzes", 404);
  expectRefused(await post({ questionId: "constructor" }), "no question", 404);

  const put = (body: object, of = attempt) =>
    reader.send("PUT", `/api/attempts/${of}/responses`, {
      ...writes["PUT /api/attempts/[attempt]/responses"]?.body,
      idempotencyKey: randomUUID(),
      ...body,
    });
  expectRefused(await put({ attemptQuestionId: stranger.attemptQuestion.id }), "a question of another", 404);
  expectRefused(await put({}, stranger.attempt), "the attempt of another", 404);
  for (const path of ["/api/attempts/%00", "/api/attempts/%00/review", "/api/lessons/%00", "/api/home/%00"]) {
    expect((await reader.send("GET", path)).status, path).toBeLessThan(500);
  }
  expectRefused(await put({}, "%00"), "an address with a NUL", 404);
  expect(await stateOf(stage)).toEqual(before);

  const idempotencyKey = randomUUID();
  const { id, wrong, right: better } = question(facts, String(practice.questionId));
  expect((await post({ questionId: id, answer: wrong, idempotencyKey })).status).toBe(200);
  expectRefused(await post({ questionId: id, answer: better, idempotencyKey }), "a used key, better", 409);
  expectRefused(await post({ questionId: one, variant: own.id, answer: right, idempotencyKey }), "for another", 409);
  expectRefused(await post({ questionId: id, answer: wrong, idempotencyKey }, stranger.reader), "by another", 409);

  const asked = askedQuestion(facts, attemptQuestion.question);
  const used = { attemptQuestionId: attemptQuestion.id, answer: asked.wrong, idempotencyKey, baseRevision: 0 };
  await save(reader, attempt, used);
  expectRefused(await put({ ...used, answer: asked.right }), "a used key in a quiz", 409);
  expect(
    (await readAttempt(reader, attempt)).questions.find((each) => each.id === used.attemptQuestionId),
  ).toMatchObject({
    answer: asked.wrong,
    revision: 1,
  });
});

test("a committed stage cannot be changed, taken back or jumped over", async ({ facts, baseURL }) => {
  const stage = await newStage(facts, baseURL ?? "");
  const body = writesOf(stage)["POST /api/practice/stage"]?.body ?? {};
  const { stages } = body.answer as { readonly stages: readonly { readonly a: string }[] };
  const [first, second] = stages;
  const commit = (given: readonly unknown[]) =>
    stage.reader.send("POST", "/api/practice/stage", {
      ...body,
      answer: { stages: given },
      idempotencyKey: randomUUID(),
    });
  expect((await commit([first])).body).toMatchObject({ ok: true, value: { taken: true, graded: null } });
  const before = await stateOf(stage);

  const changed = { ...first, a: first?.a === "CLOSED" ? "LISTEN" : "CLOSED" };
  for (const given of [[changed], [changed, second], [second], [second, first], [first]]) {
    // Two windows may do this in good faith, so it is no error: the sender is told what stands, and no more.
    expect((await commit(given)).body).toMatchObject({
      ok: true,
      value: { taken: false, answer: { stages: [first] }, reveal: { stages: { length: 1 } }, graded: null },
    });
  }
  expectRefused(await commit([]), "no stage", 400);
  expectRefused(await commit([...stages, second]), "more stages than there are", 400);
  expect(await stateOf(stage)).toEqual(before);
});

/** One of each way to be wrong, at another place each time; none that this type may take. */
function oneOfEachWay(type: string, right: unknown) {
  const ways = new Map<string, ReturnType<typeof hostileResponses>>();
  for (const one of hostileResponses(right)) {
    // The body itself would be too large.
    if (HEAVY.has(one.how) || mayBeTaken(type, `${one.at}: ${one.how}`)) continue;
    ways.set(one.how, [...(ways.get(one.how) ?? []), one]);
  }
  return [...ways.values()].flatMap((places, number) => places[number % places.length] ?? []);
}

/** Told that it is wrong, in the form that all refusals have, and not that something broke; nothing else is told. */
function expectRefused({ status, body }: ApiAnswer, what: string, expected?: number): void {
  expect(body, what).toMatchObject({ ok: false, error: expect.any(String) });
  expect(
    Object.keys(body as object).filter((name) => !["ok", "error", "reason"].includes(name)),
    what,
  ).toEqual([]);
  if (expected !== undefined) expect(status, what).toBe(expected);
  expect(status, what).toBeGreaterThanOrEqual(400);
  expect(status, what).toBeLessThan(500);
}

/** Everything that this reader has stored. */
async function stateOf({ facts, reader, attempt }: Stage): Promise<unknown> {
  const { standings } = (await reader.send("GET", "/api/interview")).body as { standings: unknown };
  const lessons = [];
  for (const { id } of facts.lessons) lessons.push((await reader.send("GET", `/api/lessons/${id}`)).body);
  return { attempt: await readAttempt(reader, attempt), standings, lessons };
}

/** Does the work for all things, a few at once. */
async function each<T>(things: readonly T[], work: (thing: T, number: number) => Promise<void>): Promise<void> {
  const left = [...things.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
