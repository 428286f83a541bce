import { expect, newPerson, register, signIn, test } from "./fixtures";
import { wordsIn } from "./words";

const t = wordsIn("en");

test("signing out everywhere ends the session in another browser", async ({ open }) => {
  const person = newPerson("Careful");
  const here = await open("nobody");
  await register(here, "en", person);
  const there = await open("nobody");
  await signIn(there, "en", person.email, person.password);
  await there.goto("/en/account");
  await expect(there.getByRole("heading", { level: 1, name: t("account.settings.title") })).toBeVisible();

  await here.goto("/en/account");
  await here.getByRole("button", { name: t("account.settings.signOutEverywhere") }).click();
  await expect(here).toHaveURL(/sign-in/);

  await there.goto("/en/account");
  await expect(there).toHaveURL(/\/en\/sign-in/);
  for (const page of [here, there]) {
    expect((await (await page.request.get("/api/me")).json()).kind).not.toBe("member");
  }
});

test("signing in says the same for a wrong password and for an unknown address", async ({ open, facts }) => {
  const person = facts.demo.classrooms[0]?.learners[5];
  if (!person) throw new Error("The demo has no sixth learner");
  const page = await open("nobody");
  for (const email of [person.email, "nobody.here@example.net"]) {
    await page.goto("/en/sign-in");
    await page.getByLabel(t("account.fields.email")).fill(email);
    await page.getByLabel(t("account.fields.password"), { exact: true }).fill("not the password");
    await page
      .getByRole("main")
      .getByRole("button", { name: t("account.signIn.submit") })
      .click();
    await expect(page.getByRole("alert").getByText(t("errors.wrong-credentials"))).toBeVisible();
  }
});

test("after signing in one is on the page one came from, and never on another site", async ({ open, facts }) => {
  const person = facts.demo.classrooms[1]?.learners[6];
  if (!person) throw new Error("The demo has no seventh English learner");
  for (const [to, lands] of [
    ["/interview", /\/en\/interview$/],
    ["https://example.org/", /\/en\/learn$/],
    ["//example.org", /\/en\/learn$/],
  ] as const) {
    const page = await open("nobody");
    await page.goto(`/en/sign-in?to=${encodeURIComponent(to)}`);
    await page.getByLabel(t("account.fields.email")).fill(person.email);
    await page.getByLabel(t("account.fields.password"), { exact: true }).fill(facts.demo.password);
    await page
      .getByRole("main")
      .getByRole("button", { name: t("account.signIn.submit") })
      .click();
    await expect(page).toHaveURL(lands);
  }
});
