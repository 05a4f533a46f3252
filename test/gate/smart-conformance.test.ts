import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

/** Of Inferno's 164 client requirements for SMART App Launch 2.2, those that apply to a public app in a browser. */
const ranges = '1-13 20-23 29 32-37 39-47 50-52 60-72 90 93 97-98 105-108 117 120-122 124-125 131-133 135 137 141 143';
const more = '146-148 150-153 155-158 161-162 166 191 193 195-196 201-202 211 215-216 218-220 270 375 379';
const numbers = `${ranges} ${more}`.split(' ').flatMap(range => {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
});

const page = read('docs/smart-conformance.md');
const rows = [...page.matchAll(/^\| (\d+)( •)? \| ([A-Z ]+) \| (.+) \| (.+) \| (.*) \|$/gm)].map(
  ([, number, , , says = '', here = '', evidence = '']) => ({ number: Number(number), says, here, evidence }),
);

describe('docs/smart-conformance.md', () => {
  it('has every requirement once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    expect(numbers).toHaveLength(99);
  });

  it('gives each its test, or says why it does not apply', () => {
    const bare = rows.filter(({ here, evidence }) => evidence === '' && !here.startsWith('Does not apply: '));
    expect(bare).toEqual([]);
  });

  it('names tests that are there, by their titles', () => {
    const gone = rows.flatMap(({ number, evidence }) =>
      (evidence === '' ? [] : evidence.split('; `')).flatMap(one => {
        const [, file = '', title = ''] = /^`?([^`]+)`: (.+)$/.exec(one) ?? [];
        return title !== '' && read(file).includes(title) ? [] : [`${number}: ${one}`];
      }),
    );
    expect(gone).toEqual([]);
  });

  it('counts what is kept', () => {
    const apart = rows.filter(({ here }) => here.startsWith('Does not apply: ')).length;
    expect(page).toContain(`${99 - apart} are kept by something the app does, ${apart} do not apply to it.`);
  });
});
