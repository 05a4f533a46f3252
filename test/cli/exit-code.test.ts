import { describe, expect, it } from 'vitest';
import { exitCodeOf, worst } from '../../src/cli/exit-code.ts';
import type { Report } from '../../src/engine/report.ts';
import { finding, given, report, visit } from './reports.ts';

const unchecked = finding({ outcome: 'unchecked', why: { code: 'not-offered' } });
const source = (status: Report['sources'][number]['status']) =>
  ({ name: 'conditions', status, count: 0, why: null }) as const;

describe('the exit code of a report', () => {
  const cases: readonly [what: string, report: Report, code: number][] = [
    ['all ready', report([visit('ready', given('ready'))]), 0],
    ['no candidate', report([visit('none')]), 0],
    [
      'only what is no candidate',
      report([visit('none', given('not-given', unchecked), given('not-96372', unchecked))]),
      0,
    ],
    ['no visit at all', report([]), 0],
    ['not ready', report([visit('not-ready', given('not-ready'))]), 1],
    ['one of two not ready', report([visit('ready', given('ready')), visit('review', given('review'))]), 1],
    ['cannot tell', report([visit('cannot-tell', given('cannot-tell'))]), 2],
    ['nothing found, but not all was read', report([visit('cannot-tell')]), 2],
    ['not ready, and something unchecked beside', report([visit('not-ready', given('not-ready', unchecked))]), 2],
    ['an advice unchecked', report([visit('ready', given('ready', { ...unchecked, weight: 'advises' }))]), 0],
    ['a source read in part', report([visit('none')], { sources: [source('partial')] }), 2],
    ['a source that failed', report([visit('none')], { sources: [source('failed')] }), 2],
    [
      'a source not in the export, but not needed',
      report([visit('ready', given('ready'))], { sources: [source('not-offered')] }),
      0,
    ],
    ['a load that was stopped', report([], { stopped: { why: 'other-patient', where: '' } }), 2],
  ];
  it.each(cases)('%s', (_what, one, code) => {
    expect(exitCodeOf(one)).toBe(code);
  });

  it('of several is the gravest', () => {
    expect([worst([]), worst([0, 0]), worst([0, 1, 0]), worst([1, 2, 0])]).toEqual([0, 0, 1, 2]);
  });
});
