import type { Anomaly } from "@/lib/tcp/captures/analysis";

/** What an anomaly is, to follow the name of the end that sent the frame: the Chinese of `describeAnomaly`. */
export function anomalyInChinese(anomaly: Anomaly): string {
  switch (anomaly.reason) {
    case "retransmitted-data":
      return `重传${anomaly.octets}字节${HOW[anomaly.kind]}`;
    case "retransmitted-fin":
      return `重传FIN${HOW[anomaly.kind]}`;
    case "retransmitted-syn":
      return `重传SYN${HOW[anomaly.kind]}`;
    case "rst":
    case "rst-after-close":
      return resetInChinese(anomaly);
    case "challenge-ack":
      return `用challenge ACK回应第${anomaly.frames[1]}帧里${CHALLENGED[anomaly.to]}（RFC 5961）`;
    case "three-segment-close":
      return `在一个报文段里确认第${anomaly.frames[1]}帧的FIN，并发出自己的FIN`;
    case "half-close":
      return `在对端的FIN之后又用${anomaly.frames.length}个报文段发送${anomaly.octets}字节（半关闭）`;
    case "simultaneous-close":
      return `还不知道第${anomaly.frames[1]}帧的FIN就发出自己的FIN（同时关闭）`;
    case "d-sack":
      return `报告${anomaly.start}-${anomaly.end}收到了两次（D-SACK）`;
    case "syn-in-synchronized-state":
      return `向处于${anomaly.state}的一端发送SYN`;
    case "data-after-fin":
      return `在自己的FIN（第${anomaly.frames[1]}帧）之后又发送${anomaly.octets}字节`;
    case "bad-checksum":
      return `的${anomaly.of.toUpperCase()}校验和不对`;
    default:
      return PLAIN[anomaly.reason];
  }
}

const HOW = { timer: "", fast: "（由重复的ACK引起）", spurious: "（其实已被确认）" } as const;

const CHALLENGED = { syn: "的SYN", rst: "不精确的RST", ack: "不可接受的ACK" } as const;

function resetInChinese(anomaly: Extract<Anomaly, { readonly reason: "rst" | "rst-after-close" }>): string {
  return [
    anomaly.answers === null ? "发送RST" : `用RST拒绝第${anomaly.answers}帧`,
    ...(anomaly.isExact ? [] : ["序列号不是所期望的"]),
    ...(anomaly.senderGoesOn ? ["但它自己还在继续：可能是伪造的"] : []),
    ...(anomaly.reason === "rst" ? [] : ["连接已经结束"]),
  ].join("，");
}

const PLAIN = {
  "out-of-order": "发送了本该更早到的内容",
  "duplicate-ack": "重复一个ACK",
  "lost-segment": "发送的内容与抓到的接不上",
  "ack-lost-segment": "确认了没有抓到的内容",
  "keep-alive": "探测对端是否还在（保活）",
  "keep-alive-ack": "回应保活探测",
  "zero-window": "通告窗口为0",
  "zero-window-probe": "探测大小为0的窗口",
  "zero-window-probe-ack": "回应窗口探测",
  "window-update": "打开或改变窗口",
  "window-full": "填满了对端的窗口",
  "reused-ports": "再次使用以前一个连接的地址",
} as const;
