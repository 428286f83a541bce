/** Longer than any number that is asked for, blanks around it included; keeps a book from being parsed, and stored. */
const LONGEST = 40;

/**
 * The number that somebody typed, or null. Takes `240`, `240.5`, `1,000`, full-width
 * `１，０００` and Chinese numerals such as 二百四十 or 一点五. A comma must stand before
 * three digits, so `1,5` is refused rather than read as fifteen.
 */
export function parseNumber(typed: string): number | null {
  if (typed.length > LONGEST) return null;
  // NFKC turns full-width digits, comma, point and signs into their ASCII forms.
  const text = typed.normalize("NFKC").trim().replace(/^−/, "-");
  if (text.length === 0) return null;
  if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return finite(Number(text.replaceAll(",", "")));
  return chineseNumber(text);
}

const DIGITS = "零一二三四五六七八九";
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

function chineseNumber(text: string): number | null {
  const [whole = "", fraction, ...more] = text.replaceAll("〇", "零").replaceAll("两", "二").split("点");
  if (more.length > 0) return null;

  const units = /^[零一二三四五六七八九]+$/.test(whole) ? Number(arabic(whole)) : readUnits(whole);
  if (units === null || fraction === undefined) return units;
  return /^[零一二三四五六七八九]+$/.test(fraction) ? Number(`${units}.${arabic(fraction)}`) : null;
}

/** 二百四十 → 240: a digit counts for the unit after it, and 万 and 亿 multiply all that stands before them. */
function readUnits(text: string): number | null {
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(text) || MYRIADS.has(text.charAt(0))) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const letter of text) {
    const ten = TENS.get(letter);
    const myriad = MYRIADS.get(letter);
    if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = null;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = null;
    } else digit = DIGITS.indexOf(letter);
  }
  return total + section + (digit ?? 0);
}

const arabic = (digits: string) => [...digits].map((digit) => DIGITS.indexOf(digit)).join("");

const finite = (value: number) => (Number.isFinite(value) ? value : null);
