import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { decodeFrame } from "@/lib/tcp/captures/frame";
import { readCapture } from "@/lib/tcp/captures/read-capture";
import { expect, test } from "./fixtures";
import { openLab } from "./lab-page";

const WORDS = {
  en: { next: "Next event", undo: "Undo", drop: "Drop", said: "B sends FIN", close: "close()" },
  "zh-CN": { next: "下一事件", undo: "撤销", drop: "丢弃", said: "B发出FIN", close: "close()" },
} as const;

/** From now on time passes on the page only when the test lets it. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.install({ time: new Date("2026-01-01T12:00:00Z") });
  await page.clock.pauseAt(new Date("2026-01-01T13:00:00Z"));
}

const stateOf = (page: Page, host: "A" | "B") => page.locator(`.lab-state.lab-${host}-text`);

for (const locale of ["en", "zh-CN"] as const) {
  const w = WORDS[locale];

  test(`${locale}: a close by keyboard alone, a lost ACK, undo, and a link that replays it`, async ({ open }) => {
    const page = await open("nobody");
    await openLab(page, `/${locale}/lab`);
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
    await openLab(other, address);
    await expect(stateOf(other, "A")).toHaveText("TIME-WAIT");
    await expect(stateOf(other, "B")).toHaveText("LAST-ACK");

    await page.getByRole("button", { name: w.undo }).click();
    await page.getByRole("button", { name: w.next }).click();
    await expect(stateOf(page, "B")).toHaveText("CLOSED");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("a run that other rules took the place of comes back, and so does how it was looked at", async ({ open }) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab#run=.AC-s2");
  await page.getByRole("radio", { name: "Both" }).check({ force: true });
  await page.getByLabel("Compare with").selectOption({ label: "Linux 6" });
  await expect(page).toHaveURL(/#run=\.AC-s2&show=both&with=linux$/);

  await page.getByRole("radio", { name: "FreeBSD" }).check({ force: true });
  await expect(stateOf(page, "A")).toHaveText("ESTABLISHED");
  await page.getByRole("button", { name: WORDS.en.undo }).click();
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-2");
  await expect(page.getByRole("radio", { name: "RFC 9293" })).toBeChecked();

  await page.reload();
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-2");
  await expect(page.getByRole("radio", { name: "Both" })).toBeChecked();
  await expect(page.getByLabel("Compare with")).toHaveValue("linux");
});

test("an address that holds no experiment says so, and the bench works all the same", async ({ open }) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab#run=.AC-x99");
  await expect(page.locator(".lab-said")).toHaveText("The address holds no experiment that can be replayed.");
  await page.getByRole("button", { name: "close()", exact: true }).first().click();
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-1");
});

test("a capture and a script of the reader's own are explained in the browser", async ({ open }) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab");
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
  await expect(page.getByText("This is neither a pcap nor a pcapng file.")).toBeVisible();
});

test("play: the clock runs from event to event, stands where it is stopped, and ends where nothing is left", async ({
  open,
}) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab#run=.AC");
  const clock = page.locator(".lab-clock");
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-1");
  await holdTime(page);
  await page.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Space");
  await page.clock.runFor(500);
  await expect(clock).toHaveText(/^0\.0(0[1-9]|1\d) s$/);
  // Stopped half way, the FIN can still be lost, and the address knows when that was.
  await page.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(5_000);
  await expect(page).toHaveURL(/#run=\.AC-w\d+$/);
  await page.getByRole("button", { name: /^Deliver/ }).click();
  await expect(stateOf(page, "B")).toHaveText("CLOSE-WAIT");

  await page.getByLabel("Speed").selectOption("4");
  await page.getByRole("button", { name: "Play" }).click();
  await page.clock.runFor(3_000);
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-2");
  await expect(page.locator(".lab-said")).toHaveText("Nothing is left to happen by itself.");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("play with reduced motion: one event at a time, and nothing moves between them", async ({ open }) => {
  const page = await open("nobody", { reducedMotion: "reduce" });
  await openLab(page, "/zh-CN/lab#run=.AC");
  await expect(stateOf(page, "A")).toHaveText("FIN-WAIT-1");
  await expect(page.getByLabel("速度")).toHaveCount(0);
  await holdTime(page);
  await page.getByRole("button", { name: "播放" }).click();
  await page.clock.runFor(1_500);
  await expect(page.locator(".lab-clock")).toHaveText("0 s");
  await page.clock.runFor(1_000);
  await expect(stateOf(page, "B")).toHaveText("CLOSE-WAIT");
  await expect(page.locator(".lab-clock")).toHaveText("0.020 s");
});

test("a recording of the kernel beside the model, by its address, by keyboard, and back", async ({ open }) => {
  const page = await open("nobody");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await openLab(page, "/en/lab");
  await expect(stateOf(page, "A")).toHaveText("ESTABLISHED");
  const before = loaded.length;
  await page.getByRole("combobox", { name: "Experiment" }).selectOption("s04");
  await expect(page).toHaveURL(/#recording=s04$/);
  await expect(page.getByText(/^In all 27 rows the model does what the kernel did\./)).toBeVisible();
  expect(loaded.length).toBeGreaterThan(before);

  const states = page.locator(".rec-ends dd");
  await page.getByRole("button", { name: "Next row" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Row 1 of 27")).toBeVisible();
  await page.getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect(states).toHaveText(["ACLOSED", "BCLOSED", "ACLOSED", "BCLOSED"]);
  await page.getByRole("button", { name: "Look at row 23", exact: true }).click();
  await expect(states.first()).toHaveText("ATIME-WAIT");
  await expect(page.locator(".rec-table tr[aria-current]")).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goBack();
  await expect(stateOf(page, "A")).toHaveText("ESTABLISHED");
  const other = await open("nobody");
  await openLab(other, "/zh-CN/lab#recording=s13");
  await expect(other.getByRole("heading", { name: "SO_LINGER {1, 0}" })).toBeVisible();
  await expect(other.getByText(/^全部\d+行里，模型做的都与内核相同。/)).toBeVisible();
});

test("the tools show what they showed at the step that is looked at", async ({ open }) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab#run=.AC-s2-BC-s3");
  const ss = page.locator(".lab-tools section").first().locator("pre").first();
  await expect(page.locator(".lab-clock")).toHaveText("240.060 s");
  await expect(ss).not.toContainText("192.0.2.1");
  await page.getByRole("slider", { name: /^Look at step/ }).fill("5");
  await expect(ss).toContainText("TIME-WAIT");
  await expect(ss).toContainText("timer:(timewait,4min");
  await page.getByRole("button", { name: "Back to the present" }).click();
  await expect(ss).not.toContainText("TIME-WAIT");
});

test("a run is saved as a capture that Wireshark reads, as drawing and as picture", async ({ open }) => {
  const page = await open("nobody");
  await openLab(page, "/en/lab#run=.AC-s2-BC-s2");
  await expect(stateOf(page, "A")).toHaveText("TIME-WAIT");
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Save as ${name}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const path = await download.path();
    return { path, bytes: readFileSync(path) };
  };
  const capture = await save("close.pcapng");
  expect(capture.bytes.subarray(0, 4).toString("hex")).toBe("0a0d0d0a");
  expect(framesOf(capture.path)).toEqual(["FIN", "ACK", "FIN", "ACK"]);
  const drawing = (await save("close.svg")).bytes.toString("utf8");
  expect(drawing).toMatch(/^<svg [\s\S]*FIN-WAIT-1[\s\S]*<\/svg>$/);
  // On the paper of the page: in the dark theme its light letters could not be read on white.
  expect(drawing).toMatch(/background: rgb\(/);
  const picture = (await save("close.png")).bytes;
  expect(picture.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  // Width and height of the picture: it shows something.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].every((length) => length > 300)).toBe(true);
});

/** What tshark finds in a capture, if it is on this machine; else what our own reader does. */
function framesOf(path: string): readonly string[] {
  const tshark = spawnSync("tshark", ["-r", path, "-T", "fields", "-e", "tcp.flags.fin", "-e", "_ws.malformed"], {
    encoding: "utf8",
  });
  if (tshark.error === undefined) {
    expect(tshark.status, tshark.stderr).toBe(0);
    return tshark.stdout
      .trimEnd()
      .split("\n")
      .map((line) => (/^(1|True)\s*$/.test(line) ? "FIN" : /^(0|False)\s*$/.test(line) ? "ACK" : line));
  }
  const { frames } = readCapture(new Uint8Array(readFileSync(path)));
  return frames.map((frame) => {
    const decoded = decodeFrame(frame);
    if (decoded.kind === "none") return decoded.reason;
    return decoded.packet.segment.fin ? "FIN" : "ACK";
  });
}
