import { mssOf, parseScript, runScript, settingsOf, systemOf } from "@/lib/tcp/packetdrill";
import { ScriptError } from "@/lib/tcp/packetdrill/script-error";
import { PROFILES } from "@/lib/tcp/profiles";
import { Host } from "@/lib/tcp/sockets/host";

/** Runs a script against a fresh host of the model, line by line; or says why it cannot be read. */
export function runPacketdrill(text: string, words: { readonly passed: string; readonly cannotRead: string }): string {
  try {
    const script = parseScript(text);
    const system = systemOf(script);
    const host = new Host({
      address: settingsOf(script).localIp,
      profile: { ...PROFILES[system], mss: mssOf(script) },
      isn: () => 1_000_000,
      random: () => 0,
    });
    const { failure, log } = runScript(script, host, { system });
    if (failure === undefined) return [...log, words.passed].join("\n");
    return [...log, `${failure.line}: ${failure.expected}`, `   ≠ ${failure.actual}`].join("\n");
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return `${words.cannotRead} ${error.message}`;
  }
}
