import { scenario } from "@/lib/tcp";

export default scenario({
  id: "time-wait-reopened",
  title: { en: "A new SYN ends TIME-WAIT", "zh-CN": "新的SYN结束TIME-WAIT" },
  story: {
    en: "B closed first and waits in TIME-WAIT; one second later a SYN of A, numbered above everything B has received, opens a new connection on the same 4-tuple.",
    "zh-CN": "B先关闭，处于TIME-WAIT；一秒后A发来SYN，其序号大于B收到过的一切序号，于是在同一个四元组上建立了新连接。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { A: { isns: [70_000] }, B: { listener: true } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "A", state: "CLOSE-WAIT" } },
    { host: "A", call: { type: "OPEN", mode: "active" }, after: 1000, entering: { host: "A", state: "CLOSED" } },
  ],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
