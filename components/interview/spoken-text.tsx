import { STATES } from "@/lib/tcp/state";

const HYPHENATED = new RegExp(`(${STATES.filter((state) => state.includes("-")).join("|")})`);

/** Running text in which a state's name never breaks at its hyphens. */
export function SpokenText({ text }: { readonly text: string }) {
  // Every second part is a state name; the text does not change, so its places are its keys.
  return text.split(HYPHENATED).map((part, place) => {
    if (place % 2 === 0) return part;
    const key = `${place}-${part}`;
    return (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    );
  });
}
