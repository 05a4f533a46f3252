import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/guides.md', root), 'utf8');

/** The claims of the page: id, and what stands below its heading. */
const claims = page
  .split(/^(?=#{2,3} )/m)
  .map(part => /^### (?<id>S\d\.\d+) .+\n(?<text>[\s\S]*)/.exec(part)?.groups)
  .flatMap(groups => (groups ? [{ id: groups.id ?? '', text: groups.text ?? '' }] : []));

const count = (guide: string, last: number) => Array.from({ length: last }, (_, at) => `${guide}.${at + 1}`);
const ids = [...count('S1', 17), ...count('S2', 20)];

/** The claims that a file of tests names. */
const tested = new Map<string, ReadonlySet<string | undefined>>(
  readdirSync(new URL('.', import.meta.url))
    .filter(name => /-\w+\.test\.ts$/.test(name))
    .map(name => {
      const text = readFileSync(new URL(name, import.meta.url), 'utf8');
      const named = [...text.matchAll(/['"](S\d\.\d+) \S/g)].map(([, id]) => id);
      return [`test/guides/${name}`, new Set(named)] as const;
    }),
);

test('docs/guides.md has every claim of both guides, in order, and no more', () => {
  expect(claims.map(({ id }) => id)).toEqual(ids);
});

test('every test of a claim belongs to a claim of the page', () => {
  const named = [...tested.values()].flatMap(one => [...one]);
  expect(new Set(named)).toEqual(new Set(ids));
});

describe.each(claims)('$id', ({ id, text }) => {
  test('says what an authority says, what is done, and which test shows it', () => {
    expect(text).toMatch(/^- Authority: (?:agrees|in part|contradicts|cannot be verified)/m);
    expect(text).toMatch(/^- Needlepoint: \S/m);
    const [, file = ''] = /^- Shown by: `([^`]+)`$/m.exec(text) ?? [];
    expect(tested.get(file)).toContain(id);
  });
});

test.each(['docs/guides.md', 'docs/rules-not-built.md'])('%s links to pages that are there', path => {
  const text = readFileSync(new URL(path, root), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(link => !existsSync(new URL(link, new URL(path, root))))).toEqual([]);
});
