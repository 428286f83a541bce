import type { Misconception } from "@/lib/content/define";
import type { MisconceptionId } from "@/lib/grading/score";

/** False beliefs about closing, numbered for ever: attempts refer to the number, so one is never reused for another belief. */
export const MISCONCEPTIONS: Readonly<Record<MisconceptionId, Misconception>> = {
  M1: {
    claim: {
      en: "TIME-WAIT appears on the client.",
      "zh-CN": "TIME-WAIT只会出现在客户端。",
    },
    truth: {
      en: "It appears on the active closer, the end that sends the first FIN. That may be the client or the server; after a simultaneous close it is both.",
      "zh-CN":
        "它出现在主动关闭方，也就是先发FIN的一端。这一端可以是客户端，也可以是服务器；双方同时关闭时，两端都会进入TIME-WAIT。",
    },
    sources: ["rfc9293#3.6", "recording:s04"],
  },
  M2: {
    claim: {
      en: "Only the client may close a connection.",
      "zh-CN": "只有客户端才能主动关闭连接。",
    },
    truth: {
      en: "Either end may send the first FIN, and both may do so at once. A server closes first, for example, when its keep-alive idle timer fires.",
      "zh-CN": "任何一端都可以先发FIN，也可能两端同时发。比如服务器的keep-alive空闲超时一到，就是服务器先关。",
    },
    sources: ["rfc9293#3.6", "nginx-http-core"],
  },
  M3: {
    claim: {
      en: "Four waves means four segments on the wire, always.",
      "zh-CN": "四次挥手在网络上一定是四个报文段。",
    },
    truth: {
      en: "Four counts logical steps: one FIN and one ACK per direction. Three segments are common, because the passive closer’s ACK can travel with its FIN; with losses there are more than four.",
      "zh-CN":
        "“四次”数的是逻辑步骤：每个方向一个FIN、一个ACK。被动关闭方的ACK可以和它的FIN合在一个报文段里，所以三个报文段很常见；有丢失时又会多于四个。",
    },
    sources: ["rfc9293#3.6", "recording:s02b", "recording:s02d"],
  },
  M4: {
    claim: {
      en: "The first FIN has no ACK flag.",
      "zh-CN": "第一个FIN报文段不带ACK标志。",
    },
    truth: {
      en: "Every FIN on an established connection also carries ACK. A segment without the ACK bit is dropped in the synchronized states.",
      "zh-CN": "已建立的连接上，每个FIN都同时带ACK标志。处于同步状态的一端会丢弃不带ACK标志的报文段。",
    },
    sources: ["rfc9293#3.10.7.4"],
  },
  M5: {
    claim: {
      en: "A FIN carries no data and takes no sequence number.",
      "zh-CN": "FIN不带数据，也不占序号。",
    },
    truth: {
      en: "A FIN takes the sequence number after the last data octet, so it is acknowledged by that number plus one; it may travel in the same segment as data.",
      "zh-CN": "FIN占用最后一个数据字节之后的那个序号，所以对它的确认号是这个序号加1；它可以和数据放在同一个报文段里。",
    },
    sources: ["rfc9293#3.4"],
  },
  M6: {
    claim: {
      en: "After its FIN, an end sends nothing more.",
      "zh-CN": "发了FIN以后，这一端就什么都不发了。",
    },
    truth: {
      en: "It sends no new data. It still sends ACKs for what it receives, and repeats what was lost, its FIN included.",
      "zh-CN": "它不再发送新数据，但仍会对收到的数据发ACK，也会重传丢失的内容，包括自己的FIN。",
    },
    sources: ["rfc9293#3.6", "recording:s03"],
  },
  M7: {
    claim: {
      en: "After close() I can still read; only writing stops.",
      "zh-CN": "close()之后还能读，只是不能写了。",
    },
    truth: {
      en: "That describes shutdown(SHUT_WR). After close() the descriptor is gone, and Linux answers data that arrives later with RST.",
      "zh-CN": "那说的是shutdown(SHUT_WR)。close()之后描述符已经没有了；此后再有数据到达，Linux会回复RST。",
    },
    sources: ["rfc9293#3.6.1", "recording:s16a", "recording:s03"],
  },
  M8: {
    claim: {
      en: "shutdown(SHUT_RD) tells the peer to stop sending.",
      "zh-CN": "shutdown(SHUT_RD)会通知对端不要再发了。",
    },
    truth: {
      en: "It sends nothing, so the peer notices nothing. On Linux, data that arrives later is still acknowledged and can still be read, as long as our own FIN has not been sent.",
      "zh-CN":
        "它不发送任何报文段，对端毫不知情。在Linux上，只要本端的FIN还没有发出，此后到达的数据照样被确认，也照样读得到。",
    },
    sources: ["kernel:net/ipv4/tcp.c"],
  },
  M9: {
    claim: {
      en: "read() returned 0, so the connection is finished.",
      "zh-CN": "read()返回0，连接就结束了。",
    },
    truth: {
      en: "It means that the peer will send no more data. The other direction is still open: send what is left, then close. Nobody else will close your end.",
      "zh-CN": "它只说明对端不会再发数据。另一个方向仍然开着：把该发的发完，再关闭。本端的关闭不会有人替你做。",
    },
    sources: ["rfc9293#3.6", "recording:s03"],
  },
  M10: {
    claim: {
      en: "A connection in CLOSE-WAIT is waiting for the peer.",
      "zh-CN": "CLOSE-WAIT是在等对端。",
    },
    truth: {
      en: "The peer has already sent its FIN. CLOSE-WAIT waits for the local program to close its end.",
      "zh-CN": "对端的FIN早已到达。CLOSE-WAIT等的是本机的程序来关闭自己这一端。",
    },
    sources: ["rfc9293#3.3.2"],
  },
  M11: {
    claim: {
      en: "CLOSE-WAIT goes away after a time-out, or with the right sysctl.",
      "zh-CN": "CLOSE-WAIT等一阵会超时消失，或者调一个sysctl就行。",
    },
    truth: {
      en: "Neither the standard nor Linux has a timer for CLOSE-WAIT. It ends when the program closes or exits, when a RST arrives, or when keep-alive probes or data that the program sends stay unanswered for too long.",
      "zh-CN":
        "无论标准还是Linux，都没有给CLOSE-WAIT设定时器。它只在这些时候结束：程序关闭描述符或退出、收到RST、保活探测或本端发出的数据长时间得不到回应。",
    },
    sources: ["rfc9293#3.6", "recording:s15c", "recording:s09a"],
  },
  M12: {
    claim: {
      en: "TCP keep-alive cures CLOSE-WAIT.",
      "zh-CN": "打开TCP保活，CLOSE-WAIT的问题就解决了。",
    },
    truth: {
      en: "If the peer has forgotten the connection, its RST to a keep-alive probe removes the kernel’s connection. The program still holds the descriptor until it calls close(), so the leak remains.",
      "zh-CN":
        "如果对端已经忘了这个连接，它会用RST回应保活探测，内核里的连接随之消失。但程序仍占着描述符，直到调用close()：泄漏还在。",
    },
    sources: ["rfc9293#3.8.4", "man:tcp(7)"],
  },
  M13: {
    claim: {
      en: "kill -9 makes the kernel send RST.",
      "zh-CN": "kill -9会让内核发RST。",
    },
    truth: {
      en: "The kernel closes the descriptors of a killed process as close() does: FIN if everything received was read, RST if unread data is left (Linux).",
      "zh-CN": "进程被杀时，内核会像close()那样关闭它的描述符：收到的数据都读完了，就发FIN；还有未读数据，Linux发RST。",
    },
    sources: ["recording:s14", "kernel:net/ipv4/tcp.c"],
  },
  M14: {
    claim: {
      en: "A crashed host looks to the peer like a crashed process.",
      "zh-CN": "主机断电和进程崩溃，在对端看来是一回事。",
    },
    truth: {
      en: "A host that lost power sends nothing. The peer notices only when its own retransmissions or keep-alive probes fail, or when the rebooted host answers with RST. A peer that only reads may never notice.",
      "zh-CN":
        "断电的主机什么都不会发。对端要等自己的重传或保活探测失败，或者主机重启后回复RST，才会发觉；只读不写的一端可能永远发觉不了。",
    },
    sources: ["rfc9293#3.5.1", "recording:s23b", "recording:s09a"],
  },
  M15: {
    claim: {
      en: "Half-open is another word for half-closed.",
      "zh-CN": "半开连接就是半关闭的连接。",
    },
    truth: {
      en: "Half-open: one end has lost the connection and the other does not know. Half-closed: one direction was finished on purpose, the other goes on.",
      "zh-CN": "半开：一端已经丢失了连接，另一端还不知道。半关闭：一个方向有意结束，另一个方向照常工作。",
    },
    sources: ["rfc9293#3.5.1", "rfc9293#3.6.1"],
  },
  M16: {
    claim: {
      en: "TIME-WAIT exists only to let old segments die out.",
      "zh-CN": "TIME-WAIT只是为了让旧报文段消失。",
    },
    truth: {
      en: "It has two purposes: to acknowledge a retransmitted FIN again, and to let old segments vanish before the same 4-tuple is used again. The first would remain in a network that never delays anything.",
      "zh-CN":
        "它有两个作用：能再次确认对端重传的FIN；让旧报文段在同一四元组被重用之前消失。即使网络从不滞留报文段，第一个作用依然存在。",
    },
    sources: ["rfc1323#B.2", "kernel:net/ipv4/tcp_minisocks.c"],
  },
  M17: {
    claim: {
      en: "In TIME-WAIT a timer sends the last ACK again if it was lost.",
      "zh-CN": "最后一个ACK丢了，TIME-WAIT一方会超时重传它。",
    },
    truth: {
      en: "ACKs have no retransmission timer. The last ACK is sent again only in answer to a FIN that arrives again.",
      "zh-CN": "ACK没有重传定时器。只有对端的FIN再次到达时，才会再发一次ACK作为回应。",
    },
    sources: ["rfc9293#3.10.7.4", "recording:s05"],
  },
  M18: {
    claim: {
      en: "2 MSL is one round trip: a request and its response.",
      "zh-CN": "2MSL就是一来一回，一个往返时间。",
    },
    truth: {
      en: "It is the sum of the longest lifetimes of a segment in the two directions, not a round-trip time. How many lost ACKs it survives depends on the peer’s retransmission time-out, not on MSL.",
      "zh-CN":
        "它是两个方向上报文段最长寿命之和，不是往返时间。它能容忍丢失几次ACK，取决于对端的重传超时（RTO），与MSL无关。",
    },
    sources: ["rfc1323#B.2", "rfc1379#4"],
  },
  M19: {
    claim: {
      en: "Routers enforce MSL by means of the TTL.",
      "zh-CN": "路由器靠TTL来保证MSL。",
    },
    truth: {
      en: "MSL is an assumed bound; nothing in the network enforces it as a time. The TTL counts hops in practice.",
      "zh-CN": "MSL是一个假设的上限，没有设备按时间去执行它。TTL实际上数的是跳数。",
    },
    sources: ["rfc9293#3.4.2", "rfc1122#4.2.2.19"],
  },
  M20: {
    claim: {
      en: "TIME-WAIT lasts 2 or 4 minutes on every system.",
      "zh-CN": "TIME-WAIT在所有系统上都是2分钟或4分钟。",
    },
    truth: {
      en: "The standard says 2 MSL with MSL taken as 2 minutes, that is 4 minutes. Linux uses a fixed 60 s, FreeBSD 60 s and macOS 30 s by default.",
      "zh-CN": "标准规定2MSL，MSL取2分钟，即4分钟。Linux固定为60秒；FreeBSD默认60秒，macOS默认30秒。",
    },
    sources: ["rfc9293#3.4.2", "rfc1122#4.2.2.13", "recording:s05c", "freebsd-tcp", "xnu-tcp-timer"],
  },
  M21: {
    claim: {
      en: "tcp_fin_timeout sets the length of TIME-WAIT.",
      "zh-CN": "tcp_fin_timeout决定TIME-WAIT的时长。",
    },
    truth: {
      en: "It bounds FIN-WAIT-2 of connections that no program holds any more. With tcp_fin_timeout set to 10, TIME-WAIT on Linux was still 60 s.",
      "zh-CN": "它限制的是没有程序持有的FIN-WAIT-2。把tcp_fin_timeout设为10，Linux的TIME-WAIT仍然是60秒。",
    },
    sources: ["ip-sysctl", "recording:s05d"],
  },
  M22: {
    claim: {
      en: "FIN-WAIT-2 always ends after 60 s.",
      "zh-CN": "FIN-WAIT-2过60秒一定结束。",
    },
    truth: {
      en: "Only when no program holds the connection any more (Linux, tcp_fin_timeout). After shutdown(SHUT_WR) the program still owns it, and FIN-WAIT-2 lasts as long as the peer keeps its side open.",
      "zh-CN":
        "只有不再被任何程序持有的连接才这样（Linux，tcp_fin_timeout）。shutdown(SHUT_WR)之后连接仍归程序所有，对端不关，FIN-WAIT-2就一直持续。",
    },
    sources: ["recording:s15a", "recording:s15c", "recording:s15d"],
  },
  M23: {
    claim: {
      en: "If the last ACK is lost and there is no TIME-WAIT, the other end stays in LAST-ACK for ever.",
      "zh-CN": "没有TIME-WAIT而最后一个ACK丢了，对端会一直停在LAST-ACK。",
    },
    truth: {
      en: "LAST-ACK has a retransmission timer. A reachable host without TIME-WAIT answers the repeated FIN with RST, and LAST-ACK ends. If nothing gets through, the end in LAST-ACK gives up: on Linux after about two minutes when no program holds the socket.",
      "zh-CN":
        "LAST-ACK有重传定时器。主机还在、只是没有保留TIME-WAIT时，它会用RST回应重传的FIN，LAST-ACK随即结束。如果什么都到不了，LAST-ACK一端会自己放弃：在Linux上，不再被程序持有的套接字大约两分钟后消失。",
    },
    sources: ["rfc9293#3.10.8", "recording:s10c", "recording:s06", "recording:s09b"],
  },
  M24: {
    claim: {
      en: "A SYN that reaches LAST-ACK is answered with RST, and the new connection fails.",
      "zh-CN": "LAST-ACK收到SYN会回RST，新连接建不起来。",
    },
    truth: {
      en: "The end in LAST-ACK answers with a challenge ACK. The sender of the SYN answers that with RST, which ends LAST-ACK; then it repeats its SYN and connects.",
      "zh-CN": "LAST-ACK一端回复挑战ACK；发出SYN的一端用RST回应它，LAST-ACK随之结束，然后重传SYN，连接建立。",
    },
    sources: ["rfc9293#3.10.7.4", "rfc5961", "recording:s10a"],
  },
  M25: {
    claim: {
      en: "A port in TIME-WAIT cannot take a new connection for 2 MSL.",
      "zh-CN": "端口处于TIME-WAIT时，2MSL之内不能再建连接。",
    },
    truth: {
      en: "TIME-WAIT belongs to one 4-tuple. Even for that 4-tuple, a new SYN with a newer sequence number or timestamp reopens the connection at once.",
      "zh-CN":
        "TIME-WAIT属于一个四元组，不属于端口。即使是同一个四元组，只要新SYN的序号或时间戳更新，连接就能立即重新建立。",
    },
    sources: ["rfc9293#3.6.1", "rfc6191", "recording:s11a", "recording:s11e"],
  },
  M26: {
    claim: {
      en: "Many TIME-WAITs on a web server use up its ports.",
      "zh-CN": "Web服务器上TIME-WAIT太多，会把端口占满。",
    },
    truth: {
      en: "All connections that a server accepts on port 80 share that one local port. Ports run out on the host that initiates connections and closes them first, towards one destination IP and port.",
      "zh-CN":
        "服务器在80端口上接受的所有连接共用这一个本地端口。端口耗尽发生在主动发起连接、又先关闭、而且目的IP和端口相同的主机上。",
    },
    sources: ["rfc9293#3.4.1", "recording:s17a", "bernat"],
  },
  M27: {
    claim: {
      en: "A host can have at most 65,535 connections.",
      "zh-CN": "一台主机最多65535个连接。",
    },
    truth: {
      en: "The bound of about 64,000 holds for one source IP towards one destination IP and port. In all, memory and file descriptors are the limit.",
      "zh-CN": "约六万四千的上限是对“一个源IP到一个目的IP和端口”而言的。总数受内存和文件描述符限制。",
    },
    sources: ["rfc9293#3.4.1", "recording:s17a"],
  },
  M28: {
    claim: {
      en: "Sockets in TIME-WAIT hold file descriptors of the process.",
      "zh-CN": "TIME-WAIT的套接字占着进程的文件描述符。",
    },
    truth: {
      en: "On Linux a TIME-WAIT is a small record of the kernel. It has no file descriptor and belongs to no process, so ss -p shows no owner.",
      "zh-CN": "在Linux上，TIME-WAIT只是内核里的一条小记录，没有文件描述符，也不属于任何进程，所以ss -p看不到属主。",
    },
    sources: ["kernel:net/ipv4/tcp_minisocks.c", "recording:s21"],
  },
  M29: {
    claim: {
      en: "Many TIME-WAITs mean a slow or broken server.",
      "zh-CN": "TIME-WAIT很多，说明服务器有问题或者变慢了。",
    },
    truth: {
      en: "They are the normal trace of many short connections. On Linux 6.18 each takes about 256 bytes and causes no work per segment. First check whether anything fails.",
      "zh-CN":
        "那是大量短连接的正常痕迹。在Linux 6.18上，每个约占256字节，也不会给每个报文段的处理增加开销。先看有没有东西真的失败。",
    },
    sources: ["recording:s21", "bernat"],
  },
  M30: {
    claim: {
      en: "tcp_tw_reuse helps a server that accepts connections.",
      "zh-CN": "tcp_tw_reuse能帮到接受连接的服务器。",
    },
    truth: {
      en: "Linux consults it only in connect(), when it chooses a local port. It helps a host that initiates connections, such as a proxy towards its backend.",
      "zh-CN": "Linux只在connect()选本地端口时才用到它。它帮的是发起连接的主机，比如连后端的代理。",
    },
    sources: ["ip-sysctl", "recording:s17b"],
  },
  M31: {
    claim: {
      en: "tcp_tw_reuse is off by default, and turning it on is dangerous.",
      "zh-CN": "tcp_tw_reuse默认是关的，打开很危险。",
    },
    truth: {
      en: "The default is 2: reuse for loopback only. With 1 it applies to all outgoing connections, needs timestamps and a pause of 1 s; that is fairly safe, but it does shorten the protection of TIME-WAIT.",
      "zh-CN":
        "默认值是2，只对环回地址生效。设为1时对所有外发连接生效，需要时间戳，还要间隔1秒；这样做比较安全，但确实缩短了TIME-WAIT的保护。",
    },
    sources: ["ip-sysctl", "recording:s17e", "recording:s17b"],
  },
  M32: {
    claim: {
      en: "Turn on tcp_tw_recycle to get rid of TIME-WAITs.",
      "zh-CN": "打开tcp_tw_recycle就能快速回收TIME-WAIT。",
    },
    truth: {
      en: "It compared timestamps per remote address and so refused clients behind one NAT. Linux removed it in version 4.12.",
      "zh-CN": "它按远端地址比较时间戳，会拒绝同一NAT后面的客户端。Linux 4.12已经把它删除。",
    },
    sources: ["man:tcp(7)"],
  },
  M33: {
    claim: {
      en: "Lowering tcp_max_tw_buckets fixes too many TIME-WAITs.",
      "zh-CN": "调低tcp_max_tw_buckets就能解决TIME-WAIT过多。",
    },
    truth: {
      en: "Connections beyond the limit skip TIME-WAIT: the record and its protection are gone, and the peer’s ordinary FIN may be answered with RST. The kernel’s documentation says never to lower it.",
      "zh-CN":
        "超出上限的连接会跳过TIME-WAIT：记录没了，保护也没了，对端正常的FIN可能被回以RST。内核文档明确说不要调低它。",
    },
    sources: ["ip-sysctl", "recording:s18", "recording:s10c"],
  },
  M34: {
    claim: {
      en: "SO_REUSEADDR removes TIME-WAIT.",
      "zh-CN": "SO_REUSEADDR能去掉TIME-WAIT。",
    },
    truth: {
      en: "It only relaxes bind(); the TIME-WAITs stay. On Linux the old sockets must have had the option, too.",
      "zh-CN": "它只放宽bind()的检查，TIME-WAIT还在。在Linux上，旧套接字当初也必须设置过这个选项才行。",
    },
    sources: ["man:socket(7)", "recording:s19"],
  },
  M35: {
    claim: {
      en: "SO_REUSEPORT is a stronger SO_REUSEADDR.",
      "zh-CN": "SO_REUSEPORT是加强版的SO_REUSEADDR。",
    },
    truth: {
      en: "It has another purpose: several sockets may listen on the same address and port at the same time, to share the incoming connections.",
      "zh-CN": "它的用途不同：允许多个套接字同时监听同一地址和端口，分担到来的连接。",
    },
    sources: ["man:socket(7)"],
  },
  M36: {
    claim: {
      en: "SO_LINGER with time 0 is the right way to avoid TIME-WAIT.",
      "zh-CN": "SO_LINGER设为0是避免TIME-WAIT的正确做法。",
    },
    truth: {
      en: "It makes close() send RST: data that is unsent or still under way is lost, the peer reads an error instead of an end, and the RST itself may be lost.",
      "zh-CN": "它让close()直接发RST：未发出和在途的数据会丢失，对端读到的是错误而不是正常结束，RST本身也可能丢失。",
    },
    sources: ["man:socket(7)", "recording:s13", "rfc9293#3.5.3"],
  },
  M37: {
    claim: {
      en: "SO_LINGER with n seconds sends RST when the time is over.",
      "zh-CN": "SO_LINGER设n秒，时间一到就发RST。",
    },
    truth: {
      en: "On Linux close() waits at most n seconds, or until the FIN is acknowledged, and returns; the kernel continues the normal close in the background. Other systems may discard the data.",
      "zh-CN":
        "在Linux上，close()最多等n秒，或者等到FIN被确认就返回；之后内核在后台继续正常关闭。别的系统可能丢弃数据。",
    },
    sources: ["recording:s13c", "man:socket(7)"],
  },
  M38: {
    claim: {
      en: "close() returned 0, so the peer has my data.",
      "zh-CN": "close()返回0，说明对端已经收到数据。",
    },
    truth: {
      en: "The return value says nothing about delivery. An acknowledged FIN means that the peer’s TCP has the data; only a reply of the application shows that its program has processed it.",
      "zh-CN":
        "返回值与数据是否送达无关。FIN被确认，只说明对端的TCP收到了数据；要知道对端的程序处理了没有，只能看应用层的回复。",
    },
    sources: ["rfc9293#3.6", "man:close(2)"],
  },
  M39: {
    claim: {
      en: "After the peer has closed, write() fails at once.",
      "zh-CN": "对端关闭以后，write()会立刻失败。",
    },
    truth: {
      en: "A FIN does not forbid writing. The first write() succeeds and draws a RST if the peer called close(); only a write() after that RST fails with EPIPE.",
      "zh-CN":
        "收到FIN并不妨碍写。如果对端调用的是close()，第一次write()会成功并引来RST；等RST到了以后，再次write()才会失败，得到EPIPE。",
    },
    sources: ["recording:s16a", "rfc9293#3.6.1"],
  },
  M40: {
    claim: {
      en: "A RST is acknowledged, or repeated until it arrives.",
      "zh-CN": "RST会被确认，丢了会重传。",
    },
    truth: {
      en: "It is neither acknowledged nor retransmitted. If it is lost, the peer keeps its half of the connection until it next sends something.",
      "zh-CN": "RST既不会被确认，也不会重传。丢了以后，对端会保留它那一半连接，直到下次发送时才发现。",
    },
    sources: ["rfc9293#3.5.3", "rfc9293#3.5.1"],
  },
  M41: {
    claim: {
      en: "Any RST with the right addresses and ports kills the connection.",
      "zh-CN": "只要地址和端口对，任何RST都能断开连接。",
    },
    truth: {
      en: "Its sequence number must be exactly the next one expected (RCV.NXT). Elsewhere in the window it draws a challenge ACK, outside the window it is dropped.",
      "zh-CN":
        "RST的序号必须恰好等于接收方期望的下一个序号（RCV.NXT）。落在窗口内其他位置，只会引来挑战ACK；落在窗口外，直接丢弃。",
    },
    sources: ["rfc9293#3.10.7.4", "recording:s27a", "recording:s27c"],
  },
  M42: {
    claim: {
      en: "HTTP keep-alive and TCP keep-alive are the same thing.",
      "zh-CN": "HTTP keep-alive和TCP keepalive是一回事。",
    },
    truth: {
      en: "HTTP keep-alive uses one connection for several requests. TCP keep-alive probes an idle connection to see whether the peer is still there.",
      "zh-CN": "HTTP keep-alive是让多个请求共用一个连接。TCP保活是在连接空闲时发探测，看对端还在不在。",
    },
    sources: ["rfc9293#3.8.4", "rfc9112"],
  },
  M43: {
    claim: {
      en: "An idle connection in my pool is safe until my own time-out.",
      "zh-CN": "连接池里的空闲连接，在我自己的超时之前都是安全的。",
    },
    truth: {
      en: "The server’s idle timer may fire first, while your request is under way; the request then meets a closed socket and comes back as RST. Let the client’s idle time-out be the shorter one.",
      "zh-CN":
        "服务器的空闲定时器可能先到期，而你的请求正在路上：请求碰上已关闭的套接字，换回一个RST。应让客户端的空闲超时更短。",
    },
    sources: ["nginx-http-core", "nginx-upstream", "rfc9112"],
  },
  M44: {
    claim: {
      en: "The TIME_WAIT of conntrack is the TIME-WAIT of the TCP stack.",
      "zh-CN": "conntrack里的TIME_WAIT就是TCP协议栈的TIME-WAIT。",
    },
    truth: {
      en: "Connection tracking has its own table and its own timers (120 s by default). Changing them does not change what ss shows.",
      "zh-CN": "连接跟踪有自己的表和自己的定时器（默认120秒）。改它，ss里看到的数量不会变。",
    },
    sources: ["conntrack-sysctl", "bernat"],
  },
};
