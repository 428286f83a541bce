import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { answerQuestion } from "./answer-question";
import { expectNoFindings } from "./axe";
import { type Facts, lesson, question } from "./facts";
import { expect, newPerson, register, test, type Who } from "./fixtures";
import { mouse } from "./hand";
import { answerInQuiz, openSubmitDialog, startQuiz, submitQuiz } from "./quiz-page";
import { listPages } from "./routes";
import { plain, wordsIn } from "./words";

/**
 * Axe finds nothing on any page, in both languages, light and dark, wide and on a phone; nor in the states that a
 * page only has once somebody works with it. A page that is not in the table fails the first test.
 */

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

interface Visit {
  readonly as: Who;
  /** Path without language. */
  path(facts: Facts, page: Page): string | Promise<string>;
  readonly status?: number;
  /** In the sitemap, with links to its other languages. */
  readonly isPublic?: boolean;
}

const publicPage = (path: string): Visit => ({ as: "nobody", path: () => path, isPublic: true });
const classroomPage = (rest: string): Visit => ({ as: "teacher", path: (facts) => classroomOf(facts) + rest });

/** The demo's learner, as their teacher sees them. */
const REPORT = "/learners/demo-learner";

const lessonPage = (number: number): Visit => ({
  as: "nobody",
  path: (facts) => lesson(facts, number).path("en").replace(/^\/en/, ""),
  isPublic: true,
});

/** One example of every page, and more where the content makes pages that differ in kind. */
const PAGES: Readonly<Record<string, Readonly<Record<string, Visit>>>> = {
  "/": { front: publicPage("/") },
  "/[...rest]": { nowhere: { as: "nobody", path: () => "/no/such/page", status: 404 } },
  "/accessibility": { accessibility: publicPage("/accessibility") },
  "/account": { account: { as: "learner", path: () => "/account" } },
  "/exercise": { "all exercises": publicPage("/exercise") },
  "/exercise/[exercise]": {
    "an exercise alone": {
      as: "nobody",
      path: (facts) => `/exercise/${lesson(facts, 1).exercises[0]}`,
      isPublic: true,
    },
    "an exercise beside a lesson": publicPage("/exercise/be-the-network-old-syn"),
  },
  // Only there in development.
  "/gallery": {},
  "/interview": { "all interview questions": publicPage("/interview") },
  "/interview/[question]": {
    "an interview question": {
      as: "nobody",
      path: ({ interview }) => `/interview/${interview[0]?.id}`,
      isPublic: true,
    },
  },
  "/interview/practice": { practice: { as: "nobody", path: () => "/interview/practice" } },
  "/interview/progress": { "interview progress": { as: "nobody", path: () => "/interview/progress" } },
  "/lab": { "the laboratory": publicPage("/lab") },
  "/lab/kernel": { "watching the kernel": publicPage("/lab/kernel") },
  "/lab/two-msl": { "why 2MSL": publicPage("/lab/two-msl") },
  "/join": { "entering a code": { as: "learner", path: () => "/join" } },
  "/join/[code]": {
    invitation: { as: "learner", path: ({ demo }) => `/join/${demo.classrooms[0]?.joinCode}` },
    "an unknown code": { as: "nobody", path: () => "/join/AAAA2222" },
  },
  "/learn": { home: { ...publicPage("/learn"), as: "learner" } },
  "/learn/[course]/[lesson]": {
    "lesson 1": lessonPage(1),
    "lesson 2": lessonPage(2),
    "lesson 3": lessonPage(3),
    "lesson 4": lessonPage(4),
    "lesson 5": lessonPage(5),
  },
  "/privacy": { privacy: publicPage("/privacy") },
  "/quiz/[quiz]": {
    "a quiz": { as: "learner", path: (facts) => `/quiz/${lesson(facts, 1).quiz}`, isPublic: true },
  },
  "/quiz/[quiz]/attempt/[attempt]": { "an open attempt": { as: "nobody", path: openedAttempt } },
  "/quiz/[quiz]/attempt/[attempt]/review": {
    "the review of an empty attempt": {
      as: "nobody",
      async path(facts, page) {
        const path = await openedAttempt(facts, page);
        await page.request.post(`/api/attempts/${path.split("/").at(-1)}/submit`, { data: {} });
        return `${path}/review`;
      },
    },
  },
  "/register": { register: publicPage("/register") },
  "/sign-in": { "sign in": publicPage("/sign-in") },
  "/sources": { sources: publicPage("/sources") },
  "/teach": { "own classrooms": { ...publicPage("/teach"), as: "teacher" } },
  "/teach/[classroom]": { "a classroom": classroomPage("") },
  "/teach/[classroom]/assignments": { "assignments of a classroom": classroomPage("/assignments") },
  "/teach/[classroom]/assignments/[assignment]": {
    "an assignment": { as: "teacher", path: (facts, page) => linkOn(page, classroomOf(facts), "/assignments", "") },
  },
  "/teach/[classroom]/questions": { "questions of a classroom": classroomPage("/questions") },
  "/teach/[classroom]/roster": { roster: classroomPage("/roster") },
  "/teach/[classroom]/learners/[learner]": { "one learner": classroomPage(REPORT) },
  "/teach/[classroom]/learners/[learner]/attempts/[attempt]": {
    "a learner's attempt": {
      as: "teacher",
      path: (facts, page) => linkOn(page, classroomOf(facts), REPORT, "attempts/"),
    },
  },
  "/teach/[classroom]/learners/[learner]/practice/[lesson]": {
    "a learner's exercises": {
      as: "teacher",
      path: (facts, page) => linkOn(page, classroomOf(facts), REPORT, "practice/"),
    },
  },
};

const VISITS = Object.values(PAGES).flatMap((visits) => Object.entries(visits));

test("the table names every page, and every lesson", ({ facts }) => {
  expect(Object.keys(PAGES).sort()).toEqual(listPages());
  expect(Object.keys(PAGES["/learn/[course]/[lesson]"] ?? {})).toHaveLength(facts.lessons.length);
});

for (const [name, { as, path, status = 200, isPublic = false }] of VISITS) {
  for (const locale of LOCALES) {
    test(`${name}, in ${locale}`, async ({ visit, facts, expectedTrouble }) => {
      if (status === 404) expectedTrouble.push(/404 \(Not Found\)/);
      const page = await visit(as, { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
      const address = addressOf(await path(facts, page), locale);
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(status);
      await expectGoodHead(page, locale, isPublic);
      await expectAccessible(page, address, locale);
    });
  }
}

test("every page has a title of its own", async ({ open, facts }) => {
  const titles = new Map<string, string>();
  const pages = new Map<Who, Page>();
  for (const [name, { as, path, status }] of VISITS) {
    // Whatever the code, the page is the same: joining a classroom.
    if (status === 404 || name === "an unknown code" || name === "invitation") continue;
    const page = pages.get(as) ?? (await open(as));
    pages.set(as, page);
    const place = await path(facts, page);
    for (const locale of LOCALES) {
      const address = addressOf(place, locale);
      const html = await (await page.request.get(address)).text();
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
      expect(title, address).not.toBe("");
      expect(titles.get(title), `"${title}" of ${address}`).toBeUndefined();
      titles.set(title, address);
    }
  }
});

for (const locale of LOCALES) {
  const t = wordsIn(locale);

  test(`a lesson that was worked through, in ${locale}`, async ({ open, facts }) => {
    const page = await open("nobody", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    const first = lesson(facts, 1);
    await page.goto(first.path(locale));
    const prediction = page.locator(".predict").first();
    await prediction.getByRole("radio").first().check();
    await prediction.getByRole("button").click();
    await expect(prediction.locator(".reveal")).toBeVisible();
    await page.locator(".tcp-details summary").first().click();
    const exercises = first.exercises.map((id) => question(facts, id));
    for (const [index, exercise] of exercises.entries()) {
      const place = page.locator(`[data-exercise="${exercise.id}"]`);
      const isRight = index % 2 === 0;
      const answer = isRight ? exercise.right : exercise.wrong;
      if (exercise === exercises.findLast(({ staged }) => staged)) {
        // One prediction is left half way.
        const { stages } = answer as { stages: readonly unknown[] };
        await answerQuestion({ place, locale, hand: mouse }, exercise, { stages: stages.slice(0, 1) });
        continue;
      }
      await answerQuestion({ place, locale, hand: mouse }, exercise, answer);
      if (!exercise.staged) await place.getByRole("button", { name: t("exercise.check") }).click();
      await expect(place).toContainText(plain(exercise.explanation[isRight ? "right" : "wrong"][locale]));
    }
    await expectAccessible(page, "lesson 1, worked through", locale);
  });

  test(`a quiz from its first question to its review, in ${locale}`, async ({ open, facts, expectedTrouble }) => {
    expectedTrouble.push(/ERR_INTERNET_DISCONNECTED/);
    const page = await open("nobody", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    const attempt = await startQuiz(page, locale, lesson(facts, 5).quiz, facts);
    for (const asked of attempt.questions) {
      // The last one stays open, so that the dialog has something to name.
      if (asked.number === attempt.questions.length) break;
      const isRight = asked.number % 2 === 0;
      await answerInQuiz(page, locale, attempt, asked, { answer: isRight ? asked.right : asked.wrong });
      await expectNoFindings(page, `question ${asked.number}, ${asked.type}`);
    }
    await page.context().setOffline(true);
    const again = attempt.questions.find(({ staged }) => !staged);
    if (!again) throw new Error("An attempt has a question without stages");
    const isRight = again.number % 2 === 0;
    await answerInQuiz(page, locale, attempt, again, { answer: isRight ? again.wrong : again.right });
    await expect(page.getByText(t("quiz.save.unreachable"))).toBeVisible();
    await expectNoFindings(page, "without a connection");
    await page.context().setOffline(false);
    await expect(page.getByText(t("quiz.save.unreachable"))).toHaveCount(0);

    await openSubmitDialog(page, locale);
    await expectAccessible(page, "the dialog before submission", locale);
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("quiz.submit.back") })
      .click();
    await submitQuiz(page, locale);
    await expectAccessible(page, "a review with right and wrong answers", locale);
  });

  test(`an interview question that was answered and rated, in ${locale}`, async ({ open, facts }) => {
    const page = await open("nobody", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    await page.goto(`/${locale}/interview/${facts.interview[1]?.id}`);
    await page.getByRole("button", { name: t("interview.answer.written") }).click();
    await expectNoFindings(page, "an answer that is missing");
    await page.getByRole("button", { name: t("interview.answer.aloud") }).click();
    await page
      .getByRole("group", { name: t("interview.revealed.points") })
      .getByRole("checkbox")
      .first()
      .check();
    await expectAccessible(page, "key points and model answer", locale);
    await page
      .getByRole("button", { name: new RegExp(t("interview.rating.2")) })
      .first()
      .click();
    await expect(page.getByRole("button", { name: new RegExp(t("interview.rating.2")) })).toHaveCount(0);
    await expectNoFindings(page, "after the rating");
    await page.goto(`/${locale}/interview/progress`);
    await expectAccessible(page, "progress with a review", locale);
  });

  test(`the menu on a phone, in ${locale}`, async ({ open }) => {
    const page = await open("learner", { viewport: PHONE, reducedMotion: "reduce", colorScheme: "light" });
    await page.goto(`/${locale}/learn`);
    await page.getByRole("button", { name: t("site.menu.open") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoFindings(page, "the open menu");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoFindings(page, "the open menu, dark", "colours");
  });

  test(`forms that were filled in wrongly, and what unfolds, in ${locale}`, async ({ open, facts }) => {
    const page = await open("nobody", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    for (const form of ["sign-in", "register"] as const) {
      await page.goto(`/${locale}/${form}`);
      const words = form === "register" ? t("account.register.submit") : t("account.signIn.submit");
      await page.getByRole("main").getByRole("button", { name: words }).click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeFocused();
      await expectNoFindings(page, `${form} with missing fields`);
    }
    await register(page, locale, newPerson("Reader"));
    await page.goto(`/${locale}/account`);
    await page.locator("main summary").click();
    await expectNoFindings(page, "deleting the account, unfolded");

    const teacher = await open("teacher", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    for (const path of ["", "/questions", "/roster"]) {
      await teacher.goto(`/${locale}${classroomOf(facts)}${path}`);
      for (const summary of (await teacher.locator("main summary").all()).slice(0, 4)) await summary.click();
      await expectNoFindings(teacher, `${path || "overview"}, unfolded`);
    }
  });
}

test("the page stays dark when the reader chose so", async ({ open }) => {
  const page = await open("nobody", { viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
  await page.goto("/en");
  await page.getByRole("button", { name: wordsIn("en")("site.theme.switch") }).click();
  await page.goto("/en/learn");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectNoFindings(page, "chosen dark", "colours");
});

/** Language, title and links of the head, and one heading above all. */
async function expectGoodHead(page: Page, locale: Locale, isPublic: boolean): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  if (!isPublic) return;
  for (const language of [...LOCALES, "x-default"]) {
    await expect(page.locator(`link[rel=alternate][hreflang="${language}"]`)).toHaveCount(1);
  }
  await expect(page.locator("link[rel=canonical]")).toHaveCount(1);
  await expect(page.locator("meta[name=description]")).toHaveCount(1);
}

/**
 * Wide in one colour scheme and on a phone, where the page itself never scrolls sideways, in the other; the two languages
 * share the four cases out. Ends as it began.
 */
async function expectAccessible(page: Page, what: string, locale: Locale): Promise<void> {
  const [wide, phone] = locale === "en" ? (["light", "dark"] as const) : (["dark", "light"] as const);
  await page.emulateMedia({ colorScheme: wide });
  await expectNoFindings(page, `${what}, ${wide}`);
  await page.emulateMedia({ colorScheme: phone });
  await page.setViewportSize(PHONE);
  await expectNoFindings(page, `${what}, on a phone, ${phone}`);
  expect(await widthOf(page), `${what}: width on a phone`).toBeLessThanOrEqual(PHONE.width);
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

function addressOf(path: string, locale: Locale): string {
  return `/${locale}${path === "/" ? "" : path}`;
}

function classroomOf({ demo }: Facts): string {
  return `/teach/${demo.classrooms[1]?.id}`;
}

/** Path of an attempt that was started just now. */
async function openedAttempt(facts: Facts, page: Page): Promise<string> {
  const { quiz } = lesson(facts, 1);
  const started = await page.request.post(`/api/quizzes/${quiz}/attempts`, { data: {} });
  return `/quiz/${quiz}/attempt/${(await started.json()).value.id}`;
}

/** The first page under a page of a classroom that it leads to; `kind` stands between the two. */
async function linkOn(page: Page, classroom: string, rest: string, kind: string): Promise<string> {
  const html = await (await page.request.get(`/en${classroom}${rest}`)).text();
  const path = new RegExp(`href="/en(${classroom}${rest}/${kind}[^"#?]+)`).exec(html)?.[1];
  if (!path) throw new Error(`${classroom}${rest} leads to no ${kind || "page under it"}`);
  return path;
}
