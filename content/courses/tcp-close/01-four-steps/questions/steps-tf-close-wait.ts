import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "steps-tf-close-wait",
  role: "exercise",
  prompt: {
    text: {
      en: "Host H holds 5,000 connections to a database in `CLOSE-WAIT`; nothing moves on the network. True or false: the connections stay because the database has not sent its FIN yet.",
      "zh-CN":
        "主机H上有5000个通往某数据库的连接处于`CLOSE-WAIT`，网络上没有任何动静。判断：这些连接迟迟不走，是因为数据库还没有发FIN。",
    },
    reasons: [
      {
        id: "own-program",
        text: {
          en: "The database’s FIN has arrived; a program on H has not closed its sockets",
          "zh-CN": "数据库的FIN已经到了，是H上的程序没有关闭自己的套接字",
        },
      },
      {
        id: "own-fin",
        text: {
          en: "The database’s FIN has arrived; H waits for the ACK of its own FIN",
          "zh-CN": "数据库的FIN已经到了，H在等对自己FIN的确认",
        },
      },
      {
        id: "timer",
        text: {
          en: "The database’s FIN has arrived; H sends its own when a kernel timer ends",
          "zh-CN": "数据库的FIN已经到了，H内核的定时器一到就会发自己的FIN",
        },
      },
      {
        id: "peer",
        text: {
          en: "`CLOSE-WAIT` means that H has closed and waits for the database to close",
          "zh-CN": "`CLOSE-WAIT`表示H已经关闭，正在等数据库关闭",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "own-program",
    distractors: {
      "own-fin": {
        why: {
          en: "An end that has sent the second FIN and waits for its ACK is in `LAST-ACK`. In `CLOSE-WAIT` the own FIN has not been sent.",
          "zh-CN": "已经发出第二个FIN、在等确认的状态是`LAST-ACK`。在`CLOSE-WAIT`里，自己的FIN还没有发。",
        },
      },
      timer: {
        misconception: "M11",
        why: {
          en: "No timer runs in `CLOSE-WAIT`, neither in the standard nor on Linux. Only the program’s call sends the FIN.",
          "zh-CN": "`CLOSE-WAIT`里没有定时器，标准没有，Linux也没有。只有程序的调用才会让FIN发出去。",
        },
      },
      peer: {
        misconception: "M10",
        why: {
          en: "That describes `FIN-WAIT-2`: own FIN acknowledged, the other one awaited. `CLOSE-WAIT` is the state of the end that received the first FIN.",
          "zh-CN": "那是`FIN-WAIT-2`：自己的FIN已被确认，在等对方的FIN。`CLOSE-WAIT`属于收到第一个FIN的一端。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M10",
      why: {
        en: "An end enters `CLOSE-WAIT` when the other end’s FIN arrives. So the database has sent its FIN 5,000 times.",
        "zh-CN": "收到对方的FIN，才会进入`CLOSE-WAIT`。所以数据库的FIN已经发过5000次了。",
      },
    },
  },
  explanation: {
    right: {
      en: "The FIN of the database put H into `CLOSE-WAIT`. What is missing is a call of `close()` or `shutdown(SHUT_WR)` by the program on H, and no timer makes it.",
      "zh-CN":
        "正是数据库的FIN让H进入了`CLOSE-WAIT`。缺的是H上的程序调用`close()`或`shutdown(SHUT_WR)`，没有定时器会替它调用。",
    },
    wrong: {
      en: "`CLOSE-WAIT` begins with the arrival of the other end’s FIN and ends with the local program’s close. Read the section on `CLOSE-WAIT` again and ask whose turn it is.",
      "zh-CN": "`CLOSE-WAIT`始于对方FIN的到达，止于本机程序的关闭。再看“CLOSE-WAIT等的是程序”一节，问一问轮到谁了。",
    },
  },
  targets: ["M10", "M11"],
  sources: ["rfc9293#3.3.2", "rfc9293#3.6", "recording:s15a"],
});
