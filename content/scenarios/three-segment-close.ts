import { scenario } from "@/lib/tcp";

export default scenario({
  id: "three-segment-close",
  title: { en: "Three segments", "zh-CN": "三个报文段" },
  story: {
    en: "B’s program closes 10 ms after the FIN arrives, while the ACK is still being delayed: ACK and FIN leave as one segment.",
    "zh-CN": "FIN到达10 ms后B的程序就关闭，这时ACK还在延迟之中：ACK与FIN合为一个报文段发出。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { B: { ackDelay: 40 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 10, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
