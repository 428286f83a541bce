import type { Localized } from "@/lib/i18n/locales";
import type { Sum } from "./derive";

/** How the right number comes about: "`4321` = 4200 (where A’s numbering began) + 120 octets + 1 for the FIN." */
export function explainSum({ value, field, of, start, octets, fin, wraps, sent }: Sum): Localized {
  if (field === "len") {
    return {
      en: `Right is \`${value}\`: the octets of data in this segment. ${sent.segment.fin ? "Its FIN takes one more sequence number." : ""}`.trim(),
      "zh-CN": `正确的是\`${value}\`：这个报文段里的数据字节数。${sent.segment.fin ? "它的FIN另占一个序号。" : ""}`,
    };
  }
  if (octets + fin === 0) {
    return {
      en: `Right is \`${value}\`: ${of}’s numbering begins there, and nothing of ${of}’s counts yet.`,
      "zh-CN": `正确的是\`${value}\`：${of}的序号从这里开始，还没有${of}的内容要计入。`,
    };
  }
  const [enEnd, zhEnd] = field === "ack" ? ["the next number expected", "即期待的下一个序号"] : ["", ""];
  const en = [`${start} (where ${of}’s numbering began)`];
  const zh = [`${start}（${of}的起始序号）`];
  if (octets > 0) {
    en.push(`${octets} octets`);
    zh.push(`${octets}字节`);
  }
  if (fin === 1) {
    en.push(`1 for ${of}’s FIN`);
    zh.push(`${of}的FIN占1`);
  }
  return {
    en: `Right is \`${value}\` = ${en.join(" + ")}${wraps ? " − 4294967296 (after 4294967295 comes 0)" : ""}${enEnd && `, ${enEnd}`}.`,
    "zh-CN": `正确的是\`${value}\` = ${zh.join(" + ")}${wraps ? " − 4294967296（4294967295之后是0）" : ""}${zhEnd && `，${zhEnd}`}。`,
  };
}
