import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { captureFrames } from "@/lib/tcp/captures/capture-frames";
import { tracePackets } from "@/lib/tcp/export/trace-packets";
import type { LabAction, LabRun } from "@/lib/tcp/lab/session";
import { act, LabError, startLab, traceOf, underWay } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";
import type { UserCall } from "@/lib/tcp/trace";
import { mulberry32 } from "@/lib/tcp/world/mulberry32";

/** What tshark says of runs of the laboratory, exported as pcapng. */
export interface Exported {
  readonly files: number;
  readonly packets: number;
  /** Packets that tshark did not count as many as were written. */
  readonly missing: number;
  readonly malformed: number;
  readonly badChecksums: number;
}

/** Exports random runs, one for each seed and end; null where there is no tshark. */
export function exportAndRead(seeds: number): Exported | null {
  if (spawnSync("tshark", ["--version"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "four-waves-bench-"));
  let [files, packets, missing, malformed, badChecksums] = [0, 0, 0, 0, 0];
  try {
    for (let seed = 1; seed <= seeds; seed++) {
      for (const host of ["A", "B"] as const) {
        const written = tracePackets(traceOf(randomRun(seed)), host);
        const file = join(folder, `${seed}-${host}.pcapng`);
        writeFileSync(file, captureFrames(written, { format: "pcapng" }));
        files += 1;
        packets += written.length;
        const read = readByTshark(file);
        missing += Math.abs(written.length - read.length);
        malformed += read.filter(({ isMalformed }) => isMalformed).length;
        badChecksums += read.filter(({ isChecked }) => !isChecked).length;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { files, packets, missing, malformed, badChecksums };
}

const FIELDS = ["frame.number", "tcp.srcport", "ip.checksum.status", "tcp.checksum.status", "_ws.malformed"];

function readByTshark(file: string): readonly { readonly isMalformed: boolean; readonly isChecked: boolean }[] {
  const checks = ["-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE"];
  const fields = FIELDS.flatMap((field) => ["-e", field]);
  const { stdout, status } = spawnSync("tshark", ["-r", file, ...checks, "-T", "fields", ...fields]);
  if (status !== 0) throw new Error(`tshark cannot read ${file}`);
  const lines = stdout.toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [, port, ip, tcp, malformed] = line.split("\t");
    return { isMalformed: !port || Boolean(malformed), isChecked: isGood(ip) && isGood(tcp) };
  });
}

/** 1, or "Good" in newer versions. */
function isGood(status: string | undefined): boolean {
  return status === "1" || status === "Good";
}

const CALLS: readonly UserCall[] = [
  { type: "SEND", octets: 700 },
  { type: "SEND", octets: 4_000 },
  { type: "CLOSE" },
  { type: "CLOSE-SOCKET" },
  { type: "OPEN", mode: "active" },
  { type: "OPEN", mode: "passive" },
];

/** A run of 200 random actions. */
export function randomRun(seed: number): LabRun {
  const random = mulberry32(seed);
  const profiles = ["rfc9293", "linux", "freebsd", "rfc793"] as const;
  const profile = profiles[seed % profiles.length] ?? "rfc9293";
  let run = startLab({ ...DEFAULT_SETUP, profile, loss: seed % 3 === 0 ? 0.2 : 0, seed });
  for (let turn = 0; turn < 200; turn++) {
    try {
      run = act(run, anyAction(run, random));
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
    }
  }
  return run;
}

function anyAction(run: LabRun, random: () => number): LabAction {
  const host = random() < 0.5 ? "A" : "B";
  const flying = underWay(run);
  const segment = flying[Math.floor(random() * flying.length)]?.id ?? 0;
  const kind = random();
  if (kind < 0.4) return { type: "step" };
  if (kind < 0.6) return { type: "call", host, call: CALLS[Math.floor(random() * CALLS.length)] ?? { type: "CLOSE" } };
  if (kind < 0.7) return { type: "wait", for: Math.floor(random() * 3_000) };
  if (kind < 0.78) return { type: "drop", segment };
  if (kind < 0.86) return { type: "duplicate", segment, by: Math.floor(random() * 500) };
  if (kind < 0.94) return { type: "delay", segment, by: Math.floor(random() * 900) };
  if (kind < 0.98) return { type: "call", host, call: { type: "ABORT" } };
  return { type: kind < 0.99 ? "crash" : "reboot", host };
}
