import type { Localized } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import type { Comparison, CounterexampleStep } from "@/lib/tcp/machines/compare-machines";
import type { Cell } from "@/lib/tcp/machines/machine";
import { type RightCell, sendOf, titleOf } from "./cells";
import { profileNames, sendNames } from "./messages";
import type { TableProfile } from "./model";
import type { Recognised } from "./recognise";

/** What is right in a cell: "Under RFC 9293, when …, this end sends an ACK and enters `CLOSE-WAIT`." */
export function explainCell(profile: TableProfile, alphabet: AlphabetId, cell: RightCell): Localized {
  const title = titleOf(alphabet, cell.input);
  const [sends, next] = [sendNames[cell.send], cell.next];
  const stays = next === cell.state;
  return {
    en: `${profileNames[profile].en}: in \`${cell.state}\`, when ${title.en}, this end sends ${sends.en} and ${stays ? "stays in" : "enters"} \`${next}\`.`,
    "zh-CN": `${profileNames[profile]["zh-CN"]}：在\`${cell.state}\`中，${title["zh-CN"]}时，这一端${sendsZh(cell.send)}，${stays ? "仍处于" : "进入"}\`${next}\`。`,
  };
}

/** The shortest run that tells the learner's machine from the model, in words. */
export function explainCounterexample(
  profile: TableProfile,
  alphabet: AlphabetId,
  { counterexample, counterexampleOnTheWire }: Comparison,
): Localized | null {
  const last = counterexample?.steps.at(-1);
  if (!counterexample || !last) return null;
  const titles = counterexample.steps.map(({ input }) => titleOf(alphabet, input));
  const way = (locale: "en" | "zh-CN") => titles.map((title, index) => `(${index + 1}) ${title[locale]}`);
  const unseen = counterexampleOnTheWire === null && last.learner.cell !== null;
  return {
    en: `The shortest run that shows a difference: ${way("en").join("; ")}. There ${learnerDoes(last).en}; ${modelDoes(profile, last).en}.${unseen ? " On the wire nobody would notice: only the names of states differ." : ""}`,
    "zh-CN": `能看出差别的最短过程：${way("zh-CN").join("；")}。在这里，${learnerDoes(last)["zh-CN"]}；${modelDoes(profile, last)["zh-CN"]}。${unseen ? "网络上看不出来：只是状态的名字不同。" : ""}`,
  };
}

/** Whose machine it is instead. */
export function explainResemblance({ mutant, isExact, explains }: Recognised): Localized {
  const ids = mutant.misconceptions.join(", ");
  const { title, deviation } = mutant;
  if (isExact) {
    return {
      en: `Your machine behaves like ${ids}, the wrong model “${title.en}”. ${deviation.en}`,
      "zh-CN": `你的状态机和${ids}一样，就是“${title["zh-CN"]}”这个错误模型：${deviation["zh-CN"]}`,
    };
  }
  return {
    en: `${explains === 1 ? "One of your wrong transitions is" : `${explains} of your wrong transitions are`} as in ${ids}, the wrong model “${title.en}”. ${deviation.en}`,
    "zh-CN": `你画错的转换里，有${explains}处和${ids}一样，就是“${title["zh-CN"]}”这个错误模型：${deviation["zh-CN"]}`,
  };
}

function learnerDoes({ learner }: CounterexampleStep): Localized {
  if (!learner.cell) {
    return {
      en: `your machine, in \`${learner.from}\`, does not say what it does`,
      "zh-CN": `你的状态机处于\`${learner.from}\`，没有说会怎样`,
    };
  }
  const does = cellWords(learner.cell);
  return { en: `your machine ${does.en}`, "zh-CN": `你的状态机${does["zh-CN"]}` };
}

function modelDoes(profile: TableProfile, { reference }: CounterexampleStep): Localized {
  const does = cellWords(reference.cell);
  return {
    en: `the model (${profileNames[profile].en}) ${does.en}`,
    "zh-CN": `模型（${profileNames[profile]["zh-CN"]}）${does["zh-CN"]}`,
  };
}

function cellWords(cell: Cell): Localized {
  const send = sendOf(cell);
  return {
    en: `sends ${sendNames[send].en} and is in \`${cell.next}\``,
    "zh-CN": `${sendsZh(send)}，处于\`${cell.next}\``,
  };
}

const sendsZh = (send: RightCell["send"]): string =>
  send === "nothing" ? "什么也不发" : `发出${sendNames[send]["zh-CN"]}`;
