import { scenario } from "@/lib/tcp";

export default scenario({
  id: "close-with-data-pending",
  title: { en: "CLOSE with data still queued", "zh-CN": "还有数据排队时的CLOSE" },
  story: {
    en: "B’s window takes only 500 of A’s 800 octets when A closes: A is in FIN-WAIT-1 at once, its FIN leaves with the last 300 octets.",
    "zh-CN": "A关闭时，B的窗口只容得下800字节中的500：A立即进入FIN-WAIT-1，FIN随最后300字节发出。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 1400, B: 2900 } },
  ends: { B: { window: 500 } },
  calls: [
    { host: "A", call: { type: "SEND", octets: 800 }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 5 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 55, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
