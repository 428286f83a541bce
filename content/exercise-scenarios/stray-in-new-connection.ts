import { scenario } from "@/lib/tcp";

export default scenario({
  id: "stray-in-new-connection",
  title: { en: "An old segment in a new connection", "zh-CN": "新连接中的旧报文段" },
  story: {
    en: "An old data segment of A reaches B in a new connection; its acknowledgment number lies above everything B has sent.",
    "zh-CN": "A的一个旧数据报文段到达新连接中的B；它的确认号大于B发送过的一切。",
  },
  profile: "linux",
  delay: 25,
  start: { type: "established", next: { A: 5000, B: 8000 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 120 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  strays: [{ from: "A", arrivesAt: 40, segment: { seq: 5000, ack: 9100, data: 250 } }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
