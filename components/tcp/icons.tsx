const PATHS = {
  first: "M4 3v12M14.5 3.5L7 9l7.5 5.5z",
  back: "M13 3.5L5.5 9L13 14.5z",
  play: "M5 3l9.5 6L5 15z",
  pause: "M6 3v12M12 3v12",
  forward: "M5 3.5L12.5 9L5 14.5z",
  last: "M14 3v12M3.5 3.5L11 9l-7.5 5.5z",
  tick: "M3.5 9.5L7.5 13.5L15 5",
  drop: "M4 4l10 10M14 4L4 14",
  again: "M14.5 9a5.5 5.5 0 1 1-1.8-4.1M13.2 1.6v3.6h-3.6",
} as const;

/** One of the drawn marks of the controls: 1.5 px strokes, in the colour of the text beside it. */
export function Icon({ name, size = 18 }: { readonly name: keyof typeof PATHS; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
