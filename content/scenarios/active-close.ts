import { scenario } from "@/lib/tcp";

export default scenario({
  id: "active-close",
  title: { en: "The ordinary close", "zh-CN": "正常关闭" },
  story: {
    en: "A closes first; B acknowledges at once and closes 40 ms later; after its last ACK, A waits 240 s in TIME-WAIT.",
    "zh-CN": "A 先关闭；B 立即确认，40 ms 后也关闭；A 发出最后一个 ACK 之后，在 TIME-WAIT 停留 240 s。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
