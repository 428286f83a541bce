/** An arrow that moves an item by one place. At the end of the list it stays focusable and does nothing. */
export function MoveButton({
  by,
  label,
  isAtEnd,
  onMove,
}: {
  readonly by: -1 | 1;
  readonly label: string;
  readonly isAtEnd: boolean;
  onMove(): void;
}) {
  return (
    <button
      type="button"
      data-by={by}
      aria-label={label}
      aria-disabled={isAtEnd}
      onClick={() => !isAtEnd && onMove()}
      className="grid size-11 cursor-pointer place-items-center rounded-[2px] border border-rule-strong hover:bg-paper-3 aria-disabled:cursor-default aria-disabled:border-dashed aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent"
    >
      <svg
        className="size-[18px]"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d={by === -1 ? "M9 15V3.5M4.5 8L9 3.5L13.5 8" : "M9 3v11.5M4.5 10L9 14.500L13.5 10"} />
      </svg>
    </button>
  );
}
