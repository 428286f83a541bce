import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "many-close-wait",
  role: "quiz",
  prompt: {
    text: {
      en: "On host H `ss -tanop` lists 5,000 connections of one process to a database, all `CLOSE-WAIT`, Recv-Q 1, no timer. The number has been growing for days. Where do you look first?",
      "zh-CN":
        "在主机H上，`ss -tanop`列出某个进程到数据库的5000个连接，全是`CLOSE-WAIT`，Recv-Q为1，没有timer，几天来一直在增加。你先看哪里？",
    },
    choices: [
      {
        id: "database",
        text: {
          en: "At the database: it has to finish these connections, and it does not",
          "zh-CN": "看数据库：这些连接该由它来结束，它却没有",
        },
      },
      {
        id: "kernel",
        text: {
          en: "At H’s kernel settings: the time-out of this state is too long",
          "zh-CN": "看H的内核设置：这个状态的超时设得太长",
        },
      },
      {
        id: "firewall",
        text: {
          en: "At a firewall between them: the last ACK of the close does not get through",
          "zh-CN": "看中间的防火墙：关闭时的最后一个ACK过不来",
        },
      },
      {
        id: "program",
        text: {
          en: "At the program on H: it neither reads these connections nor closes them",
          "zh-CN": "看H上的程序：它既不读这些连接，也不关闭它们",
        },
      },
    ],
  },
  key: {
    choice: "program",
    distractors: {
      database: {
        misconception: "M10",
        why: {
          en: "The database has sent its FIN; that is what brought H into `CLOSE-WAIT`. It has nothing more to do.",
          "zh-CN": "数据库的FIN已经发来，H正是因此进入`CLOSE-WAIT`的。数据库没有别的事要做了。",
        },
      },
      kernel: {
        misconception: "M11",
        why: {
          en: "`CLOSE-WAIT` has no time-out that could be too long: the line shows no timer.",
          "zh-CN": "`CLOSE-WAIT`没有超时，也就谈不上太长：输出里根本没有timer。",
        },
      },
      firewall: {
        misconception: "M10",
        why: {
          en: "H has not sent a FIN yet, so there is no last ACK to be lost. A lost one would show as `LAST-ACK` with a timer.",
          "zh-CN": "H还没有发FIN，谈不上丢失最后一个ACK。那种情况会显示为带timer的`LAST-ACK`。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "`CLOSE-WAIT` says that the peer’s FIN is here and that the local program has not closed. Recv-Q 1 is that FIN, unread: the program does not even know.",
      "zh-CN":
        "`CLOSE-WAIT`说明对端的FIN已到，而本机程序还没有关闭。Recv-Q的1就是没读的FIN：程序甚至还不知道对端已结束。",
    },
    wrong: {
      en: "Ask whose move it is in `CLOSE-WAIT`, and what the missing timer says. See “`CLOSE-WAIT` is the bug”.",
      "zh-CN": "想一想在`CLOSE-WAIT`里该谁行动，没有timer又说明什么。参见“`CLOSE-WAIT`才是缺陷”。",
    },
  },
  targets: ["M10", "M11"],
  sources: ["rfc9293#3.3.2", "recording:s15c", "man:ss(8)"],
});
