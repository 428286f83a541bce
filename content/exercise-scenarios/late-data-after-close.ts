import { scenario } from "@/lib/tcp";

export default scenario({
  id: "late-data-after-close",
  title: { en: "A writes after B’s close()", "zh-CN": "B调用close()之后A写数据" },
  story: {
    en: "B has called close(); A goes on writing in CLOSE-WAIT, and Linux answers RST.",
    "zh-CN": "B已调用close()；A在CLOSE-WAIT继续写，Linux用RST回应。",
  },
  profile: "linux",
  delay: 15,
  start: { type: "established", next: { A: 9000, B: 6000 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "SEND", octets: 150 }, after: 80, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
