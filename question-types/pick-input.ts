const SHARED =
  "size-[18px] flex-none cursor-[inherit] appearance-none border-[1.5px] border-rule-strong bg-paper checked:border-ink checked:bg-ink checked:shadow-[inset_0_0_0_3px_var(--paper)] forced-colors:appearance-auto";

/** How radio buttons and checkboxes look: an ink mark within an ink line; the system's own under forced colours. */
export const pickInput = {
  radio: `${SHARED} rounded-full`,
  checkbox: `${SHARED} rounded-control`,
} as const;
