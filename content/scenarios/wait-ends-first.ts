import { scenario } from "@/lib/tcp";

export default scenario({
  id: "wait-ends-first",
  title: { en: "The wait ends first", "zh-CN": "等待先结束" },
  story: {
    en: "A’s last ACK and the next eight copies of B’s FIN are lost; on Linux A’s wait ends after 60 s, and the ninth copy, sent at 61.5 s, meets no connection.",
    "zh-CN":
      "A的最后一个ACK和B接下来八次重传的FIN都丢了；在Linux上，A等60 s就结束，61.5 s时发出的第九次重传遇不到任何连接。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [
    { from: "A", kind: "ACK", nth: 1, fate: "lose" },
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((nth) => ({ from: "B", kind: "FIN", nth, fate: "lose" }) as const),
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
