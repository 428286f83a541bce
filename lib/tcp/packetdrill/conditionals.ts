import { ScriptError } from "./script-error";

const DIRECTIVE = /^\s*#\s*(ifdef|ifndef|else|endif)\b\s*(\w*)/;

/**
 * Blanks the lines between `#ifdef NAME` and `#endif` that do not hold, and the directives themselves, so that line
 * numbers stay. The FreeBSD suite marks by STANDARD and FreeBSD where its kernel and the standard differ.
 */
export function applyConditionals(text: string, defined: ReadonlySet<string>): string {
  const open: { readonly line: number; holds: boolean }[] = [];
  const lines = text.split("\n").map((line, index) => {
    const [, directive, name] = DIRECTIVE.exec(line) ?? [];
    if (directive === undefined) return open.every(({ holds }) => holds) ? line : "";
    follow(open, directive, defined.has(name ?? ""), index + 1);
    return "";
  });
  const unclosed = open.at(-1);
  if (unclosed) throw new ScriptError("syntax", unclosed.line, "#ifdef without #endif");
  return lines.join("\n");
}

function follow(open: { line: number; holds: boolean }[], directive: string, isDefined: boolean, line: number): void {
  if (directive === "ifdef") open.push({ line, holds: isDefined });
  else if (directive === "ifndef") open.push({ line, holds: !isDefined });
  else {
    const last = open.at(-1);
    if (!last) throw new ScriptError("syntax", line, `#${directive} without #ifdef`);
    if (directive === "else") last.holds = !last.holds;
    else open.pop();
  }
}
