import type { Profile } from "../profiles";
import { FIN_WAIT_2_LIFE } from "../profiles/freebsd";
import { backoffLimit } from "../profiles/linux";
import type { HostSettings, Kernel } from "./kernel";

/** Kernel settings by their names: Linux's net.ipv4.*, FreeBSD's net.inet.tcp.* */

type Change = (value: number, profile: Profile) => Partial<Profile>;
type HostChange = (value: number) => Partial<HostSettings>;

const SECOND = 1_000;
const isOn = (value: number) => value !== 0;

const LINUX: Readonly<Record<string, Change>> = {
  tcp_timestamps: (value) => ({ timestamps: isOn(value) }),
  tcp_sack: (value) => ({ sack: isOn(value) }),
  tcp_window_scaling: (value, { windowScale }) => ({ windowScale: isOn(value) ? (windowScale ?? 10) : null }),
  tcp_fin_timeout: (value) => ({ finWait2Timeout: value * SECOND }),
  tcp_rfc1337: (value) => ({ ignoresRstInTimeWait: isOn(value) }),
  tcp_orphan_retries: (value, { givesUp }) => ({
    givesUp: { ...givesUp, orphan: backoffLimit(value === 0 ? 8 : value) },
  }),
  tcp_retries2: (value, { givesUp }) => ({ givesUp: { ...givesUp, held: backoffLimit(value) } }),
  tcp_syn_retries: (value, { givesUp, linearSynTimeouts }) => ({
    givesUp: { ...givesUp, syn: synLimit(value, linearSynTimeouts) },
  }),
  tcp_syn_linear_timeouts: (value, { givesUp, linearSynTimeouts }) => ({
    linearSynTimeouts: value,
    givesUp: { ...givesUp, syn: givesUp.syn + (value - linearSynTimeouts) * SECOND },
  }),
  tcp_synack_retries: (value, { givesUp }) => ({ givesUp: { ...givesUp, synAck: synLimit(value, 0) } }),
  tcp_keepalive_time: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, idle: value * SECOND } }),
  tcp_keepalive_intvl: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, interval: value * SECOND } }),
  tcp_keepalive_probes: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, count: value } }),
  tcp_rto_min_us: (value) => ({ minimumRto: value / 1_000, minimumRtoVariance: value / 1_000 }),
  tcp_rto_max_ms: (value) => ({ maximumRto: value }),
  tcp_invalid_ratelimit: (value) => ({ challengeAckInterval: value }),
  tcp_early_retrans: (value) => ({ tailLossProbe: value >= 3 }),
  tcp_recovery: (value) => ({ lossDetection: isOn(value & 1) ? "RACK" : "three duplicates" }),
};

/** Retries of a SYN double from 1 s on: the limit counts from the first of them. ms */
function synLimit(retries: number, linear: number): number {
  return (2 ** (retries + 1) - 2 + linear) * SECOND;
}

const LINUX_HOST: Readonly<Record<string, HostChange>> = {
  tcp_max_tw_buckets: (value) => ({ maxTimeWait: value }),
  tcp_tw_reuse: (value) => ({ timeWaitReuse: value === 1 ? 1 : value === 2 ? 2 : 0 }),
  tcp_tw_reuse_delay: (value) => ({ timeWaitReuseDelay: value }),
};

const FREEBSD: Readonly<Record<string, Change>> = {
  rfc1323: (value, { windowScale }) => ({
    timestamps: value === 1 || value === 3,
    windowScale: value === 1 || value === 2 ? (windowScale ?? 6) : null,
  }),
  "sack.enable": (value) => ({ sack: isOn(value) }),
  msl: (value) => ({ timeWait: 2 * value }),
  fast_finwait2_recycle: (value) => ({ finWait2Timeout: isOn(value) ? 60 * SECOND : FIN_WAIT_2_LIFE }),
  // Only the fast way asks for it.
  finwait2_timeout: (value, { finWait2Timeout }) =>
    finWait2Timeout === FIN_WAIT_2_LIFE ? {} : { finWait2Timeout: value },
  keepidle: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, idle: value } }),
  keepintvl: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, interval: value } }),
  keepcnt: (value, { keepAlive }) => ({ keepAlive: { ...keepAlive, count: value } }),
  keepinit: (value, { givesUp }) => ({ givesUp: { ...givesUp, syn: value } }),
  delacktime: (value) => ({ acknowledging: { rule: "fixed", data: value, fin: 0 } }),
  delayed_ack: (value) => ({ acknowledging: { rule: "fixed", data: isOn(value) ? 40 : 0, fin: 0 } }),
  rexmit_initial: (value) => ({ initialRto: value }),
  rexmit_min: (value) => ({ minimumRto: value }),
  rexmit_slop: (value) => ({ rtoSlop: value }),
  rexmit_drop_options: (value) => ({ synsWithOptions: isOn(value) ? 3 : null }),
  "syncache.rexmtlimit": (value, { givesUp }) => ({ givesUp: { ...givesUp, synAck: (2 ** (value + 1) - 1) * SECOND } }),
  insecure_rst: (value) => ({ rstCheck: isOn(value) ? "in window" : "exact" }),
  insecure_syn: (value) => ({ synCheck: isOn(value) ? "reset in window" : "challenge" }),
  drop_synfin: (value) => ({ dropsSynFin: isOn(value) }),
  blackhole: (value) => ({ blackhole: value === 0 ? "off" : value === 1 ? "SYN" : "all" }),
  recvspace: (value) => ({ receiveBuffer: value }),
  mssdflt: (value) => ({ mss: value }),
  initcwnd_segments: (value) => ({ initialWindow: value }),
};

/** The least shift that can offer the largest buffer a socket may have (tcp_subr.c, tcp_syncache.c). */
function scaleFor(maxSocketBuffer: number): number {
  let shift = 0;
  while (shift < 14 && 65_535 * 2 ** shift < maxSocketBuffer) shift += 1;
  return shift;
}

/** Settings that change nothing the model has: buffers, congestion control, speed, logging. */
const WITHOUT_EFFECT =
  /^net\.(core\.|ipv4\.(tcp_(wmem|mem|congestion_control|ecn|ecn_fallback|no_metrics_save|slow_start_after_idle|min_tso_segs|autocorking|challenge_ack_limit|dsack|fack|fastopen.*|moderate_rcvbuf|mtu_probing|notsent_lowat|comp_sack.*|max_orphans|max_syn_backlog|syncookies|reordering|pacing_.*|limit_output_bytes|retries1|adv_win_scale|app_win|base_mss|min_snd_mss|thin_linear_timeouts|tso_.*|frto|stdurg|workaround_signed_windows|shrink_window|reflect_tos|migrate_req|l3mdev_accept|backlog_ack_defer|probe_.*|abort_on_overflow)|ip_no_pmtu_disc|icmp_.*|route\..*|conf\..*)|inet\.(icmp\.|ip\.|tcp\.(sendspace|sendbuf_.*|recvbuf_.*|ecn\.enable|cc\..*|hostcache\..*|syncookies.*|rfc3390|rfc3042|rfc3465|rfc6675_pipe|abc_.*|path_mtu_discovery|pmtud_blackhole_.*|log_.*|log_in_vain|tolerate_missing_ts|nolocaltimewait|isn_.*|soreceive_stream|tso|sack\..*|functions_.*|newcwd|do_.*|per_cpu_timers|always_keepalive|maxtcptw|minmss|reass\..*|udp_tunneling.*|fastopen\..*|ts_offset_per_conn|bb\..*|rack\..*|require_unique_port|persmin|persmax|insecure_ack|ack_war_.*|msl_local))|inet6\.)/;

/** Changes a setting. False if the model does not know it. */
export function setSysctl(kernel: Kernel, name: string, value: string): boolean {
  const number = Number(value.trim().split(/\s+/)[0]);
  const linux = /^net\.ipv4\.(.+)$/.exec(name)?.[1];
  const freebsd = /^net\.inet\.tcp\.(.+)$/.exec(name)?.[1];
  if (name === "kern.ipc.maxsockbuf" && number > 0) {
    kernel.profile = { ...kernel.profile, windowScale: scaleFor(number) };
    return true;
  }
  if (linux === "ip_local_port_range") return setPortRange(kernel, value);
  if (linux === "tcp_rmem") return setReceiveMemory(kernel, value);
  if (!Number.isFinite(number)) return WITHOUT_EFFECT.test(name);
  const change = (linux && LINUX[linux]) || (freebsd && FREEBSD[freebsd]);
  if (change) {
    kernel.profile = { ...kernel.profile, ...change(number, kernel.profile) };
    return true;
  }
  const hostChange = linux === undefined ? undefined : LINUX_HOST[linux];
  if (hostChange) Object.assign(kernel.settings, hostChange(number));
  return hostChange !== undefined || WITHOUT_EFFECT.test(name);
}

/** tcp_rmem: least, usual and most octets of memory. Half of it is window; the most decides the scale of a SYN. */
function setReceiveMemory(kernel: Kernel, value: string): boolean {
  const [, usual = Number.NaN, most = Number.NaN] = value.trim().split(/\s+/).map(Number);
  if (!(usual > 0) || !(most > 0)) return false;
  const scale = Math.min(14, Math.max(0, Math.floor(Math.log2(Math.max(most, RMEM_MAX))) - 15));
  const windowScale = kernel.profile.windowScale === null ? null : scale;
  kernel.profile = { ...kernel.profile, receiveBuffer: Math.floor(usual / 2), windowScale };
  return true;
}

/** net.core.rmem_max of 6.18, octets. */
const RMEM_MAX = 4 * 1024 * 1024;

function setPortRange(kernel: Kernel, value: string): boolean {
  const [first, last] = value
    .trim()
    .split(/[\s-]+/)
    .map(Number);
  if (first === undefined || last === undefined || !(first <= last)) return false;
  kernel.settings.portRange = [first, last];
  return true;
}
