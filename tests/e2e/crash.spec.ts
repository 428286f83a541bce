import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { SaveOutcome, SheetQuestion } from "@/lib/wire/attempts";
import { type ApiClient, newReader, readAttempt, type Save, save, startAttempt, submit } from "./api-client";
import { askedQuestion, type Facts, lesson, readFacts } from "./facts";
import { newDataDir, prepare, removeDataDir, runScript, type SitePlace, start } from "./site-process";

const ROUNDS = 3;
/** The server is killed when it has acknowledged so many answers of a round; more are on their way then. */
const KILLED_AFTER = [23, 41, 64];

const server = process.env.TEST_DATABASE_URL || null;

test.skip(Boolean(process.env.BASE_URL), "a server that others use is not killed");

test("kill -9 during autosaves loses no acknowledged answer (embedded database)", async () => {
  const dataDir = newDataDir();
  try {
    await surviveCrashes({ dataDir, demo: false });
  } finally {
    removeDataDir(dataDir);
  }
});

// Without a server there is nothing to test on; `npm test` says so, and fails in CI.
if (server) {
  test("kill -9 during autosaves loses no acknowledged answer (PostgreSQL)", async () => {
    const dataDir = newDataDir();
    const name = `crash_${randomUUID().replaceAll("-", "")}`;
    const own = new URL(server);
    own.pathname = `/${name}`;
    await runScript("tests/e2e/create-database.ts", [server, "create", name]);
    try {
      await surviveCrashes({ dataDir, databaseUrl: own.href, demo: false });
    } finally {
      await runScript("tests/e2e/create-database.ts", [server, "drop", name]);
      removeDataDir(dataDir);
    }
  });
}

async function surviveCrashes(place: SitePlace): Promise<void> {
  const facts = readFacts();
  await prepare(place);
  let site = await start(place);
  let reader = newReader(site.url);
  const { id: attempt, questions } = await startAttempt(reader, lesson(facts, 1).quiz);

  try {
    for (const [round, killAfter] of KILLED_AFTER.slice(0, ROUNDS).entries()) {
      const work = saveFast(reader, attempt, questions, facts, { count: killAfter, reached: () => site.kill() });
      const { acknowledged, unanswered } = await work;
      expect(acknowledged.length, `round ${round + 1}`).toBeGreaterThanOrEqual(killAfter);
      expect(unanswered.length, `round ${round + 1}: saves on their way when the server died`).toBeGreaterThan(0);

      site = await start(place);
      reader = reader.at(site.url);
      await expectAllThere(reader, attempt, acknowledged);
      // What had no answer is sent again by the page, and stored once whether it was stored before or not.
      for (const request of unanswered) {
        const first = await save(reader, attempt, request);
        expect(await save(reader, attempt, request)).toMatchObject({
          savedAt: first.savedAt,
          revision: first.revision,
        });
      }
    }
    await expectToNoticeLoss(reader, attempt, facts);
    await goOnToTheEnd(reader, attempt, facts);
  } finally {
    await site.stop();
  }
}

interface Acknowledged {
  readonly request: Save;
  readonly outcome: SaveOutcome;
}

/** Saves answers to all questions at once, each as soon as the one before is acknowledged, until the server is gone. */
async function saveFast(
  reader: ApiClient,
  attempt: string,
  questions: readonly SheetQuestion[],
  facts: Facts,
  limit: { readonly count: number; reached(): Promise<void> },
): Promise<{ readonly acknowledged: readonly Acknowledged[]; readonly unanswered: readonly Save[] }> {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Save[] = [];
  const known = await readAttempt(reader, attempt);
  let killing: Promise<void> | null = null;

  const saveOne = async ({ id, question }: SheetQuestion) => {
    const { right, wrong, staged } = askedQuestion(facts, question);
    // A stage is final; such a question cannot be answered over and over.
    if (staged) return;
    let revision = known.questions.find((each) => each.id === id)?.revision ?? 0;
    for (;;) {
      const request: Save = {
        attemptQuestionId: id,
        answer: revision % 2 === 0 ? wrong : right,
        idempotencyKey: randomUUID(),
        baseRevision: revision,
      };
      try {
        const outcome = await save(reader, attempt, request);
        revision = outcome.revision;
        acknowledged.push({ request, outcome });
      } catch (error) {
        // The server is gone: not refused, but no answer at all.
        expect(error).toBeInstanceOf(TypeError);
        unanswered.push(request);
        return;
      }
      if (acknowledged.length === limit.count) killing = limit.reached();
    }
  };
  await Promise.all(questions.map(saveOne));
  await killing;
  return { acknowledged, unanswered };
}

/** A repeated request is answered with what was stored at first, so a lost one would come back with a new time. */
async function expectAllThere(
  reader: ApiClient,
  attempt: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const before = await readAttempt(reader, attempt);
  for (const { request, outcome } of acknowledged) {
    const stored = before.questions.find(({ id }) => id === request.attemptQuestionId);
    expect(stored?.revision).toBeGreaterThanOrEqual(outcome.revision);
    if (stored?.revision === outcome.revision) expect(stored.answer).toEqual(request.answer);
    expect(await save(reader, attempt, request)).toMatchObject({ savedAt: outcome.savedAt });
  }
  const after = await readAttempt(reader, attempt);
  expect(revisionsOf(after)).toEqual(revisionsOf(before));
}

/** The check above would find an answer that was acknowledged and is gone. */
async function expectToNoticeLoss(reader: ApiClient, attempt: string, facts: Facts): Promise<void> {
  const { questions } = await readAttempt(reader, attempt);
  const asked = questions.find((each) => !askedQuestion(facts, each.question).staged);
  if (!asked) throw new Error("An attempt has a question without stages");
  const { id: attemptQuestionId, revision, answer } = asked;
  const lost = { attemptQuestionId, answer, idempotencyKey: randomUUID(), baseRevision: revision };
  const outcome = { taken: true, revision, savedAt: new Date(0).toISOString(), overtook: false };
  await expect(expectAllThere(reader, attempt, [{ request: lost, outcome }])).rejects.toThrow("savedAt");
}

async function goOnToTheEnd(reader: ApiClient, attempt: string, facts: Facts): Promise<void> {
  const sheet = await readAttempt(reader, attempt);
  for (const { id, revision, question } of sheet.questions) {
    await save(reader, attempt, {
      attemptQuestionId: id,
      answer: askedQuestion(facts, question).right,
      idempotencyKey: randomUUID(),
      baseRevision: revision,
    });
  }
  expect(await submit(reader, attempt)).toMatchObject({ fraction: 1, passed: true });
}

function revisionsOf({ questions }: { readonly questions: readonly SheetQuestion[] }) {
  return Object.fromEntries(questions.map(({ id, revision }) => [id, revision]));
}
