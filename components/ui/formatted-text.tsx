import { STATES } from "@/lib/tcp/state";

const STATE_NAMES: ReadonlySet<string> = new Set(STATES);

/**
 * A short text in which backticks mark code. Names of TCP states are set in the
 * interface's bold face and never break at their hyphen; other code is set in mono.
 */
export function FormattedText({ text }: { readonly text: string }) {
  // Every second part stood between two backticks; the text does not change, so its places are its keys.
  return text.split("`").map((part, place) => {
    if (place % 2 === 0) return part;
    const key = `${place}-${part}`;
    return STATE_NAMES.has(part) ? (
      <span key={key} className="state">
        {part}
      </span>
    ) : (
      <code key={key}>{part}</code>
    );
  });
}
