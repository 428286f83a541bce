const STATE_NAME = /([A-Z]+(?:-[A-Z]+)+(?:-[12])?)/;

/** A sentence in which the names of states are not broken at their hyphens. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split(STATE_NAME).map((part, i) =>
    i % 2 === 1 ? (
      // The parts of a sentence have no other identity than their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={i} className="tcp-unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
