import { scenario } from "@/lib/tcp";

export default scenario({
  id: "simultaneous-close",
  title: { en: "Simultaneous close", "zh-CN": "同时关闭" },
  story: {
    en: "Both ends close at the same moment; the FINs cross, both pass CLOSING, and both end in TIME-WAIT.",
    "zh-CN": "两端在同一时刻关闭；两个FIN在途中交错，两端都经过CLOSING，最后都进入TIME-WAIT。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
