import { oneOf } from "@/lib/grading/random";
import { at, between, cast, ground, inCloseWait, joined, type Story } from "./story";

const PROFILES = ["rfc9293", "linux"] as const;

const ordinary: Story = {
  kind: "ordinary-close",
  sources: ["rfc9293#3.6", "rfc9293#3.10.7.4"],
  tell(random) {
    const who = cast(random);
    const profile = oneOf(PROFILES, random);
    const thinks = 10 * between(random, 9, 40);
    return {
      script: {
        profile,
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, thinks)],
      },
      setting: joined(ground(who, profile), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so ${thinks} ms after it was told. Nothing is lost.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${thinks} ms也调用。没有丢失。`,
      }),
    };
  },
};

const merged: Story = {
  kind: "three-segments",
  sources: ["rfc9293#3.6", "recording:s02b"],
  tell(random) {
    const who = cast(random);
    const [waits, thinks] = [40, between(random, 5, 30)];
    return {
      script: {
        profile: "rfc9293",
        delay: who.delay,
        start: { type: "established", next: who.next },
        ends: { [who.second]: { ackDelay: waits } },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, thinks)],
      },
      setting: joined(ground(who, "rfc9293"), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so ${thinks} ms after it was told. ${who.second} delays an ACK by up to ${waits} ms. Nothing is lost.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${thinks} ms也调用。${who.second}的ACK最多延迟${waits} ms。没有丢失。`,
      }),
    };
  },
};

const lostFin: Story = {
  kind: "lost-fin",
  sources: ["rfc9293#3.8.1", "recording:s07"],
  tell(random) {
    const who = cast(random);
    const profile = oneOf(PROFILES, random);
    const thinks = 10 * between(random, 9, 40);
    return {
      script: {
        profile,
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, thinks)],
        faults: [{ from: who.first, kind: "FIN", nth: 1, fate: "lose" }],
      },
      setting: joined(ground(who, profile), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so ${thinks} ms after it was told. The very first segment is lost, no other.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${thinks} ms也调用。只有最先发出的那个报文段丢失。`,
      }),
    };
  },
};

const lostLastAck: Story = {
  kind: "lost-last-ack",
  sources: ["rfc9293#3.10.7.4", "recording:s05"],
  tell(random) {
    const who = cast(random);
    const profile = oneOf(PROFILES, random);
    const thinks = 10 * between(random, 9, 40);
    return {
      script: {
        profile,
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, thinks)],
        faults: [{ from: who.first, kind: "ACK", nth: 1, fate: "lose" }],
      },
      setting: joined(ground(who, profile), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so ${thinks} ms after it was told. ${who.first}’s first bare ACK is lost, nothing else.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${thinks} ms也调用。只有${who.first}的第一个纯ACK丢失。`,
      }),
    };
  },
};

const crossed: Story = {
  kind: "simultaneous-close",
  sources: ["rfc9293#3.6", "recording:s04"],
  tell(random) {
    const who = cast(random);
    const profile = oneOf(PROFILES, random);
    const later = between(random, 1, who.delay - 2);
    return {
      script: {
        profile,
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), at(who.second, "CLOSE-SOCKET", later)],
      },
      setting: joined(ground(who, profile), {
        en: `${who.first}’s program calls \`close()\`, ${who.second}’s program ${later} ms later. Nothing is lost.`,
        "zh-CN": `${who.first}的程序调用\`close()\`，${later} ms后${who.second}的程序也调用。没有丢失。`,
      }),
    };
  },
};

const halfClose: Story = {
  kind: "half-close",
  sources: ["rfc9293#3.6", "recording:s03"],
  tell(random) {
    const who = cast(random);
    const [octets, thinks] = [between(random, 200, 1_400), 10 * between(random, 10, 30)];
    return {
      script: {
        profile: "rfc9293",
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [
          at(who.first, "CLOSE", 0),
          inCloseWait(who.second, { type: "SEND", octets }, thinks),
          inCloseWait(who.second, { type: "CLOSE-SOCKET" }, 2 * thinks),
        ],
      },
      setting: joined(ground(who, "rfc9293"), {
        en: `${who.first}’s program calls \`shutdown(SHUT_WR)\` and reads on; ${who.second}’s program writes ${octets} octets afterwards and then calls \`close()\`. Nothing is lost.`,
        "zh-CN": `${who.first}的程序调用\`shutdown(SHUT_WR)\`，继续读；${who.second}的程序此后写入${octets}字节，再调用\`close()\`。没有丢失。`,
      }),
    };
  },
};

const abort: Story = {
  kind: "abort",
  sources: ["rfc9293#3.5.3", "recording:s13"],
  tell(random) {
    const who = cast(random);
    const thinks = 10 * between(random, 9, 30);
    return {
      script: {
        profile: "linux",
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE", 0), inCloseWait(who.second, { type: "ABORT" }, thinks)],
      },
      setting: joined(ground(who, "linux"), {
        en: `${who.first}’s program calls \`shutdown(SHUT_WR)\`. ${thinks} ms after it was told, ${who.second}’s program aborts the connection (\`SO_LINGER\` on with time 0, then \`close()\`). Nothing is lost.`,
        "zh-CN": `${who.first}的程序调用\`shutdown(SHUT_WR)\`。${who.second}的程序得知后过了${thinks} ms中止连接（\`SO_LINGER\`打开且时间为0，再调用\`close()\`）。没有丢失。`,
      }),
    };
  },
};

const orphan: Story = {
  kind: "orphan-in-fin-wait-2",
  sources: ["ip-sysctl", "recording:s15a"],
  tell(random) {
    const who = cast(random);
    const seconds = between(random, 64, 110);
    return {
      script: {
        profile: "linux",
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, seconds * 1_000)],
      },
      setting: joined(ground(who, "linux"), {
        en: `\`tcp_fin_timeout\` is 60. ${who.first}’s program calls \`close()\`; ${who.second}’s does so ${seconds} s after it was told. Nothing is lost.`,
        "zh-CN": `\`tcp_fin_timeout\`为60。${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${seconds}秒也调用。没有丢失。`,
      }),
    };
  },
};

const givesUp: Story = {
  kind: "last-ack-gives-up",
  sources: ["rfc9293#3.10.8", "recording:s06"],
  tell(random) {
    const who = cast(random);
    const thinks = 10 * between(random, 9, 40);
    return {
      script: {
        profile: "linux",
        delay: who.delay,
        start: { type: "established", next: who.next },
        calls: [at(who.first, "CLOSE-SOCKET", 0), inCloseWait(who.second, { type: "CLOSE-SOCKET" }, thinks)],
        faults: [{ from: who.first, kind: "ACK", nth: "every", fate: "lose" }],
      },
      setting: joined(ground(who, "linux"), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so ${thinks} ms after it was told. Every bare ACK of ${who.first} is lost, nothing else.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了${thinks} ms也调用。${who.first}的纯ACK全部丢失，其余都到达。`,
      }),
    };
  },
};

const newSyn: Story = {
  kind: "syn-meets-last-ack",
  sources: ["rfc9293#3.10.7.4", "rfc5961", "recording:s10a"],
  tell(random) {
    const who = cast(random);
    const again = 10 * between(random, 4, 9);
    return {
      script: {
        profile: "linux",
        delay: who.delay,
        start: { type: "established", next: who.next },
        ends: {
          [who.first]: { timeWait: 0, isns: [between(random, 20_000, 29_999)] },
          [who.second]: { isns: [between(random, 30_000, 39_999)] },
        },
        calls: [
          at(who.first, "CLOSE-SOCKET", 0),
          inCloseWait(who.second, { type: "CLOSE-SOCKET" }, 50),
          {
            host: who.first,
            call: { type: "OPEN", mode: "active" },
            after: again,
            entering: { host: who.first, state: "CLOSED" },
          },
          {
            host: who.second,
            call: { type: "OPEN", mode: "passive" },
            after: 0,
            entering: { host: who.second, state: "CLOSED" },
          },
        ],
        faults: [{ from: who.first, kind: "ACK", nth: 1, fate: "lose" }],
      },
      setting: joined(ground(who, "linux"), {
        en: `${who.first}’s program calls \`close()\`; ${who.second}’s does so 50 ms after it was told. ${who.first} has been set up to keep no \`TIME-WAIT\`; its first bare ACK is lost. ${again} ms later it connects again, with the same ports.`,
        "zh-CN": `${who.first}的程序调用\`close()\`；${who.second}的程序得知后过了50 ms也调用。${who.first}被设置成不保留\`TIME-WAIT\`，它的第一个纯ACK丢失。${again} ms后它用相同的端口再次连接。`,
      }),
    };
  },
};

/** Every kind of run that statements are made about. */
export const STORIES: readonly Story[] = [
  ordinary,
  merged,
  lostFin,
  lostLastAck,
  crossed,
  halfClose,
  abort,
  orphan,
  givesUp,
  newSyn,
];
