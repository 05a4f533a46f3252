import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageKeys } from '../../src/domain/messages.ts';
import { isRulesWord, longestWaiverFile, type Waiver } from '../../src/domain/waiver.ts';
import { waiverShape } from '../../src/domain/waiver-shape.ts';
import { ruleRefusal } from '../../src/engine/index.ts';
import { merged, readWaivers, waiversText } from '../../src/export/waivers-file.ts';
import { rules, visitRules } from '../../src/rules/index.ts';

const today = '2026-11-22';
const site: Waiver = {
  rule: 'site-documented',
  reference: 'MedicationAdministration/a-1.2',
  message: 'site-documented.absent',
  reason: 'On paper, seen',
  expires: '2027-11-22',
  by: null,
};
const read = (text: string) => readWaivers(text, ruleRefusal, today);
const file = (waivers: unknown, more: object = {}) =>
  JSON.stringify({ format: 'needlepoint-waivers/1', waivers, ...more });
const faults = (text: string) => {
  const result = read(text);
  return 'faults' in result ? result.faults.map(({ path, problem }) => `${path}: ${problem}`) : [];
};

const words = fc
  .string({ minLength: 1, maxLength: 80 })
  .filter(text => /[a-z0-9]/i.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text));
const waivable = [...rules, ...visitRules].map(({ id }) => id).filter(id => ruleRefusal(id) === null);
const waiver: fc.Arbitrary<Waiver> = fc.record({
  rule: fc.constantFrom(...waivable),
  reference: fc.constantFrom('MedicationAdministration/a', 'Encounter/ehr.1-2', null),
  message: fc.constantFrom(...messageKeys.filter(isRulesWord), null),
  reason: words,
  expires: fc.constantFrom('2020-02-29', today, '2027-11-22'),
  by: fc.option(words, { nil: null }),
});

test('what is written can be read: all of it, in order, each once', () => {
  fc.assert(
    fc.property(fc.array(waiver, { maxLength: 8 }), waivers => {
      expect(read(waiversText([...waivers, ...waivers]))).toEqual({ waivers: merged([], waivers) });
    }),
  );
});

test('every message key of this version, and every rule that may be waived, can be written in a file', () => {
  const all = messageKeys.map(message => ({ ...site, message }));
  expect(all.flatMap(one => problemsOf(one))).toEqual([]);
  expect(waivable.flatMap(rule => problemsOf({ ...site, rule }))).toEqual([]);
});

function problemsOf(one: unknown): string[] {
  const found: { path: string; problem: string }[] = [];
  waiverShape(one, 'w', found);
  return found.map(({ path, problem }) => `${path} ${problem}`);
}

test('who made it and what it is about may be left out', () => {
  const { rule, reason, expires } = site;
  expect(read(file([{ rule, reason, expires }]))).toEqual({
    waivers: [{ ...site, reference: null, message: null }],
  });
});

test('a mark before the first character is none of the text', () => {
  expect(read(`\uFEFF${file([site])}`)).toEqual({ waivers: [site] });
});

test('one that has expired is taken: the report says what became of it', () => {
  expect(read(file([{ ...site, expires: '2019-01-01' }]))).toMatchObject({ waivers: [{ expires: '2019-01-01' }] });
});

describe('refused, with its place', () => {
  const rows: readonly [what: string, text: string, expected: RegExp[]][] = [
    ['no text', '', [/^: is not JSON$/]],
    ['half of it', file([site]).slice(0, -2), [/^: is not JSON$/]],
    ['null', 'null', [/^: must be an object$/]],
    ['a list', '[]', [/^: must be an object$/]],
    ['no format', '{"waivers":[]}', [/^format: is missing$/]],
    ['a later format', file([], { format: 'needlepoint-waivers/2' }), [/^format: must be "needlepoint-waivers\/1"$/]],
    ['an unknown key', file([], { patient: 'x' }), [/^patient: is not a known key$/]],
    ['no waivers', '{"format":"needlepoint-waivers/1"}', [/^waivers: is missing$/]],
    ['no list', file({}), [/^waivers: must be a list$/]],
    ['no waiver', file([site, null]), [/^waivers\[1\]: must be an object$/]],
    [
      'a key of its prototype',
      file([JSON.parse('{"__proto__":1}')]),
      [/^waivers\[0\]\.__proto__: is not/, /rule/, /reason/, /expires/],
    ],
    ['no day', file([site, site, { ...site, expires: '2027-02-29' }]), [/^waivers\[2\]\.expires: is no day/]],
    ['a moment', file([{ ...site, expires: '2027-01-01T00:00:00Z' }]), [/^waivers\[0\]\.expires: is no day/]],
    ['too far ahead', file([{ ...site, expires: '2027-11-23' }]), [/expires: is more than a year ahead.* 2027-11-22$/]],
    ['what is never waived', file([{ ...site, message: 'engine.contested' }]), [/^waivers\[0\]\.message: is never/]],
    ['no reason', file([{ ...site, reason: undefined }]), [/^waivers\[0\]\.reason: is missing$/]],
    ['a reason of blanks', file([{ ...site, reason: ' \u00a0' }]), [/^waivers\[0\]\.reason: must be one line/]],
    [
      'a reason that nobody sees',
      file([{ ...site, reason: '\u200b\u3164' }]),
      [/^waivers\[0\]\.reason: must be one line/],
    ],
    ['a reason of marks', file([{ ...site, reason: '...' }]), [/^waivers\[0\]\.reason: must be one line/]],
    ['a reason of two lines', file([{ ...site, reason: 'a\nb' }]), [/^waivers\[0\]\.reason: must be one line/]],
    ['one that turns the text', file([{ ...site, reason: 'a\u202eb' }]), [/^waivers\[0\]\.reason: must be one line/]],
    [
      'one that moves the cursor',
      file([{ ...site, reason: 'a\u001b[2Jb' }]),
      [/^waivers\[0\]\.reason: must be one line/],
    ],
    ['a long reason', file([{ ...site, reason: 'a'.repeat(301) }]), [/1 to 300 characters$/]],
    ['a long name', file([{ ...site, by: 'a'.repeat(81) }]), [/^waivers\[0\]\.by: .*1 to 80 characters$/]],
    ['an empty name', file([{ ...site, by: '' }]), [/^waivers\[0\]\.by: must be one line/]],
    ['a patient', file([{ ...site, reference: 'Patient/1' }]), [/^waivers\[0\]\.reference: must be/]],
    ['an address', file([{ ...site, reference: 'Encounter/1?x' }]), [/^waivers\[0\]\.reference: must be/]],
    ['a bare id', file([{ ...site, reference: '1' }]), [/^waivers\[0\]\.reference: must be/]],
    ['a number', file([{ ...site, rule: 7 }]), [/^waivers\[0\]\.rule: must be text$/]],
    ['an unknown rule', file([{ ...site, rule: 'constructor' }]), [/^waivers\[0\]\.rule: is no rule of this version/]],
    ['a foundation', file([site, { ...site, rule: 'given' }]), [/^waivers\[1\]\.rule: is never waived/]],
    ['what was not read', file([{ ...site, rule: 'record-read' }]), [/^waivers\[0\]\.rule: is never waived/]],
    [
      'several faults',
      file([{ ...site, rule: 'given', expires: '2030-01-01' }, {}]),
      [/rule: is missing/, /reason/, /expires/],
    ],
    ['too many', file(Array.from({ length: 1001 }, () => site)), [/^waivers: must not hold more than 1000$/]],
    ['too long', ' '.repeat(longestWaiverFile) + file([]), [/^: must not be longer than 1,000,000 characters$/]],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    const found = faults(text);
    expect(found).toEqual(expected.map(one => expect.stringMatching(one)));
  });

  test('anything at all is read or refused, and never both', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map(value => file([value])),
    );
    fc.assert(
      fc.property(texts, text => {
        const result = read(text);
        if ('faults' in result) expect(result.faults.length).toBeGreaterThan(0);
        else for (const one of result.waivers) expect(problemsOf(one)).toEqual([]);
      }),
    );
  });
});

test('a file holds the six keys of a waiver and nothing else that it carries', () => {
  const more = { ...site, from: 'session', state: 'used', patient: 'x' } as Waiver;
  expect(JSON.parse(waiversText([more]))).toEqual({ format: 'needlepoint-waivers/1', waivers: [site] });
});

test('the file in docs/waivers.md is one, and so are the waivers in docs/configuration.md', () => {
  const block = (page: string, from: string) => {
    const text = readFileSync(page, 'utf8');
    return /```json\n([\s\S]*?)```/.exec(text.slice(text.indexOf(from)))?.[1] ?? '';
  };
  expect(read(block('docs/waivers.md', '## The file'))).toMatchObject({ waivers: [{ by: 'Coding desk' }] });
  const written = JSON.parse(`{${block('docs/configuration.md', '## `waivers`')}}`) as { waivers: Waiver[] };
  expect(read(file(written.waivers))).toMatchObject({ waivers: [{ by: 'Compliance' }] });
  const { message } = (JSON.parse(block('docs/waivers.md', '## The file')) as { waivers: [Waiver] }).waivers[0];
  expect(messageKeys).toContain(message);
});
