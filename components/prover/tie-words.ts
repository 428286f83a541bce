import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { SafeLength } from "./prove";
import { PURPOSES, type Settings } from "./settings";
import { type Phrase, purposeWords } from "./words";

/** Where a disaster hangs on what comes first in one tick: what length is enough if segments do. */
export const tieWords: Phrase<[about: Settings]> = {
  en: (about) =>
    `It takes a segment that arrives in the very tick in which TIME-WAIT ends; if segments arrive first within a tick, T = ${about.timeWait}${isTwoMsl(about) ? ", which is 2 MSL," : ""} is enough.`,
  "zh-CN": (about) =>
    `这要有报文段恰好在TIME-WAIT结束的那一拍到达；如果规定同一拍里报文段先到，T = ${about.timeWait}${isTwoMsl(about) ? "，也就是2MSL，" : ""}就够了。`,
};

function isTwoMsl({ purpose, msl, timeWait }: Pick<Settings, "purpose" | "msl" | "timeWait">): boolean {
  return purpose === "old-duplicates" && timeWait === 2 * msl;
}

/** The same for a whole chart, of the lengths that hold a tick for it; none if there are none. */
export function chartTie(rows: readonly SafeLength[], locale: Locale): string {
  const lists = PURPOSES.flatMap((purpose) => {
    const tied = rows.flatMap(({ msl, length, hasTie, ...row }) =>
      row.purpose === purpose && hasTie && typeof length === "number" ? [{ purpose, msl, timeWait: length - 1 }] : [],
    );
    if (tied.length === 0) return [];
    const lengths = tied.map(({ timeWait }) => timeWait).join(punctuation[locale].listComma);
    const isDouble = tied.every(isTwoMsl);
    const name = purposeWords[purpose].name[locale];
    return locale === "en"
      ? [`${name} ${lengths}${isDouble ? " (2 MSL)" : ""}`]
      : [`${name}${lengths}${isDouble ? "（即2MSL）" : ""}`];
  });
  return lists.length === 0 ? "" : chartTieWords[locale](lists.join(punctuation[locale].semicolon));
}

const chartTieWords: Phrase<[lists: string]> = {
  en: (lists) =>
    `One tick of these lengths is for a segment that arrives in the very tick in which TIME-WAIT ends; if segments arrive first within a tick, less is enough: ${lists}.`,
  "zh-CN": (lists) =>
    `其中一拍留给恰好在TIME-WAIT结束的那一拍到达的报文段；如果规定同一拍里报文段先到，这么长就够了：${lists}。`,
};
