// Takes the pictures of docs/screenshots/ and the link previews of public/ from a running site with the demo.
// Usage: npm start (in another terminal), then npm run screenshots [-- http://127.0.0.1:3000]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { fail, root } from "./steps.mjs";

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = join(root, "docs/screenshots");
mkdirSync(folder, { recursive: true });

const executablePath = await findChromium();
if (!executablePath) fail("No Chromium was found; set CHROMIUM_PATH.");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
});

const WORDS = {
  en: {
    signIn: "Sign in",
    email: "E-mail address",
    password: "Password",
    start: /^(Start|Go on|Continue)/,
    teacher: "okafor",
  },
  "zh-CN": { signIn: "登录", email: "邮箱地址", password: "密码", start: /^(开始|继续)/, teacher: "lin" },
};

for (const locale of ["en", "zh-CN"]) {
  const words = WORDS[locale];
  const guest = await open(locale);
  await shoot(guest, "/", "front");
  await guest.screenshot({
    path: join(root, `public/preview-${locale}.png`),
    clip: { x: 0, y: 0, width: 1200, height: 630 },
  });

  await guest.goto(`${base}/${locale}/learn/tcp-close/why-time-wait`);
  await settled(guest);
  await guest.locator("figure").first().scrollIntoViewIfNeeded();
  await guest
    .locator("figure")
    .first()
    .evaluate((figure) => window.scrollTo(0, figure.getBoundingClientRect().top + scrollY - 170));
  await guest.screenshot({ path: join(folder, `lesson-${locale}.png`) });

  await guest.goto(`${base}/${locale}/exercise/tw-forgotten-predict`);
  await guest.locator("[data-exercise] [data-running=true]").waitFor();
  await settled(guest);
  await guest.screenshot({ path: join(folder, `exercise-${locale}.png`) });

  // B's FIN has come, and A's last ACK is under way.
  await guest.goto(`${base}/${locale}/lab#run=.AC-s2-BC-s`);
  await guest.locator(".lab[data-running=true]").waitFor();
  await settled(guest);
  await guest.screenshot({ path: join(folder, `lab-${locale}.png`) });

  await guest.goto(`${base}/${locale}/quiz/quiz-four-steps`);
  await guest.getByRole("button", { name: words.start }).click();
  await guest.waitForURL(/\/attempt\//);
  await settled(guest);
  await guest
    .getByRole("radio")
    .or(guest.getByRole("checkbox"))
    .first()
    .check()
    .catch(() => undefined);
  await settled(guest);
  await guest.screenshot({ path: join(folder, `quiz-${locale}.png`) });

  const learner = await open(locale);
  await signIn(learner, locale, "demo.learner@example.org");
  await shoot(learner, "/learn", "home");
  await learner.goto(`${base}/${locale}/quiz/quiz-why-four/attempt/demo-learner-quiz-why-four-1/review`);
  await settled(learner);
  await learner.screenshot({ path: join(folder, `review-${locale}.png`) });

  const teacher = await open(locale);
  await signIn(teacher, locale, `${words.teacher}.teacher@example.org`);
  await teacher.goto(`${base}/${locale}/teach/demo-classroom-${words.teacher}`);
  await settled(teacher);
  await teacher
    .getByRole("table")
    .first()
    .evaluate((table) => window.scrollTo(0, table.getBoundingClientRect().top + scrollY - 90));
  await teacher.screenshot({ path: join(folder, `matrix-${locale}.png`) });
}
await browser.close();

async function open(locale) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 860 },
    locale,
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  return context.newPage();
}

async function shoot(page, path, name) {
  const locale = await page.evaluate(() => navigator.language);
  await page.goto(`${base}/${locale}${path === "/" ? "" : path}`);
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}-${locale}.png`) });
}

async function signIn(page, locale, email) {
  const words = WORDS[locale];
  await page.goto(`${base}/${locale}/sign-in`);
  await settled(page);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill("four waves demo");
  await page.getByRole("main").getByRole("button", { name: words.signIn }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

async function settled(page) {
  await page.waitForLoadState("networkidle");
  // What belongs to a person comes after the page.
  await page.getByText(/^(Loading your progress|正在读取)/).waitFor({ state: "hidden" });
  await page.evaluate(() => document.fonts.ready);
}
