import { scenario } from "@/lib/tcp";

export default scenario({
  id: "last-ack-gives-up",
  title: { en: "LAST-ACK gives up", "zh-CN": "LAST-ACK放弃" },
  story: {
    en: "Every ACK of A is lost; B sends its FIN ten times, with growing gaps, and after 122.9 s Linux drops the connection without a word.",
    "zh-CN": "A的ACK全部丢失；B把FIN发了十次，间隔越来越长，122.9 s后Linux一声不响地丢弃了这个连接。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: "every", fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
