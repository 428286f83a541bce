import { STATES } from "@/lib/tcp/state";

/** Longer names first: none of them is found inside another. */
const STATE_NAMES = [...STATES].sort((a, b) => b.length - a.length).join("|");
const STATE_NAME = `(?<![\\w-])(?:${STATE_NAMES})(?![A-Z0-9_-])`;

/** Code between backticks, or the name of a state. */
const MARKED = new RegExp(`(\`[^\`]*\`|${STATE_NAME})`);
const IS_STATE = new RegExp(`^${STATE_NAME}$`);

/**
 * A short text in which backticks mark code. Names of TCP states, marked or not, are set in the
 * interface's bold face and never break at their hyphen; other code is set in mono.
 */
export function FormattedText({ text }: { readonly text: string }) {
  // Every second part is marked; the text does not change, so its places are its keys.
  return text.split(MARKED).map((part, place) => {
    if (place % 2 === 0) return part;
    const key = `${place}-${part}`;
    const words = part.replaceAll("`", "");
    return IS_STATE.test(words) ? (
      <span key={key} className="state">
        {words}
      </span>
    ) : (
      <code key={key}>{words}</code>
    );
  });
}
