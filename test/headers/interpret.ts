/** What a written configuration says for a path: the headers, as a reader of that language would come to them. */
export type Interpreter = (text: string, path: string) => Record<string, string>;

type Block = { head: string; lines: string[] };

/** Blocks in braces, one level deep; what is nested stays in the lines. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  for (const line of text.split('\n').filter(one => one.trim() !== '' && !one.startsWith('#'))) {
    if (line.endsWith('{')) {
      if (depth === 0) blocks.push({ head: line.slice(0, -1).trim(), lines: [] });
      else blocks.at(-1)?.lines.push(line.trim());
      depth += 1;
    } else if (line.trim() === '}') depth -= 1;
    else blocks.at(-1)?.lines.push(line.trim());
  }
  return blocks;
}

/** An exact location, else the longest that the path begins with. */
export const nginx: Interpreter = (text, path) => {
  const locations = blocksOf(text).map(({ head, lines }) => ({ match: head.replace(/^location /, ''), lines }));
  const exact = locations.find(({ match }) => match === `= ${path.endsWith('/') ? `${path}index.html` : path}`);
  const prefixes = locations.filter(({ match }) => match.startsWith('/') && path.startsWith(match));
  const found = exact ?? prefixes.toSorted((a, b) => b.match.length - a.match.length)[0];
  return headersIn(found?.lines ?? [], /^add_header (\S+) "(.*)" always;$/);
};

/** Every matcher whose paths hold the path; files are taken to be there. */
export const caddy: Interpreter = (text, path) => {
  const blocks = blocksOf(text);
  const matchers = blocks.filter(({ head }) => head.startsWith('@'));
  const found = matchers.filter(({ lines }) =>
    lines.filter(line => /^(not )?path /.test(line)).every(line => holds(line, path, lines)),
  );
  return Object.assign(
    {},
    ...found.map(({ head }) => {
      const header = blocks.find(block => block.head === `header ${head}`);
      return headersIn(header?.lines ?? [], /^(\S+) "(.*)"$/);
    }),
  );
};

function holds(line: string, path: string, lines: readonly string[]): boolean {
  const negated = line.startsWith('not ') || lines[lines.indexOf(line) - 1] === 'not {';
  const patterns = line.replace(/^(not )?path /, '').split(' ');
  const fits = patterns.some(one => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : one === path));
  return fits !== negated;
}

/** Every pattern that fits; values of one name are joined. */
export const netlify: Interpreter = (text, path) => {
  const found: Record<string, string> = {};
  let fits = false;
  for (const line of text.split('\n').filter(one => one !== '' && !one.startsWith('#'))) {
    const [, name = '', value = ''] = /^ {2}(\S+): (.*)$/.exec(line) ?? [];
    if (name === '') fits = line === path;
    else if (fits) found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
};

function headersIn(lines: readonly string[], form: RegExp): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(line => {
      const [, name, value] = form.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}
