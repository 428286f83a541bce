import { mssOf, parseScript, runScript, settingsOf, systemOf } from "@/lib/tcp/packetdrill";
import type { FailureCode } from "@/lib/tcp/packetdrill/run-state";
import { ScriptError, type ScriptErrorCode } from "@/lib/tcp/packetdrill/script-error";
import { PROFILES } from "@/lib/tcp/profiles";
import { Host } from "@/lib/tcp/sockets/host";

/** A line of a script: whether what it says held. "plain": it says nothing that could; "open": it comes after the failure. */
export interface JudgedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly verdict: "held" | "failed" | "open" | "plain";
}

export type ScriptVerdict =
  | { readonly type: "unreadable"; readonly code: ScriptErrorCode; readonly line: number; readonly reason: string }
  | { readonly type: "passed"; readonly lines: readonly JudgedLine[] }
  | {
      readonly type: "failed";
      readonly lines: readonly JudgedLine[];
      readonly code: FailureCode;
      readonly line: number;
      readonly expected: string;
      readonly actual: string;
    };

/** Runs a packetdrill script against a fresh host of the model and judges it line by line. Never throws. */
export function judgeScript(text: string): ScriptVerdict {
  try {
    const script = parseScript(text);
    const system = systemOf(script);
    const host = new Host({
      address: settingsOf(script).localIp,
      profile: { ...PROFILES[system], mss: mssOf(script) },
      isn: () => 1_000_000,
      random: () => 0,
    });
    const { failure } = runScript(script, host, { system });
    const events = new Set(script.events.map(({ line }) => line));
    const verdictOf = (line: number): JudgedLine["verdict"] => {
      if (line === failure?.line) return "failed";
      if (!events.has(line)) return "plain";
      return failure === undefined || line < failure.line ? "held" : "open";
    };
    const lines = text
      .trimEnd()
      .split(/\r?\n/)
      .map((content, index) => ({ number: index + 1, text: content, verdict: verdictOf(index + 1) }));
    if (failure === undefined) return { type: "passed", lines };
    const { code, line, expected, actual } = failure;
    return { type: "failed", lines, code, line, expected, actual };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { type: "unreadable", code: error.code, line: error.line, reason: error.reason };
  }
}
