import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const WORDS = {
  en: { next: "Next event", undo: "Undo", drop: "Drop", said: "B sends FIN", close: "close()" },
  "zh-CN": { next: "下一事件", undo: "撤销", drop: "丢弃", said: "B发出FIN", close: "close()" },
} as const;

const stateOf = (page: Page, host: "A" | "B") => page.locator(`.lab-state.lab-${host}-text`);

for (const locale of ["en", "zh-CN"] as const) {
  const w = WORDS[locale];

  test(`${locale}: a close by keyboard alone, a lost ACK, undo, and a link that replays it`, async ({ open }) => {
    const page = await open("nobody");
    await page.goto(`/${locale}/lab`);
    const calls = (host: "A" | "B") => page.locator("section", { has: page.locator(`.lab-disc.lab-${host}`) });
    const press = async (host: "A" | "B") => {
      await calls(host).getByRole("button", { name: w.close, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await press("A");
    await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-1");
    await page.getByRole("button", { name: w.next }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-2");
    await press("B");
    await expect(page.locator(".lab-said")).toContainText(w.said);
    await page.getByRole("button", { name: w.next }).click();
    await expect(stateOf(page, "A")).toHaveText("TIME-WAIT");
    // The last ACK is under way: it is lost, and B stays in LAST-ACK.
    await page.getByRole("button", { name: new RegExp(`^${w.drop}`) }).click();
    await expect(stateOf(page, "B")).toHaveText("LAST-ACK");

    const address = page.url();
    const other = await open("nobody");
    await other.goto(address);
    await expect(stateOf(other, "A")).toHaveText("TIME-WAIT");
    await expect(stateOf(other, "B")).toHaveText("LAST-ACK");

    await page.getByRole("button", { name: w.undo }).click();
    await page.getByRole("button", { name: w.next }).click();
    await expect(stateOf(page, "B")).toHaveText("CLOSED");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("an address that holds no experiment says so, and the bench works all the same", async ({ open }) => {
  const page = await open("nobody");
  await page.goto("/en/lab#run=.AC-x99");
  await expect(page.locator(".lab-said")).toHaveText("The address holds no experiment that can be replayed.");
  await page.getByRole("button", { name: "close()", exact: true }).first().click();
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-1");
});

test("a capture and a script of the reader's own are explained in the browser", async ({ open }) => {
  const page = await open("nobody");
  await page.goto("/en/lab");
  const script = [
    "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
    "+0 bind(3, ..., ...) = 0",
    "+0 listen(3, 1) = 0",
    "+0 < S 0:0(0) win 32792 <mss 1460>",
    "+0 > S. 0:0(0) ack 1 <...>",
  ].join("\n");
  await page.getByRole("textbox", { name: "Run a packetdrill script" }).fill(script);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Every line held.")).toBeVisible();
  await page.locator('input[type="file"][accept*="pcap"]').setInputFiles({
    name: "nothing.pcap",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("this is no capture"),
  });
  await expect(page.getByText("This cannot be read:")).toBeVisible();
});
