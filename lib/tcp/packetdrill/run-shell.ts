import type { ShellAction } from "./ast";
import { advance, clock, collect, type Run, RunFailure } from "./run-state";
import { ScriptError } from "./script-error";
import type { ShellCommand } from "./shell";

/** What gtests/net/tcp/common/defaults.sh and the selftests' defaults.sh set, as far as it can matter for closing. */
const DEFAULTS: readonly (readonly [string, string])[] = [
  ["net.ipv4.tcp_rmem", "4096 540000 15728640"],
  ["net.ipv4.tcp_wmem", "4096 262144 4194304"],
  ["net.ipv4.tcp_timestamps", "1"],
  ["net.ipv4.tcp_syn_retries", "5"],
  ["net.ipv4.tcp_synack_retries", "5"],
  ["net.ipv4.tcp_sack", "1"],
  ["net.ipv4.tcp_dsack", "1"],
  ["net.ipv4.tcp_reordering", "3"],
  ["net.ipv4.tcp_slow_start_after_idle", "0"],
  ["net.ipv4.tcp_early_retrans", "4"],
  ["net.ipv4.tcp_recovery", "1"],
  ["net.ipv4.tcp_ecn", "0"],
];

/** Settings that may stay unknown to the host: nothing it models depends on them, at least not at these values. */
const WITHOUT_EFFECT: readonly RegExp[] = [
  /^kern\.ipc\.maxsockbuf=/,
  /^kern\.hz=/,
  /^net\.core\.(?:[rw]mem_max|somaxconn|netdev_\w+|default_qdisc)=/,
  /^net\.inet\.tcp\.hostcache\.(?:purgenow|prune|enable)=/,
  /^net\.inet\.tcp\.(?:functions_default=freebsd|cc\.algorithm=\w+|tso=\d|ecn\.enable=[02]|fastopen\.\w+=0)$/,
  /^net\.inet\.tcp\.(?:recv|send)buf_(?:auto|inc|max|auto_lowat)=/,
  /^net\.inet\.(?:tcp\.)?(?:log_\w+|pmtud_blackhole_detection|path_mtu_discovery)=/,
  /^net\.ipv4\.(?:tcp_congestion_control|tcp_pacing_\w+|tcp_min_tso_segs|tcp_tso_\w+|tcp_autocorking|tcp_fack)=/,
  /^net\.ipv4\.(?:tcp_no_metrics_save|tcp_frto|tcp_notsent_lowat|tcp_limit_output_bytes|tcp_moderate_rcvbuf)=/,
  /^net\.ipv4\.(?:tcp_fastopen\w*|tcp_syncookies|tcp_ecn_fallback|tcp_mtu_probing|tcp_shrink_window)=/,
  /^net\.ipv4\.tcp_ecn=[02]$/,
];

/** Does what a back-quoted line asks for. Throws for a setting that neither the host nor the list above knows. */
export function runShell(run: Run, { commands, text }: ShellAction, line: number): void {
  for (const command of commands) runCommand(run, command, line);
  run.log.push(`${clock(run.now)} \`${text}\``);
}

function runCommand(run: Run, command: ShellCommand, line: number): void {
  switch (command.type) {
    case "sysctl":
      setting(run, command.name, command.value, line);
      break;
    case "defaults":
      for (const [name, value] of DEFAULTS) run.host.sysctl(name, value);
      break;
    case "count":
      count(run, command);
      break;
    case "drop":
      drop(run, command);
      break;
    case "sleep":
      advance(run, run.now + command.microseconds / 1_000);
      break;
    case "nothing":
      break;
  }
}

function setting(run: Run, name: string, value: string, line: number): void {
  if (run.host.sysctl(name, value)) return;
  const text = `${name}=${value}`;
  if (WITHOUT_EFFECT.some((pattern) => pattern.test(text))) return;
  throw new ScriptError("unsupported", line, `the model does not know the setting ${text}`);
}

function count(run: Run, { state, wanted }: Extract<ShellCommand, { type: "count" }>): void {
  const actual = run.host.countIn(state);
  if (wanted === null ? actual > 0 : actual === wanted) return;
  throw new RunFailure("mismatch", `${wanted ?? "some"} in ${state}`, `${actual} in ${state}`);
}

function drop(run: Run, { state }: Extract<ShellCommand, { type: "drop" }>): void {
  for (const { local, remote } of run.flows) {
    const is = run.host.stateOf(local, remote);
    if (is !== "CLOSED" && (state === null || is === state)) run.host.destroy(local, remote, run.now);
  }
  collect(run);
}
