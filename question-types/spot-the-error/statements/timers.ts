import type { Localized } from "@/lib/i18n/locales";
import { arrivedIn, kindOf, sentBy, type TraceStep } from "@/lib/tcp";
import { type StatementKind, statement } from "../statement";
import { changesOf, duration, HOSTS, other, sentOf } from "./read-run";

const waitingSince = (step: TraceStep, when: "before" | "after") =>
  step[when][step.host].timers.find(({ name }) => name === "TIME-WAIT")?.startedAt;

/** How long TIME-WAIT lasts. */
export const timeWaitLength: StatementKind = (run) =>
  run.trace.steps.flatMap((step) => {
    const { cause, host } = step;
    const since = waitingSince(step, "before");
    if (cause.type !== "timeout" || cause.timer !== "TIME-WAIT" || since === undefined) return [];
    const trip = 2 * run.script.delay;
    const candidate = (ms: number, misconception?: "M18" | "M20") => ({
      text: {
        en: `${host} leaves \`TIME-WAIT\` ${duration(ms)} after the last FIN reached it.`,
        "zh-CN": `最后一个FIN到达${duration(ms)}之后，${host}离开\`TIME-WAIT\`。`,
      },
      holds: Math.abs(step.at - since - ms) < 2,
      reasons: ["time"] as const,
      ...(misconception !== undefined && { misconception }),
    });
    return statement({
      kind: "time-wait-length",
      at: step.at,
      step: step.index,
      rule: {
        en: "The standard says 2 MSL, with an MSL of 2 minutes; Linux uses a fixed 60 s. Neither has to do with the round trip.",
        "zh-CN": "标准规定2MSL，MSL取2分钟；Linux固定为60秒。两者都与往返时间无关。",
      },
      candidates: [candidate(60_000), candidate(240_000, "M20"), candidate(trip, "M18")],
    });
  });

/** What a FIN does that arrives again in TIME-WAIT; later ones do the same. */
export const timeWaitRestarts: StatementKind = (run) =>
  run.trace.steps
    .flatMap((step) => {
      const { host } = step;
      const arrived = arrivedIn(run.trace, step);
      if (step.before[host].state !== "TIME-WAIT" || !arrived || kindOf(arrived.segment) !== "FIN") return [];
      const answers = sentBy(step).some(({ segment }) => kindOf(segment) === "ACK");
      const restarts = waitingSince(step, "before") !== waitingSince(step, "after");
      const begin: Localized = {
        en: `In \`TIME-WAIT\` the FIN of ${other(host)} reaches ${host} again:`,
        "zh-CN": `${other(host)}的FIN再次到达处于\`TIME-WAIT\`的${host}：`,
      };
      const say = (text: Localized): Localized => ({
        en: `${begin.en} ${text.en}`,
        "zh-CN": `${begin["zh-CN"]}${text["zh-CN"]}`,
      });
      return statement({
        kind: "time-wait-restarts",
        at: step.at,
        step: step.index,
        rule: {
          en: "A FIN that arrives again is acknowledged again, and `TIME-WAIT` starts afresh.",
          "zh-CN": "再次到达的FIN会再次得到确认，`TIME-WAIT`重新开始计时。",
        },
        candidates: [
          {
            text: say({ en: "it sends an ACK and starts its timer afresh.", "zh-CN": "它发ACK，并重新开始计时。" }),
            holds: answers && restarts,
            reasons: ["time"],
          },
          {
            text: say({ en: "it sends an ACK, and its timer runs on as before.", "zh-CN": "它发ACK，计时照旧继续。" }),
            holds: answers && !restarts,
            reasons: ["time"],
          },
          {
            text: say({
              en: "it sends nothing, since that connection is closed.",
              "zh-CN": "它什么也不发，因为连接已经关闭。",
            }),
            holds: !answers,
            reasons: ["segment"],
          },
        ],
      });
    })
    .slice(0, 1);

/** How an end in LAST-ACK ends that never gets its ACK. */
export const givesUp: StatementKind = (run) =>
  run.trace.steps.flatMap((step) => {
    const { cause, host, before, after } = step;
    const [fin] = sentOf(run, host, "FIN");
    const isEnd = before[host].state === "LAST-ACK" && after[host].state === "CLOSED";
    if (cause.type !== "timeout" || !isEnd || !fin) return [];
    const seconds = duration(Math.round((step.at - fin.sentAt) / 1_000) * 1_000);
    const resets = sentBy(step).some(({ segment }) => segment.rst);
    return statement({
      kind: "gives-up",
      at: step.at,
      step: step.index,
      rule: {
        en: "`LAST-ACK` has a retransmission timer and a limit. On Linux a socket that no program holds is dropped after about 512 times its RTO, without a RST.",
        "zh-CN": "`LAST-ACK`有重传定时器，也有上限。在Linux上，没有程序持有的套接字大约在512倍RTO之后被丢弃，不发RST。",
      },
      candidates: [
        {
          text: {
            en: `${seconds} after its first FIN, ${host} gives up without a word.`,
            "zh-CN": `从第一个FIN算起${seconds}之后，${host}不声不响地放弃。`,
          },
          holds: !resets,
          reasons: ["segment"],
        },
        {
          text: {
            en: `${seconds} after its first FIN, ${host} gives up and sends a RST.`,
            "zh-CN": `从第一个FIN算起${seconds}之后，${host}放弃并发出RST。`,
          },
          holds: resets,
          reasons: ["segment"],
        },
        {
          text: { en: `${host} stays in \`LAST-ACK\` for ever.`, "zh-CN": `${host}会一直停在\`LAST-ACK\`。` },
          holds: after[host].state === "LAST-ACK",
          reasons: ["time", "state"],
          misconception: "M23",
        },
      ],
    });
  });

/** How an orphan’s FIN-WAIT-2 ends when no FIN comes. */
export const orphanEnds: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const entered = changesOf(run, host).find(({ to }) => to === "FIN-WAIT-2");
    const left = changesOf(run, host).find(({ from }) => from === "FIN-WAIT-2");
    if (!entered || !left || left.step.cause.type !== "timeout") return [];
    const length = duration(Math.round((left.step.at - entered.step.at) / 1_000) * 1_000);
    const isSilent = sentBy(left.step).length === 0;
    return statement({
      kind: "orphan-ends",
      at: left.step.at,
      step: left.step.index,
      rule: {
        en: "Linux drops `FIN-WAIT-2` that no program holds after `tcp_fin_timeout`, and sends nothing. The standard has no such timer.",
        "zh-CN": "没有程序持有的`FIN-WAIT-2`，Linux在`tcp_fin_timeout`之后丢弃，什么都不发。标准里没有这个定时器。",
      },
      candidates: [
        {
          text: {
            en: `After ${length} in \`FIN-WAIT-2\`, ${host} drops the connection and sends nothing.`,
            "zh-CN": `在\`FIN-WAIT-2\`停留${length}之后，${host}丢弃连接，什么都不发。`,
          },
          holds: isSilent,
          reasons: ["segment"],
        },
        {
          text: {
            en: `After ${length} in \`FIN-WAIT-2\`, ${host} resets the connection with a RST.`,
            "zh-CN": `在\`FIN-WAIT-2\`停留${length}之后，${host}用RST复位连接。`,
          },
          holds: !isSilent,
          reasons: ["segment"],
        },
        {
          text: {
            en: `${host} stays in \`FIN-WAIT-2\` until the peer’s FIN arrives.`,
            "zh-CN": `${host}一直停在\`FIN-WAIT-2\`，直到对端的FIN到达。`,
          },
          holds: left.arrived !== null,
          reasons: ["time", "state"],
        },
      ],
    });
  });
