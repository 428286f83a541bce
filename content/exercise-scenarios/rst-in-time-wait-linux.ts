import { scenario } from "@/lib/tcp";

export default scenario({
  id: "rst-in-time-wait-linux",
  title: { en: "A RST in TIME-WAIT", "zh-CN": "TIME-WAIT期间的RST" },
  story: {
    en: "A waits in TIME-WAIT when an old RST arrives whose number is exactly the next one expected: Linux ends TIME-WAIT.",
    "zh-CN": "A处于TIME-WAIT，一个旧的RST到达，序号恰好是期待的下一个：Linux结束TIME-WAIT。",
  },
  profile: "linux",
  delay: 25,
  start: { type: "established", next: { A: 1300, B: 1700 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 35, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  strays: [{ from: "B", arrivesAt: 2000, segment: { seq: 1701, ack: null, rst: true, window: 0 } }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
