// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import { report } from './reports.ts';

afterEach(cleanup);

const asked = (over: Partial<Report['tables'][number]>): Report['tables'] => [
  { kind: 'hcpcs', period: '2026Q1', standing: 'current', first: '2026-02-01', last: '2026-02-01', ...over },
];
const stale = /at hand is 2026Q1; a newer one was in force on 2026-08-01/;
const builtIn = /No official list of HCPCS codes is loaded: the built-in rows were used/;
const lacking = /could not be loaded/;

const cases: readonly [what: string, tables: Report['tables'], audience: 'clinician' | 'coder', seen: RegExp[]][] = [
  ['a table in force says nothing', asked({}), 'coder', []],
  ['one out of date says so', asked({ standing: 'past', last: '2026-08-01' }), 'clinician', [stale]],
  ['none says so to coders', asked({ period: null, standing: null }), 'coder', [builtIn]],
  ['and not to clinicians', asked({ period: null, standing: null }), 'clinician', []],
];

test.each(cases)('%s', (_, tables, audience, seen) => {
  show({ report: { ...report(), tables }, audience });
  for (const words of [stale, builtIn, lacking])
    expect(screen.queryAllByText(words)).toHaveLength(seen.includes(words) ? 1 : 0);
});

test('several are told in one sentence', () => {
  const none = asked({ period: null, standing: null });
  const kinds = ['hcpcs', 'icd10cm-codes', 'mue-practitioner'] as const;
  show({
    report: { ...report(), tables: kinds.flatMap(kind => none.map(each => ({ ...each, kind }))) },
    audience: 'coder',
  });
  expect(
    screen.getByText(
      'No official list of HCPCS codes, list of ICD-10-CM codes or table of unlikely units (practitioner) is loaded: the built-in rows were used.',
    ),
  ).toBeTruthy();
});

test('a table that could not be had is said to everybody', () => {
  show({ tableLacking: true, audience: 'clinician' });
  expect(screen.getByText(lacking)).toBeTruthy();
});
