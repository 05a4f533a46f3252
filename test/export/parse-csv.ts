/** Reads RFC 4180 back, one character after the other; written apart from what writes it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',' || (sign === '\r' && text.charAt(at + 1) === '\n')) {
      row.push(cell);
      cell = '';
      if (sign === ',') continue;
      rows.push(row);
      row = [];
      at += 1;
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line has no end');
  return rows;
}

/** Rows by the names of the header. */
export function csvRows(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map(cells => {
    if (cells.length !== header.length) throw new Error(`a row has ${cells.length} cells of ${header.length}`);
    return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
  });
}
