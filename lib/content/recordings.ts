import type { Localized } from "@/lib/i18n/locales";

/** One recording of a Linux 6.18 kernel in `content/recordings/`. */
export interface Recording {
  /** The file name without `.json`. */
  readonly name: string;
  readonly shows: Localized;
}

/** Every recording, in the order of their numbers. */
export const RECORDINGS: readonly Recording[] = [
  {
    name: "s01_normal_close",
    shows: {
      en: "Normal close in four segments; TIME-WAIT lasted 61.45 s",
      "zh-CN": "正常关闭，四个报文段；TIME-WAIT持续61.45 s",
    },
  },
  {
    name: "s02b_close_at_once_after_request",
    shows: {
      en: "B closes at once after a request: ACK and FIN leave in one segment",
      "zh-CN": "请求处理完B立即关闭：ACK和FIN合在一个报文段里",
    },
  },
  {
    name: "s02c_slow_close_after_request",
    shows: {
      en: "B closes 0.5 s later: its ACK of the FIN goes out alone after 42.6 ms",
      "zh-CN": "B晚0.5 s关闭：对FIN的ACK在42.6 ms后单独发出",
    },
  },
  {
    name: "s02d_count_merged",
    shows: {
      en: "20 immediate closes: 18 with ACK and FIN in one segment",
      "zh-CN": "连续20次立即关闭：18次ACK与FIN合并",
    },
  },
  {
    name: "s03_half_close",
    shows: {
      en: "Half-close: A reads 5000 octets in FIN-WAIT-2, which has no timer",
      "zh-CN": "半关闭：A在FIN-WAIT-2读完5000字节，这时没有定时器",
    },
  },
  {
    name: "s04_simultaneous_close",
    shows: {
      en: "Both FINs cross: CLOSING and then TIME-WAIT at both ends",
      "zh-CN": "两个FIN在途中交错：两端都经过CLOSING，再到TIME-WAIT",
    },
  },
  {
    name: "s05_last_ack_lost_once",
    shows: {
      en: "The last ACK is lost once: FIN again after 0.24 s, TIME-WAIT starts anew",
      "zh-CN": "最后的ACK丢失一次：0.24 s后重传FIN，TIME-WAIT重新计时",
    },
  },
  {
    name: "s05c_time_wait_length",
    shows: {
      en: "Twelve undisturbed TIME-WAITs: 60.07 to 61.99 s",
      "zh-CN": "十二次不受干扰的TIME-WAIT：60.07到61.99 s",
    },
  },
  {
    name: "s05d_fin_timeout_and_time_wait",
    shows: {
      en: "tcp_fin_timeout=10 does not shorten TIME-WAIT (60.68 s)",
      "zh-CN": "tcp_fin_timeout=10不会缩短TIME-WAIT（60.68 s）",
    },
  },
  {
    name: "s06_last_ack_never",
    shows: {
      en: "No ACK ever arrives: B sends its FIN 10 times and gives up after 122.4 s",
      "zh-CN": "ACK始终不到：B一共发10次FIN，122.4 s后放弃",
    },
  },
  {
    name: "s07_first_fin_lost",
    shows: { en: "A’s first FIN is lost and sent again after 0.23 s", "zh-CN": "A的第一个FIN丢失，0.23 s后重传" },
  },
  {
    name: "s07b_first_fin_lost_after_data",
    shows: { en: "The same after a request and a response", "zh-CN": "同上，但先有一次请求和响应" },
  },
  {
    name: "s08_ack_of_fin_lost_fin_arrives",
    shows: {
      en: "The ACK of the FIN is lost; B’s FIN acknowledges it as well",
      "zh-CN": "对FIN的ACK丢失；B的FIN也带着这个确认",
    },
  },
  {
    name: "s09a_A_vanishes_B_writes",
    shows: {
      en: "A vanishes; B writes in CLOSE-WAIT and learns of it after 970 s",
      "zh-CN": "A消失；B在CLOSE-WAIT写数据，970 s后才得知",
    },
  },
  {
    name: "s09b_A_vanishes_B_closes",
    shows: {
      en: "A vanishes; B closes and stays in LAST-ACK for 120.0 s",
      "zh-CN": "A消失；B关闭，在LAST-ACK停留120.0 s",
    },
  },
  {
    name: "s09d_B_vanishes_A_shutdown",
    shows: {
      en: "B vanishes; A, still holding its socket, stays in FIN-WAIT-1 for 960 s",
      "zh-CN": "B消失；A仍持有套接字，在FIN-WAIT-1停留960 s",
    },
  },
  {
    name: "s10a_new_syn_to_last_ack",
    shows: {
      en: "A new SYN meets LAST-ACK: challenge ACK, RST, and the connection opens",
      "zh-CN": "新的SYN遇到LAST-ACK：challenge ACK、RST，随后连接建立",
    },
  },
  {
    name: "s10c_max_tw_buckets_0",
    shows: {
      en: "Without TIME-WAIT at A, B’s repeated FIN is answered by RST",
      "zh-CN": "A不保留TIME-WAIT时，B重传的FIN得到RST",
    },
  },
  {
    name: "s11a_syn_to_time_wait_timestamps",
    shows: {
      en: "A new SYN reaches TIME-WAIT, higher timestamp and sequence number: accepted at once",
      "zh-CN": "新的SYN到达TIME-WAIT，时间戳和序列号都更大：立即接受",
    },
  },
  {
    name: "s11c_syn_to_time_wait_lower_seq_no_ts",
    shows: {
      en: "The same without timestamps and with a lower sequence number: ACK, RST, then accepted",
      "zh-CN": "不用时间戳且序列号更小：先ACK、RST，然后接受",
    },
  },
  {
    name: "s11e_syn_higher_ts_lower_seq",
    shows: { en: "Higher timestamp, lower sequence number: accepted", "zh-CN": "时间戳更大、序列号更小：接受" },
  },
  {
    name: "s11f_syn_lower_ts_higher_seq",
    shows: {
      en: "Lower timestamp, higher sequence number: refused with an ACK, TIME-WAIT starts anew",
      "zh-CN": "时间戳更小、序列号更大：用ACK拒绝，TIME-WAIT重新计时",
    },
  },
  {
    name: "s11g_rapid_reconnect",
    shows: { en: "Connecting again from the same port 2 ms after the close", "zh-CN": "关闭2 ms后从同一端口重新连接" },
  },
  {
    name: "s12a_rst_time_wait_rfc1337_0",
    shows: {
      en: "An exact RST ends TIME-WAIT at once (tcp_rfc1337=0)",
      "zh-CN": "序列号恰好吻合的RST立即结束TIME-WAIT（tcp_rfc1337=0）",
    },
  },
  {
    name: "s12c_rst_time_wait_inexact",
    shows: { en: "A RST that is in the window but not exact is ignored", "zh-CN": "在窗口内但不恰好吻合的RST被忽略" },
  },
  {
    name: "s12d_assassination_by_old_duplicate",
    shows: {
      en: "TIME-WAIT assassination by an old duplicate, as in RFC 1337",
      "zh-CN": "旧的重复报文段“暗杀”TIME-WAIT，如RFC 1337所述",
    },
  },
  {
    name: "s12f_ack_restarts_time_wait",
    shows: {
      en: "An ordinary ACK reaches TIME-WAIT and starts it anew",
      "zh-CN": "普通ACK到达TIME-WAIT，使它重新计时",
    },
  },
  {
    name: "s13_linger_0",
    shows: {
      en: "SO_LINGER {1, 0}: close() sends RST, no TIME-WAIT",
      "zh-CN": "SO_LINGER {1, 0}：close()发出RST，没有TIME-WAIT",
    },
  },
  {
    name: "s13c_linger_5",
    shows: {
      en: "SO_LINGER {1, 5}: close() waits 23 ms, for the ACK of the FIN",
      "zh-CN": "SO_LINGER {1, 5}：close()等了23 ms，等到FIN的ACK",
    },
  },
  {
    name: "s14_close_with_unread_data",
    shows: {
      en: "close() with unread data sends RST instead of FIN",
      "zh-CN": "还有未读数据就close()：发RST而不是FIN",
    },
  },
  {
    name: "s15a_fin_wait_2_close_default",
    shows: {
      en: "B never closes: after close(), FIN-WAIT-2 ends after 60.0 s",
      "zh-CN": "B一直不关闭：close()之后，FIN-WAIT-2在60.0 s后结束",
    },
  },
  {
    name: "s15c_fin_wait_2_shutdown",
    shows: {
      en: "B never closes: after shutdown(), FIN-WAIT-2 has no limit",
      "zh-CN": "B一直不关闭：shutdown()之后，FIN-WAIT-2没有时限",
    },
  },
  {
    name: "s15d_fin_wait_2_close_90",
    shows: { en: "tcp_fin_timeout=90 still gives about 60 s", "zh-CN": "tcp_fin_timeout=90，仍然约60 s" },
  },
  {
    name: "s15e_tcp_linger2",
    shows: { en: "TCP_LINGER2=3: FIN-WAIT-2 ends after 3.3 s", "zh-CN": "TCP_LINGER2=3：FIN-WAIT-2在3.3 s后结束" },
  },
  {
    name: "s16a_data_to_closed_fin_wait_2",
    shows: {
      en: "Data for a closed socket in FIN-WAIT-2 is answered by RST",
      "zh-CN": "数据到达已close()的FIN-WAIT-2：回应RST",
    },
  },
  {
    name: "s16c_shut_rdwr_then_data",
    shows: {
      en: "The same after shutdown(SHUT_RDWR), with the descriptor still open",
      "zh-CN": "shutdown(SHUT_RDWR)之后同样如此，描述符仍打开",
    },
  },
  {
    name: "s17a_port_exhaustion",
    shows: {
      en: "100 local ports are used up: connect() fails with EADDRNOTAVAIL",
      "zh-CN": "100个本地端口用完：connect()返回EADDRNOTAVAIL",
    },
  },
  {
    name: "s17b_port_exhaustion_tw_reuse",
    shows: {
      en: "The same with tcp_tw_reuse=1: ports come back after about 1 s",
      "zh-CN": "同上，tcp_tw_reuse=1：约1 s后端口可以再用",
    },
  },
  {
    name: "s17c_port_exhaustion_tw_reuse_no_ts",
    shows: { en: "tcp_tw_reuse=1 without timestamps does not help", "zh-CN": "没有时间戳，tcp_tw_reuse=1不起作用" },
  },
  {
    name: "s17d_port_exhaustion_default",
    shows: {
      en: "The default, tcp_tw_reuse=2, does not help between two hosts",
      "zh-CN": "默认的tcp_tw_reuse=2在两台主机之间不起作用",
    },
  },
  {
    name: "s17e_tw_reuse_loopback_default",
    shows: { en: "The default does help over loopback", "zh-CN": "默认值在回环接口上起作用" },
  },
  {
    name: "s18_tw_bucket_overflow",
    shows: {
      en: "More TIME-WAITs than tcp_max_tw_buckets allows: the rest have none",
      "zh-CN": "TIME-WAIT超过tcp_max_tw_buckets：超出的不再保留",
    },
  },
  {
    name: "s19_server_restart_bind",
    shows: {
      en: "A restarted server binds its port only if both sockets had SO_REUSEADDR",
      "zh-CN": "重启的服务器要绑定端口，新旧套接字都须有SO_REUSEADDR",
    },
  },
  {
    name: "s20a_three_way_handshake",
    shows: { en: "Three-way handshake, request, response, normal close", "zh-CN": "三次握手、请求、响应、正常关闭" },
  },
  {
    name: "s20b_simultaneous_open",
    shows: { en: "Both SYNs cross", "zh-CN": "两个SYN在途中交错" },
  },
  {
    name: "s20c_syn_to_closed_port",
    shows: { en: "A SYN to a closed port is answered by RST", "zh-CN": "发往关闭端口的SYN得到RST" },
  },
  {
    name: "s21_time_wait_memory",
    shows: {
      en: "A TIME-WAIT socket takes 248 octets, a full one 2304",
      "zh-CN": "一个TIME-WAIT套接字占248字节，完整的占2304",
    },
  },
  {
    name: "s22a_old_duplicate_no_ts_isn_wrap",
    shows: {
      en: "An old duplicate in a new connection, no timestamps: refused, its ACK number is too high",
      "zh-CN": "旧的重复报文段进入新连接，无时间戳：确认号过大，被拒绝",
    },
  },
  {
    name: "s22b_old_duplicate_ts_isn_wrap",
    shows: { en: "The same with timestamps: refused by PAWS", "zh-CN": "同上，有时间戳：被PAWS拒绝" },
  },
  {
    name: "s22c_old_duplicate_no_ts_same_isn",
    shows: {
      en: "The same initial sequence number, no timestamps: refused, its ACK number is too old",
      "zh-CN": "初始序列号相同，无时间戳：确认号过旧，被拒绝",
    },
  },
  {
    name: "s22d_old_duplicate_ts_same_isn",
    shows: {
      en: "The same initial sequence number, with timestamps: refused by PAWS",
      "zh-CN": "初始序列号相同，有时间戳：被PAWS拒绝",
    },
  },
  {
    name: "s22e_old_duplicate_ack_below_una_no_ts",
    shows: {
      en: "ACK number a little below SND.UNA, no timestamps: refused",
      "zh-CN": "确认号略小于SND.UNA，无时间戳：被拒绝",
    },
  },
  {
    name: "s22f_old_duplicate_ack_below_una_ts",
    shows: { en: "The same with timestamps: refused by PAWS", "zh-CN": "同上，有时间戳：被PAWS拒绝" },
  },
  {
    name: "s22g_old_duplicate_both_fit_no_ts",
    shows: {
      en: "Both numbers fit, no timestamps: the old segment is queued as if it were new",
      "zh-CN": "两个号码都吻合，无时间戳：旧报文段被当作新的收下",
    },
  },
  {
    name: "s22h_old_duplicate_both_fit_ts",
    shows: {
      en: "Both numbers fit, with timestamps: refused by PAWS",
      "zh-CN": "两个号码都吻合，有时间戳：被PAWS拒绝",
    },
  },
  {
    name: "s23a_keepalive",
    shows: {
      en: "A silent peer with keepalive: probes, then RST and ETIMEDOUT",
      "zh-CN": "对端沉默，开了keepalive：先探测，再RST和ETIMEDOUT",
    },
  },
  {
    name: "s23b_silent_no_keepalive",
    shows: {
      en: "A silent peer without keepalive: nothing happens for 90 s",
      "zh-CN": "对端沉默，没有keepalive：90 s内什么也不发生",
    },
  },
  {
    name: "s24b_write_then_close",
    shows: {
      en: "write() and at once close(): data and FIN in two segments",
      "zh-CN": "write()后立即close()：数据和FIN分成两个报文段",
    },
  },
  {
    name: "s25_fin_out_of_order",
    shows: {
      en: "A FIN that is ahead of lost data is kept, not sent again",
      "zh-CN": "FIN先于丢失的数据到达：留着，不用重传",
    },
  },
  {
    name: "s26_fin_after_time_wait_is_over",
    shows: {
      en: "B’s FIN finds no socket any more and is answered by RST",
      "zh-CN": "B的FIN到达时套接字已不在，得到RST",
    },
  },
  {
    name: "s27a_rst_exact_established",
    shows: { en: "An exact RST closes an ESTABLISHED connection", "zh-CN": "序列号恰好吻合的RST关闭ESTABLISHED连接" },
  },
  {
    name: "s27c_rst_outside_window_established",
    shows: { en: "A RST outside the window is ignored", "zh-CN": "窗口之外的RST被忽略" },
  },
  {
    name: "s29a_tw_reuse_same_port",
    shows: {
      en: "A takes over its own TIME-WAIT with connect() from the same port (tcp_tw_reuse=1)",
      "zh-CN": "A从同一端口connect()，接管自己的TIME-WAIT（tcp_tw_reuse=1）",
    },
  },
  {
    name: "s29c_same_port_tw_reuse_0",
    shows: {
      en: "The same works with tcp_tw_reuse=0 if the port is bound explicitly",
      "zh-CN": "明确绑定端口时，tcp_tw_reuse=0也可以",
    },
  },
  {
    name: "s29d_same_port_no_timestamps",
    shows: {
      en: "Without timestamps the same fails with EADDRNOTAVAIL",
      "zh-CN": "没有时间戳则失败，返回EADDRNOTAVAIL",
    },
  },
];

/** Recordings of many connections, or without segments: there is no run to step through. A test asks the replay. */
const NO_RUN: ReadonlySet<string> = new Set([
  "s02d_count_merged",
  "s05c_time_wait_length",
  "s17a_port_exhaustion",
  "s17b_port_exhaustion_tw_reuse",
  "s17c_port_exhaustion_tw_reuse_no_ts",
  "s17d_port_exhaustion_default",
  "s17e_tw_reuse_loopback_default",
  "s18_tw_bucket_overflow",
  "s19_server_restart_bind",
  "s21_time_wait_memory",
]);

/** What the laboratory replays beside the model. */
export const REPLAYED_RECORDINGS = RECORDINGS.filter(({ name }) => !NO_RUN.has(name));

/** "s01" of "s01_normal_close": how sources name it, and where it stands on the page of sources. */
export function recordingId(name: string): string {
  return name.split("_")[0] ?? name;
}
