import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { environment, type Facts, type PersonFacts, readFacts } from "./facts";
import { wordsIn } from "./words";

export { expect } from "@playwright/test";

/** Who is at a browser. The four with a name are people of the demo, signed in once for the whole run. */
export type Who = "nobody" | "learner" | "otherLearner" | "teacher" | "otherTeacher";

interface Fixtures {
  /** A page in a browser of its own. */
  open(who: Who, options?: BrowserContextOptions): Promise<Page>;
  /**
   * A page in a browser that stays open for the next test with the same person and options, as a person's does who
   * goes from page to page: for tests that leave nothing behind that another could trip over. Half as long as `open`.
   */
  visit(who: Who, options?: BrowserContextOptions): Promise<Page>;
  /** What a page may print as an error in this test; everything else fails it. */
  readonly expectedTrouble: RegExp[];
}

interface OfTheWorker {
  readonly facts: Facts;
  /** The pages of `visit`. */
  readonly kept: Map<string, Watched>;
}

/** A page, and what it printed as errors. */
interface Watched {
  readonly page: Page;
  readonly trouble: string[];
}

export const test = base.extend<Fixtures, OfTheWorker>({
  facts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
    async ({}, use) => use(readFacts()),
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  baseURL: async ({}, use) => use(environment("E2E_URL")),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  expectedTrouble: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  kept: [async ({}, use) => use(new Map()), { scope: "worker" }],
  open: async ({ browser, expectedTrouble }, use) => {
    const opened: Watched[] = [];
    await use(async (who, options) => {
      const watched = await openPage(browser, who, options);
      opened.push(watched);
      return watched.page;
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
    expectNoTrouble(opened, expectedTrouble);
  },
  visit: async ({ browser, expectedTrouble, kept }, use) => {
    const visited: Watched[] = [];
    await use(async (who, options) => {
      const name = JSON.stringify([who, options]);
      const watched = kept.get(name) ?? (await openPage(browser, who, options));
      kept.set(name, watched);
      visited.push(watched);
      return watched.page;
    });
    expectNoTrouble(visited, expectedTrouble);
    for (const { trouble } of visited) trouble.length = 0;
  },
});

async function openPage(browser: Browser, who: Who, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: environment("E2E_URL"),
    locale: "en",
    ...(who === "nobody" ? {} : { storageState: signInOf(who) }),
    ...options,
  });
  const trouble: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (error) => trouble.push(String(error.error().stack)));
  return { page: await context.newPage(), trouble };
}

function expectNoTrouble(pages: readonly Watched[], expected: readonly RegExp[]): void {
  const lines = pages.flatMap(({ trouble }) => trouble);
  expect(lines.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
}

/** The person behind a name. */
export function personOf(who: Exclude<Who, "nobody">, { demo }: Facts): PersonFacts {
  const [chinese, english] = demo.classrooms;
  const found = {
    learner: english?.learners[0],
    otherLearner: english?.learners[1],
    teacher: english?.teacher,
    otherTeacher: chinese?.teacher,
  }[who];
  if (!found) throw new Error(`The demo has no ${who}`);
  return found;
}

/** Where the cookies of a person of the demo are kept for the run. */
export function signInFile(who: Exclude<Who, "nobody">): string {
  return join(environment("E2E_SIGN_INS"), `${who}.json`);
}

function signInOf(who: Exclude<Who, "nobody">): string {
  const file = signInFile(who);
  if (!existsSync(file)) throw new Error(`${who} has not signed in: run the project "sign-in" first`);
  return file;
}

/** Signs in through the form. */
export async function signIn(page: Page, locale: Locale, email: string, password: string): Promise<void> {
  const t = wordsIn(locale);
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(t("account.fields.email")).fill(email);
  await page.getByLabel(t("account.fields.password"), { exact: true }).fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("account.signIn.submit") })
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A person that nobody else in this run is. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export function newPerson(name: string): NewPerson {
  const tag = crypto.randomUUID().slice(0, 8);
  return { name: `${name} ${tag}`, email: `${tag}@example.net`, password: `four waves ${tag}` };
}

/** Registers through the form, and signs in as that page says. */
export async function register(page: Page, locale: Locale, person: NewPerson): Promise<void> {
  await page.goto(`/${locale}/register`);
  await fillRegistration(page, locale, person);
}

/** The same on a page that shows the form already. */
export async function fillRegistration(page: Page, locale: Locale, person: NewPerson): Promise<void> {
  const t = wordsIn(locale);
  await page.getByLabel(t("account.fields.name")).fill(person.name);
  await page.getByLabel(t("account.fields.email")).fill(person.email);
  await page.getByLabel(t("account.fields.password"), { exact: true }).fill(person.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("account.register.submit") })
    .click();
  await expect(page.getByRole("heading", { name: t("account.register.nowSignIn") })).toBeVisible();
  await page.getByLabel(t("account.fields.password"), { exact: true }).fill(person.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("account.signIn.submit") })
    .click();
  await expect(page).not.toHaveURL(/register/);
}
