/** How well or how far, as a water level in a square; the number stands beside it or is read out. */
export function Level({
  level,
  isDone,
  size = 17,
}: {
  readonly level: number;
  readonly isDone: boolean;
  readonly size?: number;
}) {
  const inner = size - 2;
  const height = Math.max(2, inner * Math.min(1, level));
  const top = size - 1 - height;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      className="inline-block align-middle"
    >
      <rect x="0.5" y="0.5" width={size - 1} height={size - 1} fill="none" className="stroke-rule-strong" />
      <rect x="1" y={top} width={inner} height={height} className={fillOf(level)} />
      <path d={`M1 ${top}h${inner}`} className="stroke-m4" strokeWidth="1.25" />
      {isDone && <path d={`M${size - 8} 0H${size}V8Z`} className="fill-ink stroke-paper" />}
    </svg>
  );
}

/** Nothing was begun: a dot where a square would be. */
export function NoLevel() {
  return (
    <svg width="17" height="17" viewBox="0 0 17 17" aria-hidden="true" className="inline-block align-middle">
      <circle cx="8.5" cy="8.5" r="1.4" className="fill-rule-strong" />
    </svg>
  );
}

/** Marks a learner who holds the selected misconception. */
export function Holds() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true" className="inline-block">
      <rect x="0.5" y="0.5" width="8" height="8" className="fill-ink" />
    </svg>
  );
}

function fillOf(level: number): string {
  if (level >= 0.85) return "fill-m4";
  if (level >= 0.6) return "fill-m3";
  return level >= 0.35 ? "fill-m2" : "fill-m1";
}
