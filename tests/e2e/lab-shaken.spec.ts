import { expect, test } from "./fixtures";
import { openLab } from "./lab-page";
import { beforeShaking, shakeLab, shownBy } from "./shake-lab";

test("300 things done at random break nothing, and the link replays what they led to", async ({ open }) => {
  // Another way every time; to go the same way again, set it.
  const seed = Number(process.env.LAB_SEED ?? Math.floor(Math.random() * 2 ** 31));
  test.info().annotations.push({ type: "LAB_SEED", description: String(seed) });
  const page = await open("nobody");
  await beforeShaking(page);
  await openLab(page, "/en/lab");
  await expect(page.locator(".tcp-scrolled svg").first()).toBeVisible();

  expect(await shakeLab(page, seed, 300), `LAB_SEED=${seed}`).toEqual({ done: 300, trouble: [] });

  const shown = await shownBy(page);
  const other = await open("nobody");
  await openLab(other, shown.link);
  await expect(other.locator(".lab-state")).toHaveText([...shown.states]);
  await expect(other.locator(".lab-clock")).toHaveText(shown.clock);
});
