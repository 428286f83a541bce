import { mssOf, parseScript, runScript, type System, systemOf } from "@/lib/tcp/packetdrill";
import { PROFILES, type Profile } from "@/lib/tcp/profiles";
import { Host } from "@/lib/tcp/sockets/host";
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
  const script = parseScript(readText(file));
  const system = systemOf(script);
  const result = runScript(script, hostFor(profileName ?? system, mssOf(script)), { system });
  if (result.passed) {
    console.log(`passed ${file}`);
    return true;
  }
  console.log(`FAILED ${file}`);
  for (const line of result.log) console.log(`    ${line}`);
  const { failure } = result;
  if (failure) {
    console.log(`  line ${failure.line} (${failure.code}), at ${(failure.at / 1_000).toFixed(6)} s`);
    console.log(`    expected: ${failure.expected}`);
    console.log(`    actual:   ${failure.actual}`);
  }
  return false;
}

function hostFor(name: string | System, mss: number): Host {
  const profile = Object.entries(PROFILES).find(([known]) => known === name)?.[1];
  if (profile === undefined) throw new Error(`no profile "${name}"; there are ${Object.keys(PROFILES).join(", ")}`);
  return new Host({
    address: "192.168.0.1",
    profile: { ...(profile satisfies Profile), mss },
    isn: () => 1_000_000,
    random: () => 0,
  });
}
