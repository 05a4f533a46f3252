/** One table of a Markdown page: the heading above it, and its rows by column. */
export interface Table {
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

const cells = (line: string) =>
  line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map(cell => cell.trim());

/** Every table of a page, in order. A heading with two tables gives two. */
export function tablesOf(page: string): Table[] {
  const tables: Table[] = [];
  let heading = '';
  let open: { columns: string[]; rows: string[][] } | null = null;
  for (const line of page.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
    if (!line.startsWith('|')) {
      open = null;
    } else if (open === null) {
      open = { columns: cells(line), rows: [] };
      tables.push({ heading, ...open });
    } else if (!/^\|[-:| ]+\|$/.test(line)) {
      open.rows.push(cells(line));
    }
  }
  return tables;
}
