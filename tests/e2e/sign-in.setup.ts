import { personOf, signIn, signInFile, test } from "./fixtures";

for (const who of ["learner", "otherLearner", "teacher", "otherTeacher"] as const) {
  test(`the demo's ${who} signs in`, async ({ open, facts }) => {
    const page = await open("nobody");
    await signIn(page, "en", personOf(who, facts).email, facts.demo.password);
    await page.context().storageState({ path: signInFile(who) });
  });
}
