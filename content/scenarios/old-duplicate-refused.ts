import { scenario } from "@/lib/tcp";

export default scenario({
  id: "old-duplicate-refused",
  title: { en: "An old duplicate is refused", "zh-CN": "旧的重复报文段被拒绝" },
  story: {
    en: "An old data segment reaches A in a new connection; its sequence number fits, its acknowledgment number does not, so A drops it and the new octets are delivered unharmed.",
    "zh-CN": "早先连接的一个数据报文段到达新连接中的A；序号落在窗口内，但确认号不对，A把它丢弃，新的数据完好交付。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [{ host: "B", call: { type: "SEND", octets: 100 }, at: 100 }],
  strays: [{ from: "B", arrivesAt: 20, segment: { seq: 300, ack: 4100, data: 100 } }],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
