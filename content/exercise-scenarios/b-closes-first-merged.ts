import { scenario } from "@/lib/tcp";

export default scenario({
  id: "b-closes-first-merged",
  title: { en: "B closes first, A at once", "zh-CN": "B先关闭，A立即关闭" },
  story: {
    en: "B closes first; A’s program closes 5 ms after the FIN arrives, while A’s ACK is still being delayed.",
    "zh-CN": "B先关闭；FIN到达5 ms后A的程序就关闭，这时A的ACK还在延迟之中。",
  },
  profile: "linux",
  delay: 25,
  start: { type: "established", next: { A: 1000, B: 2000 } },
  ends: { A: { ackDelay: 40 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 5, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
