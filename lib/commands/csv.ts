import "server-only";

export type CsvValue = string | number | boolean | Date | null;

/** Spreadsheets take a cell that begins so for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as RFC 4180 writes it, with a byte order mark, without which Excel takes UTF-8 for something else. */
export function csv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A share of 0 … 1 in percent, with one digit after the point. */
export function percent(fraction: number): number {
  return Math.round(fraction * 1000) / 10;
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An answer of any question type in one line: ids and typed values, without the punctuation of JSON. */
export function answerInWords(answer: unknown): string {
  if (answer === null || answer === undefined) return "";
  if (Array.isArray(answer)) return answer.map(answerInWords).join("; ");
  if (typeof answer !== "object") return String(answer);
  const entries = Object.entries(answer);
  const [only] = entries;
  if (entries.length === 1 && only && typeof only[1] === "object") return answerInWords(only[1]);
  if (entries.length === 1 && only && only[0] === "choice") return answerInWords(only[1]);
  return entries.map(([name, value]) => `${name}=${answerInWords(value)}`).join(" ");
}
