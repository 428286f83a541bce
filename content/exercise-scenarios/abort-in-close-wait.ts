import { scenario } from "@/lib/tcp";

export default scenario({
  id: "abort-in-close-wait",
  title: { en: "Abort in CLOSE-WAIT", "zh-CN": "在CLOSE-WAIT中止" },
  story: {
    en: "A ends its sending direction; B’s program, instead of closing, aborts.",
    "zh-CN": "A结束自己的发送方向；B的程序没有关闭，而是中止连接。",
  },
  profile: "rfc9293",
  delay: 30,
  start: { type: "established", next: { A: 650, B: 430 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "B", call: { type: "ABORT" }, after: 80, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
