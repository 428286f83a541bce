import { mssOf, parseScript, runScript, type System, settingsOf, systemOf } from "@/lib/tcp/packetdrill";
import { PROFILES, type Profile } from "@/lib/tcp/profiles";
import { Host } from "@/lib/tcp/sockets/host";
import { socketsOf } from "@/lib/tcp/text/host-sockets";
import { ssText } from "@/lib/tcp/text/ss";
import { status } from "@/lib/tcp/transitions/status";
import { parseArguments, readText, type Tally, tally } from "./report";

/** Runs scripts in the packetdrill language against one host of the model. */
export function packetdrill(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  // `--profile NAME FILE…`: what follows the name are files again.
  const [name, ...more] = options.get("profile") ?? [];
  const files = [...words, ...more];
  return tally(
    files,
    (file) => file,
    (file) => runFile(file, name),
  );
}

function runFile(file: string, profileName: string | undefined): boolean {
  const text = readText(file);
  const system = systemNamed(profileName) ?? systemOf(parseScript(text));
  const script = parseScript(text, new Set([system === "freebsd" ? "FreeBSD" : "Linux"]));
  const host = new Host({
    address: settingsOf(script).localIp,
    profile: { ...profileNamed(profileName ?? system), mss: mssOf(script) },
    isn: () => 1_000_000,
    random: () => 0,
  });
  const { passed, log, failure } = runScript(script, host, { system });
  console.log(`${passed ? "passed" : "FAILED"} ${file}`);
  if (failure === undefined) return passed;
  for (const line of log) console.log(`    ${line}`);
  console.log(`  line ${failure.line} (${failure.code}), at ${(failure.at / 1_000).toFixed(6)} s`);
  console.log(`    expected: ${failure.expected}`);
  console.log(`    actual:   ${failure.actual}`);
  console.log(`  the host then:\n${whatTheHostHas(host, failure.at)}`);
  return false;
}

/** Its sockets as `ss -tano` shows them, and the answer of STATUS for each connection. */
function whatTheHostHas(host: Host, now: number): string {
  const answers = host.connections().map(({ connection }) => `STATUS: ${JSON.stringify(status(connection))}`);
  return [ssText(socketsOf(host, now), { timers: true }).trimEnd(), ...answers].map((line) => `    ${line}`).join("\n");
}

function systemNamed(name: string | undefined): System | null {
  return name === "freebsd" || name === "linux" ? name : null;
}

function profileNamed(name: string): Profile {
  const profile = Object.entries(PROFILES).find(([known]) => known === name)?.[1];
  if (profile === undefined) throw new Error(`no profile "${name}"; there are ${Object.keys(PROFILES).join(", ")}`);
  return profile;
}
