/** Text columns: the first stands left, the others right. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

/** 1 234 567: whole numbers, thousands apart. */
export function wholeText(value: number): string {
  return Math.round(value).toLocaleString("en").replaceAll(",", " ");
}
