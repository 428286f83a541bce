import type { Deck } from "@/lib/wire/interview";
import { expect, newPerson, register, test } from "./fixtures";
import { plain, wordsIn } from "./words";

const t = wordsIn("en");

test("a guest answers an interview question, ticks the key points, rates it, and is asked again later", async ({
  open,
  facts,
}) => {
  const [question] = facts.interview;
  if (!question) throw new Error("There is no interview question");
  const page = await open("nobody");
  await page.goto(`/en/interview/${question.id}`);
  const main = page.getByRole("main");
  const [opening = ""] = plain(question.modelAnswer.en).split("\n");
  await expect(main).toContainText(plain(question.question.en));
  await expect(main).not.toContainText(opening);

  await page.getByLabel(t("interview.answer.label")).fill("A sends FIN, B acknowledges it.");
  await page.getByRole("button", { name: t("interview.answer.written") }).click();
  await expect(main).toContainText(opening);
  const points = page.getByRole("group", { name: t("interview.revealed.points") }).getByRole("checkbox");
  await expect(points).toHaveCount(question.keyPoints.length);
  for (const point of await points.all()) await point.check();
  await expect(
    page.getByText(t("interview.revealed.count", { named: question.keyPoints.length, of: question.keyPoints.length })),
  ).toBeVisible();

  await page.getByRole("button", { name: new RegExp(`\\b${t("interview.rating.3")}\\b`) }).click();
  await expect(page.getByText(/^Saved: Good\. You are asked again/)).toBeVisible();
  expect(await standingOf(question.id)).toMatchObject({ reviews: 1, isDue: false, isLater: true });

  await register(page, "en", newPerson("Candidate"));
  expect(await standingOf(question.id)).toMatchObject({ reviews: 1, isDue: false, isLater: true });

  async function standingOf(id: string) {
    const deck = (await (await page.request.get("/api/interview")).json()) as Deck;
    const standing = deck.standings[id];
    return {
      reviews: standing?.reviews ?? 0,
      isDue: [...deck.queue.due, ...deck.queue.fresh].includes(id),
      isLater: (standing?.due ?? "") > deck.now,
    };
  }
});

test("a question that was forgotten comes back before one that was not", async ({ open, facts }) => {
  const [forgotten, known] = facts.interview;
  if (!forgotten || !known) throw new Error("There are no two interview questions");
  const page = await open("nobody");
  for (const { id, rating } of [
    { id: known.id, rating: 4 },
    { id: forgotten.id, rating: 1 },
  ]) {
    const reply = await page.request.post(`/api/interview/${id}/review`, {
      data: { rating, keyPoints: [], idempotencyKey: crypto.randomUUID() },
    });
    expect(reply.ok()).toBe(true);
  }
  const { standings } = (await (await page.request.get("/api/interview")).json()) as Deck;
  expect(Date.parse(standings[forgotten.id]?.due ?? "")).toBeLessThan(Date.parse(standings[known.id]?.due ?? ""));
});
