import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "many-budget-levers",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux gateway opens a connection per request to one backend address and port, closes first, and reaches its limit: `connect()` returns `EADDRNOTAVAIL`. Which changes let it open more connections per second?",
      "zh-CN":
        "一台Linux网关为每个请求向同一个后端地址和端口新建连接，并且先关闭，现在到了极限：`connect()`返回`EADDRNOTAVAIL`。哪些改动能让它每秒建立更多的连接？",
    },
    choices: [
      {
        id: "second-backend",
        text: { en: "The backend listens on a second address, too", "zh-CN": "后端再监听一个地址" },
      },
      { id: "backlog", text: { en: "The backend listens with a larger backlog", "zh-CN": "后端调大监听的backlog" } },
      {
        id: "fin-timeout",
        text: { en: "`tcp_fin_timeout` is set to 10 on the gateway", "zh-CN": "网关上把`tcp_fin_timeout`设为10" },
      },
      {
        id: "range",
        text: {
          en: "`ip_local_port_range` is widened to 1024–65535 on the gateway",
          "zh-CN": "网关上把`ip_local_port_range`放宽到1024–65535",
        },
      },
      {
        id: "reuse-backend",
        text: { en: "`tcp_tw_reuse` is set to 1 on the backend", "zh-CN": "后端上把`tcp_tw_reuse`设为1" },
      },
      {
        id: "backend-first",
        text: {
          en: "The backend closes each connection first, after its response",
          "zh-CN": "改为后端发完应答就先关闭连接",
        },
      },
    ],
  },
  key: {
    correct: ["second-backend", "range", "backend-first"],
    distractors: {
      backlog: {
        misconception: "M27",
        why: {
          en: "The backlog bounds connections that wait for `accept()`. It adds no 4-tuple, and 4-tuples are what the gateway lacks.",
          "zh-CN": "backlog限制的是等待`accept()`的连接数。它不增加四元组，而网关缺的正是四元组。",
        },
      },
      "fin-timeout": {
        misconception: "M21",
        why: {
          en: "This bounds `FIN-WAIT-2` of connections that no program holds. `TIME-WAIT` on Linux stays at 60 s.",
          "zh-CN": "它限制的是不再被程序持有的`FIN-WAIT-2`。Linux的`TIME-WAIT`仍是60秒。",
        },
      },
      "reuse-backend": {
        misconception: "M30",
        why: {
          en: "Linux looks at this setting when `connect()` chooses a local port. The backend only accepts; the setting would belong on the gateway.",
          "zh-CN": "Linux只在`connect()`选本地端口时才看这个设置。后端只接受连接，要设也该设在网关上。",
        },
      },
    },
    missed: {
      "second-backend": {
        en: "A second destination address makes every local port usable a second time.",
        "zh-CN": "多一个目的地址，每个本地端口就能再用一次。",
      },
      range: {
        en: "A wider range gives 64,512 local ports instead of 28,232, and so more 4-tuples.",
        "zh-CN": "放宽范围后，本地端口从28232个增加到64512个，四元组也随之增加。",
      },
      "backend-first": {
        en: "`TIME-WAIT` stays with the end that closes first; the gateway’s 4-tuple is then free at once on its side.",
        "zh-CN": "谁先关闭，`TIME-WAIT`就留在谁那里；网关一侧的四元组随即可以再用。",
      },
    },
  },
  explanation: {
    right: {
      en: "The bound is 4-tuples ÷ seconds of `TIME-WAIT` on the initiating host. A second destination and a wider range add 4-tuples; a backend that closes first takes `TIME-WAIT` over, where it does no harm.",
      "zh-CN":
        "上限是发起方的四元组个数÷`TIME-WAIT`的秒数。增加目的地、放宽端口范围，都是增加四元组；让后端先关，`TIME-WAIT`就转到后端，在那里没有害处。",
    },
    wrong: {
      en: "Ask of each change: does it add 4-tuples towards the backend, or move `TIME-WAIT` away from the gateway? See “What helps” and “What does not help”.",
      "zh-CN":
        "对每项改动都问：它是增加了去往后端的四元组，还是把`TIME-WAIT`移出了网关？参见“有用的办法”和“没有用的办法”。",
    },
  },
  targets: ["M21", "M27", "M30"],
  sources: ["rfc9293#3.4.1", "rfc9293#3.6", "ip-sysctl", "recording:s05d"],
});
