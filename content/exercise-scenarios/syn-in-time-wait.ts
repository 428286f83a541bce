import { scenario } from "@/lib/tcp";

export default scenario({
  id: "syn-in-time-wait",
  title: { en: "A SYN that TIME-WAIT does not take", "zh-CN": "TIME-WAIT不接受的SYN" },
  story: {
    en: "B opens the 4-tuple again with a number below what A has received: A, in TIME-WAIT, answers ACK, B answers RST, and only the repeated SYN opens the connection.",
    "zh-CN": "B用小于A已收序号的号码重新发起连接：处于TIME-WAIT的A回应ACK，B回应RST，重传的SYN才建立连接。",
  },
  profile: "linux",
  delay: 25,
  start: { type: "established", next: { A: 3000, B: 50000 } },
  ends: { A: { listener: true, isns: [12_000] }, B: { isns: [20_000] } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 50, entering: { host: "B", state: "CLOSE-WAIT" } },
    { host: "B", call: { type: "OPEN", mode: "active" }, after: 500, entering: { host: "B", state: "CLOSED" } },
    { host: "A", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "A", state: "CLOSED" } },
  ],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
