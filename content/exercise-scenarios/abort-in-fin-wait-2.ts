import { scenario } from "@/lib/tcp";

export default scenario({
  id: "abort-in-fin-wait-2",
  title: { en: "Abort in FIN-WAIT-2", "zh-CN": "在FIN-WAIT-2中止" },
  story: {
    en: "A ends its sending direction, waits 200 ms in FIN-WAIT-2 for B, and aborts.",
    "zh-CN": "A结束自己的发送方向，在FIN-WAIT-2等了B 200 ms，然后中止。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 880, B: 1760 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "A", call: { type: "ABORT" }, after: 200, entering: { host: "A", state: "FIN-WAIT-2" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
