import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROFILES, type Profile } from "../profiles";
import { Host } from "../sockets/host";
import { parseScript } from "./parse";
import { runScript } from "./run";
import { mssOf } from "./settings";
import { systemOf } from "./system";

const FOLDER = new URL("scripts/", import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".pkt"));

function run(name: string, profile?: Profile) {
  const script = parseScript(readFileSync(new URL(name, FOLDER), "utf8"));
  const system = systemOf(script);
  const host = new Host({
    address: "192.168.0.1",
    profile: { ...(profile ?? PROFILES[system]), mss: mssOf(script) },
    isn: () => 4_294_967_200,
    random: () => 0,
  });
  return runScript(script, host, { system });
}

test.each(NAMES)("%s holds for the system it is written for", (name) => {
  expect(run(name).failure).toBeUndefined();
});

describe("what FreeBSD does otherwise", () => {
  test.each(NAMES.filter((name) => name.startsWith("freebsd-")))("%s does not hold for the standard", (name) => {
    expect(run(name, PROFILES.rfc9293).passed).toBe(false);
  });
});
