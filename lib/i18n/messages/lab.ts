import { words } from "../words";

/** The laboratory's page; the words of the bench itself are in `components/lab/words.ts`. */
export const lab = words({
  en: {
    title: "Laboratory",
    description:
      "Two hosts, the network between them, and a clock: call, deliver, drop, delay, copy, crash, and see what TCP does.",
    lead: "Two hosts, the network between them, and the clock. Let the programs call, decide what becomes of each segment, and see what both ends remember. The address of this page replays the run.",
    also: "Also here",
    twoMsl: "Why 2MSL, proved in the browser",
    kernel: "Watch this machine’s kernel do it",
  },
  "zh-CN": {
    title: "实验室",
    description:
      "两台主机、它们之间的网络和一只时钟：发起调用，送达、丢弃、推迟、复制报文段，让主机崩溃，看TCP怎么做。",
    lead: "两台主机、它们之间的网络和一只时钟。让程序发起调用，决定每个报文段的命运，看两端各记得什么。这一页的地址可以重放整个运行。",
    also: "这里还有",
    twoMsl: "为什么是2MSL：在浏览器里证明",
    kernel: "看这台机器的内核怎么做",
  },
});
