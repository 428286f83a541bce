import type { Localized } from "@/lib/i18n/locales";
import { changeOf, demandOf, numberFor, portsOf, REUSE_DELAY, tuplesOf } from "./compute";
import { figure } from "./figure";
import type { Ask, Setup } from "./setup";

/** How the right number comes about, in figures. */
export function workingOf(ask: Ask, setup: Setup): Localized {
  const value = figure(numberFor(ask, setup));
  switch (ask) {
    case "tuples":
      return both(`(${setup.lastPort} − ${setup.firstPort} + 1) × ${setup.sources} × ${setup.destinations} = ${value}`);
    case "rate":
      return divided(tuplesOf(setup), setup.timeWait, value);
    case "exhausted-after":
      return {
        en: `${figure(tuplesOf(setup))} ÷ ${figure(demandOf(setup))} per second = ${value} s, before any of the ${setup.timeWait} s are over`,
        "zh-CN": `${figure(tuplesOf(setup))} ÷ ${figure(demandOf(setup))}条/秒 = ${value}秒，这时${setup.timeWait}秒还没有过完`,
      };
    case "rate-after-change":
      return workingAfterChange(setup, value);
    case "time-waits":
      return both(`${figure(demandOf(setup))} × ${setup.timeWait} = ${value}`);
    case "sources-needed":
      return {
        en: `${figure(numberFor("time-waits", setup))} ÷ ${figure(tuplesOf(setup))}, rounded up = ${value}`,
        "zh-CN": `${figure(numberFor("time-waits", setup))} ÷ ${figure(tuplesOf(setup))}，向上取整 = ${value}`,
      };
    case "ports-held":
      return {
        en: `${value}: the other end closed first, so TIME-WAIT is there; here the connection is CLOSED and its port free.`,
        "zh-CN": `${value}：先关闭的是另一端，TIME-WAIT在那里；这一端已经CLOSED，端口空闲。`,
      };
    case "acceptor-ports":
      return {
        en: `${value}: the listening port, shared by all connections that were accepted on it.`,
        "zh-CN": `${value}：监听端口，在它上面接受的所有连接共用。`,
      };
  }
}

function workingAfterChange(setup: Setup, value: string): Localized {
  const change = changeOf(setup);
  const tuples = tuplesOf(setup);
  switch (change.type) {
    case "fin-timeout":
      return {
        en: `${value} per second, as before: \`tcp_fin_timeout\` bounds FIN-WAIT-2, not TIME-WAIT.`,
        "zh-CN": `每秒${value}条，不变：\`tcp_fin_timeout\`限制的是FIN-WAIT-2，不是TIME-WAIT。`,
      };
    case "tw-reuse":
      if (change.timestamps) return divided(tuples, REUSE_DELAY, value);
      return {
        en: `${value} per second, as before: without timestamps \`tcp_tw_reuse\` has no effect.`,
        "zh-CN": `每秒${value}条，不变：没有时间戳，\`tcp_tw_reuse\`不起作用。`,
      };
    case "range":
      return divided(tuplesOf({ ...setup, ...change }), setup.timeWait, value);
    case "sources":
      return divided(tuplesOf({ ...setup, sources: change.count }), setup.timeWait, value);
    case "bind-first":
      return divided(portsOf(setup) * setup.sources, setup.timeWait, value);
  }
}

const divided = (tuples: number, seconds: number, value: string): Localized => ({
  en: `${figure(tuples)} ÷ ${seconds} s = ${value} per second`,
  "zh-CN": `${figure(tuples)} ÷ ${seconds}秒 = 每秒${value}条`,
});

const both = (text: string): Localized => ({ en: text, "zh-CN": text });
