import { scenario } from "@/lib/tcp";

export default scenario({
  id: "close-wait-then-exit",
  title: { en: "A leaked connection is closed at last", "zh-CN": "泄漏的连接终于关闭" },
  story: {
    en: "A has called close(); B’s program forgets the connection in CLOSE-WAIT, and its process ends 70 s later, when Linux has dropped A’s FIN-WAIT-2.",
    "zh-CN": "A已调用close()；B的程序把连接忘在CLOSE-WAIT，70 s后进程退出，此时Linux早已丢弃A的FIN-WAIT-2。",
  },
  profile: "linux",
  delay: 25,
  start: { type: "established", next: { A: 2300, B: 4800 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 70_000, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
