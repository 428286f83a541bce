import { scenario } from "@/lib/tcp";

export default scenario({
  id: "rst-abort",
  title: { en: "Abort", "zh-CN": "中止" },
  story: {
    en: "A’s program aborts: one RST ends the connection at both ends, nobody waits, and B’s program is told that the connection was reset.",
    "zh-CN": "A的程序中止连接：一个RST就让两端的连接都结束，没有任何一端等待，B的程序得知连接被复位。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [{ host: "A", call: { type: "ABORT" }, at: 0 }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
