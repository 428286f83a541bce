import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "many-memory",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux 6.18 server that accepts connections holds 100,000 records in `TIME-WAIT`. How much memory do these records take?",
      "zh-CN": "一台接受连接的Linux 6.18服务器上有10万条`TIME-WAIT`记录。这些记录一共占多少内存？",
    },
    units: [
      { id: "mb", label: { en: "MB (10^6 bytes)", "zh-CN": "MB（10^6字节）" }, factor: 1_000_000 },
      { id: "mib", label: { en: "MiB (2^20 bytes)", "zh-CN": "MiB（2^20字节）" }, factor: 1_048_576 },
      { id: "bytes", label: { en: "bytes", "zh-CN": "字节" }, factor: 1 },
    ],
  },
  key: {
    value: 25_600_000,
    tolerance: { relative: 0.06 },
    typicalErrors: [
      {
        value: 236_800_000,
        misconception: "M29",
        why: {
          en: "This is 100,000 full sockets. On entering `TIME-WAIT` Linux replaces the socket by a record of about a tenth of the size.",
          "zh-CN": "这是10万个完整套接字的大小。进入`TIME-WAIT`时，Linux会把套接字换成大约十分之一大小的记录。",
        },
      },
      {
        value: 230_400_000,
        misconception: "M29",
        why: {
          en: "This is 100,000 full sockets. On entering `TIME-WAIT` Linux replaces the socket by a record of about a tenth of the size.",
          "zh-CN": "这是10万个完整套接字的大小。进入`TIME-WAIT`时，Linux会把套接字换成大约十分之一大小的记录。",
        },
      },
      {
        value: 16_800_000,
        why: {
          en: "168 bytes is the record of old 3.x kernels. On 6.18 it is 248 bytes, in a slot of 256.",
          "zh-CN": "168字节是早期3.x内核的记录大小。6.18上是248字节，放在256字节的槽里。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Each record is 248 bytes in a slot of 256, without descriptor or buffers: 100,000 × 256 bytes = 25.6 MB, about 24.4 MiB.",
      "zh-CN": "每条记录248字节，放在256字节的槽里，没有描述符，也没有缓冲区：100000 × 256字节 = 25.6 MB，约24.4 MiB。",
    },
    wrong: {
      en: "What stays is a small record, not a socket. Its size is in the table of “What one `TIME-WAIT` occupies”; multiply by 100,000.",
      "zh-CN": "留下的是一条小记录，不是套接字。它的大小见“一个`TIME-WAIT`占用什么”里的表，再乘以10万。",
    },
  },
  targets: ["M28", "M29"],
  sources: ["recording:s21"],
});
