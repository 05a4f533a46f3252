/** A line of cells with its end (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * Quoted where needed, also for spreadsheets that part cells at semicolons. They would run a cell that begins like a
 * formula, some of them in wide characters as well: an apostrophe keeps it text.
 */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
