/** A shell command: what is piped into what, each part as its words, without quotes and without `> /dev/null`. */
export type Pipeline = readonly (readonly string[])[];

const PIECE =
  /\\\r?\n|[ \t\r]+|"((?:\\.|[^"\\])*)"|'([^']*)'|\$\(\([^)\n]*\)\)|\$\{[^}\n]*\}|&&|\|\||[;|\n&]|(?:\d?>>?&?)|[^\s;|&"'>]+/g;

/** The commands of a shell text, one by one; `;`, `&&`, `||` and line ends separate them, `#` begins a comment. */
export function shellCommands(text: string): readonly Pipeline[] {
  const commands: string[][][] = [[[]]];
  let glue = false;
  for (const [piece, double, single] of text.replaceAll(/(^|\s)#[^\n]*/g, "$1").matchAll(PIECE)) {
    const pipeline = commands.at(-1);
    const words = pipeline?.at(-1);
    if (/^(?:\\\r?\n|[ \t\r]+)$/.test(piece)) glue = false;
    else if (/^(?:[;\n&]|&&|\|\|)$/.test(piece)) commands.push([[]]);
    else if (piece === "|") pipeline?.push([]);
    else {
      addWord(words ?? [], single ?? arithmetic(double ?? piece), glue);
      glue = true;
      continue;
    }
    glue = false;
  }
  return commands.map((pipeline) => pipeline.map(withoutRedirections)).filter((pipeline) => pipeline[0]?.length !== 0);
}

/** Quoted and plain text without a blank between them are one word. */
function addWord(words: string[], text: string, glue: boolean): void {
  const isRedirection = /^\d?>>?&?$/.test(text) || /^\d?>>?&?$/.test(words.at(-1) ?? "");
  if (glue && !isRedirection && words.length > 0) words.push((words.pop() ?? "") + text);
  else words.push(text);
}

/** Products of whole numbers, as `$((15*1024*1024))`. */
function arithmetic(text: string): string {
  return text.replaceAll(/\$\(\((\d+(?:\*\d+)*)\)\)/g, (_, product: string) =>
    String(product.split("*").reduce((total, factor) => total * Number(factor), 1)),
  );
}

function withoutRedirections(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => {
    const target = words[at + 1] ?? "";
    if (/^\d?>>?&?$/.test(word)) return !isNowhere(target);
    return !(/^\d?>>?&?$/.test(words[at - 1] ?? "") && isNowhere(word));
  });
}

function isNowhere(target: string): boolean {
  return target === "/dev/null" || /^\d$/.test(target);
}
