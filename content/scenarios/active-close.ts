import { scenario } from "@/lib/tcp";

export default scenario({
  id: "active-close",
  title: { en: "The ordinary close", "zh-CN": "正常关闭" },
  story: {
    en: "A closes first; B acknowledges at once and closes 40 ms later; after its last ACK, A waits 240 s in TIME-WAIT.",
    "zh-CN": "A先关闭；B立即确认，40 ms后也关闭；A发出最后一个ACK之后，在TIME-WAIT停留240 s。",
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
