import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "why-kill-process",
  role: "quiz",
  prompt: {
    text: {
      en: "On Linux a process with one idle connection is killed with `SIGKILL`. It has read everything it received and holds the only descriptor. Which segment of this connection leaves the machine first?",
      "zh-CN":
        "在Linux上，一个进程有一个空闲的连接，它收到的数据都已读完，描述符也只有它持有。现在用`SIGKILL`杀掉它。这个连接上首先发出的报文段是什么？",
    },
    choices: [
      {
        id: "rst",
        text: { en: "RST, because the program did not call `close()`", "zh-CN": "RST，因为程序没有调用`close()`" },
      },
      {
        id: "fin",
        text: { en: "FIN, because the kernel closes the descriptor", "zh-CN": "FIN，因为内核会关闭描述符" },
      },
      {
        id: "nothing",
        text: { en: "none, until B sends data or keep-alive probes", "zh-CN": "不发，直到B发来数据或保活探测" },
      },
    ],
  },
  key: {
    choice: "fin",
    distractors: {
      rst: {
        misconception: "M13",
        why: {
          en: "How the process ends does not matter to TCP. The kernel closes its descriptors, and with nothing unread that is an orderly close.",
          "zh-CN": "进程怎样结束，与TCP无关。内核会关闭它的描述符；没有未读数据，这就是正常关闭。",
        },
      },
      nothing: {
        misconception: "M14",
        why: {
          en: "Silence is what a machine without power leaves behind. Here the kernel is alive and cleans up after the process.",
          "zh-CN": "机器断电才会无声无息。这里内核还在，会替进程收拾。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "Killing a process closes its descriptors. The last `close()` sends a FIN if nothing is unread, and RST if something is.",
      "zh-CN": "杀掉进程，它的描述符就被关闭。最后一次关闭时，没有未读数据就发FIN，有未读数据才发RST。",
    },
    wrong: {
      en: "Ask what the kernel knows: a descriptor goes, and whether received data are unread. See the section on RST.",
      "zh-CN": "想想内核知道什么：一个描述符没有了，收到的数据读完了没有。见讲RST的一节。",
    },
  },
  targets: ["M13", "M14"],
  sources: ["kernel:net/ipv4/tcp.c", "recording:s14"],
});
