import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "many-port-budget",
  role: "exercise",
  prompt: {
    text: {
      en: "A proxy has one source address and may use the local ports 20000 to 29999. It opens connections to two backend addresses, both on port 8080, in equal parts, and always closes first. `TIME-WAIT` lasts 60 s. How many new connections per second can it sustain at most, in all?",
      "zh-CN":
        "一台代理只有一个源地址，可用的本地端口是20000到29999。它向两个后端地址的8080端口建立连接，两边各占一半，而且总是先关闭。`TIME-WAIT`持续60秒。它每秒最多能持续新建多少个连接（总数）？",
    },
    units: [
      { id: "per-second", label: { en: "connections per second", "zh-CN": "个/秒" }, factor: 1 },
      { id: "per-minute", label: { en: "connections per minute", "zh-CN": "个/分钟" }, factor: 1 / 60 },
    ],
  },
  key: {
    value: 20_000 / 60,
    tolerance: { relative: 0.01 },
    typicalErrors: [
      {
        value: 10_000 / 60,
        misconception: "M27",
        why: {
          en: "This counts each port once. A port that waits towards one backend can still be used towards the other, because the 4-tuple differs.",
          "zh-CN":
            "这样算，每个端口只用了一次。端口在去往一个后端的`TIME-WAIT`里时，仍可用来连另一个后端，因为四元组不同。",
        },
      },
      {
        value: 28_232 / 60,
        why: {
          en: "This is the result for Linux’s default range of 28,232 ports and one destination. Here the range has 10,000 ports, and there are two destinations.",
          "zh-CN": "这是Linux默认的28232个端口、一个目的地时的结果。这里有10000个端口，两个目的地。",
        },
      },
      {
        value: 20_000,
        why: {
          en: "This is the number of 4-tuples. Each of them comes back only after 60 s, so divide by 60.",
          "zh-CN": "这是四元组的个数。每个四元组要过60秒才能再用，还要除以60。",
        },
      },
      {
        value: 10_000 / 120,
        misconception: "M27",
        why: {
          en: "The two backends do not share the ports between them: towards each of them all 10,000 are available.",
          "zh-CN": "两个后端并不是平分这些端口：对每个后端，10000个端口都可以用。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Towards each backend there are 10,000 4-tuples, 20,000 in all. Each is unavailable for 60 s after its close: 20,000 ÷ 60 ≈ 333 per second.",
      "zh-CN": "去往每个后端有10000个四元组，一共20000个。每个关闭后有60秒不能用：20000 ÷ 60 ≈ 每秒333个。",
    },
    wrong: {
      en: "What is scarce is the 4-tuple: source address, local port, backend address, backend port. Count those that differ, then divide by the seconds each one waits; see “The arithmetic”.",
      "zh-CN":
        "紧缺的是四元组：源地址、本地端口、后端地址、后端端口。数出有多少个不同的四元组，再除以每个要等的秒数；参见“算一算”。",
    },
  },
  targets: ["M27"],
  sources: ["rfc9293#3.4.1", "rfc1379#4", "ip-sysctl"],
});
