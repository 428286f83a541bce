import { randomUUID } from "node:crypto";
import { type APIRequestContext, request as requests } from "@playwright/test";
import type { AttemptSheet } from "@/lib/wire/attempts";
import { type Facts, lesson } from "./facts";
import { expect, type NewPerson, newPerson, signInFile, test } from "./fixtures";
import { listActions, listEndpoints, listPages } from "./routes";

/**
 * Nobody's work can be seen or changed by anybody else, by whatever address. The tables name every page, endpoint
 * and action; one that is not in them fails the first test.
 */

test.skip(Boolean(process.env.BASE_URL), "the ids of actions are those of the build");
// The tests of this file share one owner, and are in one order.
test.describe.configure({ mode: "default" });

/** Those who have no business with the owner's work. The other learner and the other teacher are members. */
const STRANGERS = ["nobody", "guest", "otherLearner", "otherTeacher"] as const;
type Stranger = (typeof STRANGERS)[number];

/** What the owner has, and where it is. */
interface Owned {
  readonly classroom: string;
  readonly code: string;
  readonly learner: string;
  readonly quiz: string;
  readonly course: string;
  readonly lesson: string;
  readonly openAttempt: string;
  readonly openQuestion: string;
  readonly submittedAttempt: string;
  readonly submittedQuiz: string;
  readonly interview: string;
  readonly exercise: string;
  readonly assignment: string;
}

interface Page {
  path(owned: Owned): string;
  /** Status that each stranger gets. */
  readonly gives: Readonly<Record<Stranger, number>>;
  /** Who gets 200; anybody if not given. */
  readonly belongsTo?: "owner" | "teacher";
}

const same = (status: number) => ({ nobody: status, guest: status, otherLearner: status, otherTeacher: status });
/** Sent to sign in, or told that it is not there. */
const MEMBERS_ONLY = { nobody: 307, guest: 307, otherLearner: 404, otherTeacher: 404 };

const open = (path: Page["path"]): Page => ({ path, gives: same(200) });
const attempt = (path: Page["path"]): Page => ({ path, gives: same(404), belongsTo: "owner" });
const classroom = (path: Page["path"]): Page => ({ path, gives: MEMBERS_ONLY, belongsTo: "teacher" });

const PAGES: Readonly<Record<string, Page>> = {
  "/": open(() => ""),
  "/[...rest]": { path: () => "/no/such/page", gives: same(404) },
  "/accessibility": open(() => "/accessibility"),
  "/account": { path: () => "/account", gives: { nobody: 307, guest: 307, otherLearner: 200, otherTeacher: 200 } },
  "/exercise": open(() => "/exercise"),
  "/exercise/[exercise]": open(({ exercise }) => `/exercise/${exercise}`),
  "/gallery": { path: () => "/gallery", gives: same(404) },
  "/interview": open(() => "/interview"),
  "/interview/[question]": open(({ interview }) => `/interview/${interview}`),
  "/interview/practice": open(() => "/interview/practice"),
  "/interview/progress": open(() => "/interview/progress"),
  "/join": open(() => "/join"),
  "/join/[code]": open(({ code }) => `/join/${code}`),
  "/lab": open(() => "/lab"),
  "/lab/kernel": open(() => "/lab/kernel"),
  "/lab/two-msl": open(() => "/lab/two-msl"),
  "/learn": open(() => "/learn"),
  "/learn/[course]/[lesson]": open(({ course, lesson: id }) => `/learn/${course}/${id}`),
  "/privacy": open(() => "/privacy"),
  "/quiz/[quiz]": open(({ quiz }) => `/quiz/${quiz}`),
  "/quiz/[quiz]/attempt/[attempt]": attempt(({ quiz, openAttempt }) => `/quiz/${quiz}/attempt/${openAttempt}`),
  "/quiz/[quiz]/attempt/[attempt]/review": attempt(
    ({ submittedQuiz, submittedAttempt }) => `/quiz/${submittedQuiz}/attempt/${submittedAttempt}/review`,
  ),
  "/register": { path: () => "/register", gives: same(200) },
  "/sign-in": { path: () => "/sign-in", gives: same(200) },
  "/sources": open(() => "/sources"),
  "/teach": open(() => "/teach"),
  "/teach/[classroom]": classroom(({ classroom: id }) => `/teach/${id}`),
  "/teach/[classroom]/assignments": classroom(({ classroom: id }) => `/teach/${id}/assignments`),
  "/teach/[classroom]/assignments/[assignment]": classroom(
    ({ classroom: id, assignment }) => `/teach/${id}/assignments/${assignment}`,
  ),
  "/teach/[classroom]/learners/[learner]": classroom(
    ({ classroom: id, learner }) => `/teach/${id}/learners/${learner}`,
  ),
  "/teach/[classroom]/learners/[learner]/attempts/[attempt]": classroom(
    ({ classroom: id, learner, submittedAttempt }) => `/teach/${id}/learners/${learner}/attempts/${submittedAttempt}`,
  ),
  "/teach/[classroom]/learners/[learner]/practice/[lesson]": classroom(
    ({ classroom: id, learner, lesson: of }) => `/teach/${id}/learners/${learner}/practice/${of}`,
  ),
  "/teach/[classroom]/questions": classroom(({ classroom: id }) => `/teach/${id}/questions`),
  "/teach/[classroom]/roster": classroom(({ classroom: id }) => `/teach/${id}/roster`),
};

interface Endpoint {
  send(request: APIRequestContext, owned: Owned): ReturnType<APIRequestContext["get"]>;
  readonly gives: Readonly<Record<Stranger, number>>;
  readonly belongsTo?: "owner" | "teacher";
}

const idempotencyKey = () => randomUUID();

/** Answers from what is the asker's own: everybody gets one, and nothing of the owner is in it. */
const own = (send: Endpoint["send"]): Endpoint => ({ send, gives: same(200) });

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "GET /api/attempts/[attempt]": {
    send: (request, { openAttempt }) => request.get(`/api/attempts/${openAttempt}`),
    gives: same(404),
    belongsTo: "owner",
  },
  "PUT /api/attempts/[attempt]/responses": {
    send: (request, { openAttempt, openQuestion }) =>
      request.put(`/api/attempts/${openAttempt}/responses`, {
        data: { attemptQuestionId: openQuestion, answer: {}, idempotencyKey: idempotencyKey(), baseRevision: 0 },
      }),
    gives: { ...same(404), nobody: 401 },
  },
  "GET /api/attempts/[attempt]/review": {
    send: (request, { submittedAttempt }) => request.get(`/api/attempts/${submittedAttempt}/review`),
    gives: same(404),
    belongsTo: "owner",
  },
  "POST /api/attempts/[attempt]/submit": {
    send: (request, { openAttempt }) => request.post(`/api/attempts/${openAttempt}/submit`, { data: {} }),
    gives: { ...same(404), nobody: 401 },
  },
  // Without a configured provider there are none.
  "GET /api/auth/[...nextauth]": { send: (request) => request.get("/api/auth/session"), gives: same(404) },
  "POST /api/auth/[...nextauth]": {
    send: (request) => request.post("/api/auth/signin/github", { data: {} }),
    gives: same(404),
  },
  "GET /api/classrooms/[classroom]/export": {
    send: (request, { classroom: id }) => request.get(`/api/classrooms/${id}/export?kind=answers`),
    gives: { nobody: 401, guest: 401, otherLearner: 404, otherTeacher: 404 },
    belongsTo: "teacher",
  },
  "GET /api/home/[course]": own((request, { course }) => request.get(`/api/home/${course}`)),
  "GET /api/interview": own((request) => request.get("/api/interview")),
  "GET /api/interview/progress": own((request) => request.get("/api/interview/progress")),
  "POST /api/interview/[question]/answer": own((request, { interview }) =>
    request.post(`/api/interview/${interview}/answer`, { data: {} }),
  ),
  "POST /api/interview/[question]/review": own((request, { interview }) =>
    request.post(`/api/interview/${interview}/review`, {
      data: { rating: 3, keyPoints: [], idempotencyKey: idempotencyKey() },
    }),
  ),
  "GET /api/lab/kernel": own((request) => request.get("/api/lab/kernel")),
  // That a run shows nothing but its own connections is tested in lib/loopback.
  "POST /api/lab/kernel": {
    send: (request) => request.post("/api/lab/kernel", { data: { story: "A-first", connections: 99 } }),
    gives: same(400),
  },
  "GET /api/lessons/[lesson]": own((request, { lesson: id }) => request.get(`/api/lessons/${id}`)),
  "POST /api/lessons/[lesson]/progress": own((request, { lesson: id }) =>
    request.post(`/api/lessons/${id}/progress`, { data: { anchor: "problem" } }),
  ),
  "GET /api/me": own((request) => request.get("/api/me")),
  "POST /api/practice": {
    send: (request, { exercise }) =>
      request.post("/api/practice", { data: { questionId: exercise, answer: {}, idempotencyKey: idempotencyKey() } }),
    gives: same(400),
  },
  "POST /api/practice/stage": {
    send: (request, { exercise }) =>
      request.post("/api/practice/stage", {
        data: { questionId: exercise, answer: {}, idempotencyKey: idempotencyKey() },
      }),
    gives: same(400),
  },
  "POST /api/practice/variant": {
    send: (request) => request.post("/api/practice/variant", { data: {} }),
    gives: same(400),
  },
  "POST /api/quizzes/[quiz]/attempts": own((request, { quiz }) =>
    request.post(`/api/quizzes/${quiz}/attempts`, { data: {} }),
  ),
  // The last one: it ends the session of who sends it.
  "POST /api/sign-out": {
    send: (request) => request.post("/api/sign-out", { form: { to: "/en" }, maxRedirects: 0 }),
    gives: same(403),
  },
};

interface Action {
  readonly page: string;
  fields(owned: Owned): Readonly<Record<string, string>>;
  /** What each stranger is told: the key of the words. `null` for those whom the action would only change themselves. */
  readonly says: Readonly<Record<Stranger, string | null>>;
}

const CLASSROOM_OF_ANOTHER = {
  nobody: "unauthenticated",
  guest: "unauthenticated",
  otherLearner: "not-found",
  otherTeacher: "not-found",
};
/** It takes nobody's name: whoever calls it changes themselves. */
const OWN_ACCOUNT = { nobody: "unauthenticated", guest: "unauthenticated", otherLearner: null, otherTeacher: null };
const manage = (fields: Action["fields"], page = "/teach/[classroom]"): Action => ({
  page,
  fields,
  says: CLASSROOM_OF_ANOTHER,
});
const ASSIGNMENT_PAGE = "/teach/[classroom]/assignments/[assignment]";

const ACTIONS: Readonly<Record<string, Action>> = {
  archiveClassroomAction: manage(({ classroom: id }) => ({ classroom: id })),
  renameClassroomAction: manage(({ classroom: id }) => ({ classroom: id, name: "Taken over" })),
  renewJoinCodeAction: manage(({ classroom: id }) => ({ classroom: id })),
  restoreClassroomAction: manage(({ classroom: id }) => ({ classroom: id })),
  assignAction: manage(
    ({ classroom: id, exercise }) => ({ classroom: id, what: `exercise:${exercise}`, due: "", note: "Taken over" }),
    "/teach/[classroom]/assignments",
  ),
  changeAssignmentAction: manage(
    ({ classroom: id, assignment }) => ({ classroom: id, assignment, due: "", note: "Taken over" }),
    ASSIGNMENT_PAGE,
  ),
  withdrawAssignmentAction: manage(({ classroom: id, assignment }) => ({ classroom: id, assignment }), ASSIGNMENT_PAGE),
  removeLearnerAction: {
    page: "/teach/[classroom]/roster",
    fields: ({ classroom: id, learner }) => ({ classroom: id, learner }),
    says: CLASSROOM_OF_ANOTHER,
  },
  leaveClassroomAction: {
    page: "/teach",
    fields: ({ classroom: id, learner }) => ({ classroom: id, learner }),
    says: CLASSROOM_OF_ANOTHER,
  },
  joinClassroomAction: {
    page: "/join/[code]",
    fields: () => ({ code: "AAAA2222" }),
    says: { nobody: "unauthenticated", guest: "unauthenticated", otherLearner: "join-code", otherTeacher: "join-code" },
  },
  createClassroomAction: {
    page: "/teach",
    fields: ({ course }) => ({ name: "A room", course }),
    says: OWN_ACCOUNT,
  },
  changePasswordAction: {
    page: "/account",
    fields: ({ learner }) => ({ user: learner, password: "not the password", newPassword: "taken over by another" }),
    says: OWN_ACCOUNT,
  },
  changeProfileAction: {
    page: "/account",
    fields: ({ learner }) => ({ user: learner, name: "Taken over", locale: "en" }),
    says: OWN_ACCOUNT,
  },
  deleteAccountAction: {
    page: "/account",
    fields: ({ learner }) => ({ user: learner, proof: "not the password" }),
    says: OWN_ACCOUNT,
  },
  signOutEverywhereAction: { page: "/account", fields: ({ learner }) => ({ user: learner }), says: OWN_ACCOUNT },
  signInAction: {
    page: "/sign-in",
    fields: () => ({ email: "somebody@example.net", password: "not the password" }),
    says: { nobody: "wrong-credentials", guest: "wrong-credentials", otherLearner: null, otherTeacher: null },
  },
  // Answers everybody the same; that it tells nobody whether an address is known is tested in accounts.db.test.ts.
  registerAction: { page: "/register", fields: () => ({}), says: { ...OWN_ACCOUNT, nobody: null, guest: null } },
};

test("the tables name every page, every endpoint and every action", () => {
  expect(Object.keys(PAGES).sort()).toEqual(listPages());
  expect(Object.keys(ENDPOINTS).sort()).toEqual(listEndpoints().sort());
  expect(Object.keys(ACTIONS).sort()).toEqual([...listActions().keys()].sort());
});

const actionIds = () => listActions();
let people: Readonly<Record<Stranger | "owner" | "teacher", APIRequestContext>>;
let owned: Owned;
let owner: NewPerson;
/** Texts that nobody but the owner, and what of them the teacher may see, has in any answer. */
let marks: readonly string[];

test.beforeAll(async ({ facts, baseURL }) => {
  const context = (storageState?: string) =>
    requests.newContext({ baseURL: baseURL ?? "", ...(storageState ? { storageState } : {}) });
  people = {
    nobody: await context(),
    guest: await context(),
    otherLearner: await context(signInFile("otherLearner")),
    otherTeacher: await context(signInFile("otherTeacher")),
    owner: await context(),
    teacher: await context(),
  };
  const first = lesson(facts, 1);
  await people.guest.post(`/api/lessons/${first.id}/progress`, { data: { anchor: "problem" } });

  owner = newPerson("Owner");
  await registerByRequest(people.owner, owner);
  await registerByRequest(people.teacher, newPerson("Boss"));
  const written = `Written by ${owner.name}`;
  owned = await prepareOwned(facts, written);
  marks = [owner.name, owner.email, written];
});

test.afterAll(async () => {
  await Promise.all(Object.values(people ?? {}).map((person) => person.dispose()));
});

for (const [pattern, page] of Object.entries(PAGES)) {
  test(`page ${pattern} shows nobody what belongs to another`, async () => {
    for (const who of STRANGERS) {
      const path = `/en${page.path(owned)}`;
      const answer = await people[who].get(path, { maxRedirects: 0 });
      expect(answer.status(), who).toBe(page.gives[who]);
      await expectNoMarks(answer, who);
      // What a link on another page of the site would fetch.
      await expectNoMarks(await people[who].get(path, { headers: { RSC: "1" }, maxRedirects: 0 }), `${who}, data only`);
    }
    if (page.belongsTo) {
      const answer = await people[page.belongsTo].get(`/en${page.path(owned)}`, { maxRedirects: 0 });
      expect(answer.status(), `${page.belongsTo}, whose it is`).toBe(200);
    }
  });
}

test("endpoints tell and change nothing of another", async () => {
  const before = await stateOfOwner();
  for (const [name, endpoint] of Object.entries(ENDPOINTS)) {
    for (const who of STRANGERS) {
      const answer = await endpoint.send(people[who], owned);
      expect(answer.status(), `${name} as ${who}`).toBe(endpoint.gives[who]);
      await expectNoMarks(answer, `${name} as ${who}`);
    }
    if (endpoint.belongsTo) {
      const answer = await endpoint.send(people[endpoint.belongsTo], owned);
      expect(answer.status(), `${name} as ${endpoint.belongsTo}, whose it is`).toBe(200);
    }
  }
  expect(await stateOfOwner()).toEqual(before);
});

test("actions change nothing of another", async () => {
  const before = await stateOfOwner();
  for (const [name, { page, fields, says }] of Object.entries(ACTIONS)) {
    for (const who of STRANGERS) {
      if (says[who] === null) continue;
      const answer = await callAction(people[who], name, page, fields(owned));
      expect(answer, `${name} as ${who}`).toContain(`"failure":"${says[who]}"`);
      for (const mark of marks) expect(answer, `${name} as ${who}`).not.toContain(mark);
    }
  }
  expect(await stateOfOwner()).toEqual(before);

  // The same call does work for whom the classroom belongs to, so the refusals above are refusals.
  const renamed = await callAction(people.teacher, "renameClassroomAction", "/teach/[classroom]", {
    classroom: owned.classroom,
    name: "Renamed by its teacher",
  });
  expect(renamed).toContain('"status":"done"');
});

async function expectNoMarks(answer: Awaited<ReturnType<APIRequestContext["get"]>>, what: string): Promise<void> {
  const text = await answer.text();
  for (const mark of marks) expect(text.includes(mark), `${what} finds "${mark}"`).toBe(false);
}

/** What the owner and the teacher see of the owner's work and of the classroom. */
async function stateOfOwner() {
  const read = async (who: "owner" | "teacher", path: string) => (await people[who].get(path)).text();
  const roster = await read("teacher", `/en/teach/${owned.classroom}/roster`);
  return {
    me: await read("owner", "/api/me"),
    attempt: await read("owner", `/api/attempts/${owned.openAttempt}`),
    standing: JSON.parse(await read("owner", "/api/interview")).standings[owned.interview].reviews,
    lesson: await read("owner", `/api/lessons/${owned.lesson}`),
    isOnRoster: roster.includes(owner.name),
    hasCode: roster.includes(owned.code),
    scores: await read("teacher", `/api/classrooms/${owned.classroom}/export?kind=answers`),
    assigned: await read("teacher", `/api/classrooms/${owned.classroom}/export?kind=assignments`),
    assignment: await read("teacher", `/en/teach/${owned.classroom}/assignments`).then((page) => page.includes(NOTE)),
  };
}

const NOTE = "What the teacher wrote to it";

/** The owner learns in a classroom, has an open and a submitted attempt, and has written an interview answer. */
async function prepareOwned(facts: Facts, written: string): Promise<Owned> {
  const [first, second] = [lesson(facts, 1), lesson(facts, 2)];
  const created = await callAction(people.teacher, "createClassroomAction", "/teach", {
    name: "A closed room",
    course: first.course,
  });
  const id = /"to":"\/teach\/([a-z0-9]+)"/.exec(created)?.[1] ?? "";
  const page = await (await people.teacher.get(`/en/teach/${id}`)).text();
  const code = /\/join\/([0-9A-Z]{8})/.exec(page)?.[1] ?? "";
  expect(await callAction(people.owner, "joinClassroomAction", "/join/[code]", { code })).toContain('"status":"done"');
  const roster = await (await people.teacher.get(`/en/teach/${id}/roster`)).text();
  const learner = new RegExp(`/teach/${id}/learners/([a-z0-9]+)`).exec(roster)?.[1] ?? "";

  const assigned = await callAction(people.teacher, "assignAction", "/teach/[classroom]/assignments", {
    classroom: id,
    what: `quiz:${first.quiz}`,
    due: "",
    note: NOTE,
  });
  const assignment = /assignments\?assigned=([a-z0-9]+)/.exec(assigned)?.[1] ?? "";

  const submitted = await startedBy(people.owner, first.quiz);
  await people.owner.post(`/api/attempts/${submitted.id}/submit`, { data: {} });
  const opened = await startedBy(people.owner, second.quiz);
  const interview = facts.interview[0]?.id ?? "";
  const reviewed = await people.owner.post(`/api/interview/${interview}/review`, {
    data: { rating: 3, keyPoints: [], answer: written, idempotencyKey: idempotencyKey() },
  });
  expect(reviewed.ok()).toBe(true);
  return {
    classroom: id,
    code,
    learner,
    course: first.course,
    lesson: first.id,
    quiz: second.quiz,
    openAttempt: opened.id,
    openQuestion: opened.questions[0]?.id ?? "",
    submittedAttempt: submitted.id,
    submittedQuiz: first.quiz,
    interview,
    exercise: first.exercises[0] ?? "",
    assignment,
  };
}

async function startedBy(request: APIRequestContext, quiz: string): Promise<AttemptSheet> {
  const { id } = (await (await request.post(`/api/quizzes/${quiz}/attempts`, { data: {} })).json()).value;
  return (await request.get(`/api/attempts/${id}`)).json();
}

async function registerByRequest(request: APIRequestContext, person: NewPerson): Promise<void> {
  await callAction(request, "registerAction", "/register", { ...person });
  const { email, password } = person;
  expect(await callAction(request, "signInAction", "/sign-in", { email, password })).toContain('"status":"done"');
}

/** Calls a server action as the page's form does; gives what it answered. */
async function callAction(
  request: APIRequestContext,
  name: string,
  page: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const id = actionIds().get(name);
  if (!id) throw new Error(`The build has no action "${name}"`);
  const path = page.replaceAll(/\[(\w+)\]/g, (_, field: string) => fields[field] ?? "");
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, value);
  // The arguments last: the state before, and a reference to the fields above.
  form.append("0", '[{"status":"new"},"$K1"]');
  const answer = await request.post(`/en${page === "/" ? "" : path}`, {
    headers: { "Next-Action": id, Accept: "text/x-component" },
    multipart: form,
    maxRedirects: 0,
  });
  return answer.text();
}
