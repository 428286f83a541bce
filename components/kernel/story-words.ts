import type { Localized } from "@/lib/i18n/locales";
import type { Story } from "@/lib/kernel/story";

/** A choice, what is done, and what to look for. */
export const storyWords: { readonly [S in Story]: { readonly [K in "name" | "does" | "lookFor"]: Localized } } = {
  "A-first": {
    name: { en: "A closes first", "zh-CN": "A先关闭" },
    does: {
      en: "A, which connected, calls close(); B closes half a second later.",
      "zh-CN": "发起连接的A调用close()，半秒后B也关闭。",
    },
    lookFor: {
      en: "A is the active closer and ends in TIME-WAIT. FIN-WAIT-1 lasts as long as B’s kernel delays its ACK.",
      "zh-CN": "A是主动关闭方，最后进入TIME-WAIT。FIN-WAIT-1持续多久，取决于B的内核把ACK推迟多久。",
    },
  },
  "B-first": {
    name: { en: "B closes first", "zh-CN": "B先关闭" },
    does: {
      en: "B, which accepted, calls close(); A closes half a second later.",
      "zh-CN": "接受连接的B调用close()，半秒后A也关闭。",
    },
    lookFor: {
      en: "TIME-WAIT goes with closing first, not with having connected.",
      "zh-CN": "谁进入TIME-WAIT，看谁先关闭，而不是看谁发起了连接。",
    },
  },
  both: {
    name: { en: "Both at once", "zh-CN": "双方同时关闭" },
    does: {
      en: "A and B call close() one right after the other.",
      "zh-CN": "A和B紧接着先后调用close()。",
    },
    lookFor: {
      en: "Over loopback a segment arrives within the call that sends it, so these FINs cannot cross: B’s close() comes when B is in CLOSE-WAIT already. In the recording the way takes 40 ms, they cross, and both ends are in CLOSING.",
      "zh-CN":
        "在回环接口上，报文段在发送它的那次调用里就已到达，所以两个FIN不可能在途中交错：B调用close()时已经处于CLOSE-WAIT。记录里单向时延是40 ms，两个FIN交错，两端都进入CLOSING。",
    },
  },
  "both-full": {
    name: { en: "Both at once, with full buffers", "zh-CN": "缓冲区满时双方同时关闭" },
    does: {
      en: "Neither program reads, both write more than the other end takes, and both call shutdown(). Then A reads, and later B.",
      "zh-CN": "两个程序都不读，都写得超过对端收得下的量，然后都调用shutdown()。之后A先读，B再读。",
    },
    lookFor: {
      en: "Both FINs wait behind data. When A reads, B’s FIN gets through while A’s own is still queued: a real socket in CLOSING. Both ends end in TIME-WAIT.",
      "zh-CN":
        "两个FIN都排在数据后面。A开始读以后，B的FIN先到，而A自己的FIN还在排队：这就是真实套接字的CLOSING。两端最后都进入TIME-WAIT。",
    },
  },
  "half-close": {
    name: { en: "Half-close", "zh-CN": "半关闭" },
    does: {
      en: "A calls shutdown(SHUT_WR); B goes on, writes once more, and closes later.",
      "zh-CN": "A调用shutdown(SHUT_WR)；B继续，再写一次，过一会儿才关闭。",
    },
    lookFor: {
      en: "A stays in FIN-WAIT-2 without a timer, since its program still holds the socket. TIME-WAIT begins with B’s FIN, not with A’s later close().",
      "zh-CN": "A停在FIN-WAIT-2而没有定时器，因为程序还拿着套接字。TIME-WAIT从B的FIN开始，而不是从A后来的close()开始。",
    },
  },
  reset: {
    name: { en: "Reset: SO_LINGER {1, 0}", "zh-CN": "复位：SO_LINGER {1, 0}" },
    does: {
      en: "A sets SO_LINGER to zero seconds and calls close().",
      "zh-CN": "A把SO_LINGER设为0秒，然后调用close()。",
    },
    lookFor: {
      en: "A RST instead of a FIN: both lines are gone at once, and nobody is in TIME-WAIT.",
      "zh-CN": "发的是RST而不是FIN：两行立即消失，谁也不进入TIME-WAIT。",
    },
  },
  unread: {
    name: { en: "Unread data", "zh-CN": "还有未读数据" },
    does: {
      en: "B writes 100 octets; A does not read them and calls close().",
      "zh-CN": "B写100字节；A不读就调用close()。",
    },
    lookFor: {
      en: "rx_queue of A shows 0x64. Closing with unread data sends a RST, not a FIN.",
      "zh-CN": "A的rx_queue显示0x64。还有未读数据就关闭，发的是RST而不是FIN。",
    },
  },
  never: {
    name: { en: "B does not close", "zh-CN": "B一直不关闭" },
    does: {
      en: "A calls close(); B reads the end and does nothing. After four seconds we close for it, unless you watch to the end.",
      "zh-CN": "A调用close()；B读到结束却什么也不做。四秒后我们替它关闭，除非你选择一直看到最后。",
    },
    lookFor: {
      en: "A is in FIN-WAIT-2 with a timer of tcp_fin_timeout, B in CLOSE-WAIT with none: that is what a leak looks like.",
      "zh-CN": "A处于FIN-WAIT-2，带着tcp_fin_timeout的定时器；B处于CLOSE-WAIT，没有定时器：泄漏就是这个样子。",
    },
  },
};
