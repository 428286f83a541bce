import { scenario } from "@/lib/tcp";

export default scenario({
  id: "fin-wait-2-orphan-timeout",
  title: { en: "An orphan in FIN-WAIT-2", "zh-CN": "FIN-WAIT-2的孤儿连接" },
  story: {
    en: "A’s program has called close(); Linux drops A’s FIN-WAIT-2 after 60 s without a segment; B’s FIN, 5 s later, meets no connection and gets RST.",
    "zh-CN": "A的程序已调用close()；60 s后Linux不发任何报文段就丢弃A的FIN-WAIT-2；又过5 s，B的FIN找不到连接，得到RST。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 65000, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
