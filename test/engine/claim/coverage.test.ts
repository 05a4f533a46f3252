import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/domain/chart.ts';
import type { Coverage } from '../../../src/domain/coverage.ts';
import { parseDate } from '../../../src/domain/time.ts';
import { allComplete, at, readyChart } from '../chart.ts';
import { draftOf, held } from './drafts.ts';

describe('the coverage', () => {
  const coverage = (id: string, change: Partial<Coverage> = {}): Coverage => ({
    reference: `Coverage/${id}`,
    status: 'active',
    order: 1,
    payers: [],
    kinds: [],
    start: null,
    end: null,
    unread: null,
    evidence: at(`Coverage/${id}`, 'order'),
    ...change,
  });
  const second = coverage('b', { order: 2 });
  const read = (status: 'partial' | 'failed' | 'not-offered'): Partial<Chart> => ({
    sources: { ...allComplete(), coverages: { status, count: 0, why: { code: 'forbidden' } } },
  });
  test.each<[what: string, coverages: Coverage[], first: string, more?: Partial<Chart>]>([
    ['none', [], 'coverage.none'],
    ['one', [coverage('a')], 'Coverage/a'],
    ['one without an order', [coverage('a', { order: null })], 'Coverage/a'],
    ['the first of two', [second, coverage('a')], 'Coverage/a'],
    ['two first', [coverage('a'), coverage('b')], 'coverage.several'],
    ['the first, and one without an order', [coverage('a'), coverage('b', { order: null })], 'coverage.several'],
    ['ended before', [coverage('a', { end: parseDate('2025-12-31') }), second], 'Coverage/b'],
    ['begun in the month of the visit', [coverage('a', { start: parseDate('2026-03') })], 'coverage.unclear'],
    ['a dental plan before it', [coverage('a', { kinds: ['Dental', 'DENTAL'] }), second], 'Coverage/b'],
    ['a drug plan alone', [coverage('a', { kinds: ['DRUGPOL'] })], 'coverage.none'],
    ['a drug plan by its display', [coverage('a', { kinds: ['drug policy', 'DRUGPOL'] })], 'coverage.none'],
    ['a disability plan', [coverage('a', { kinds: ['disability insurance policy', 'DIS'] })], 'coverage.none'],
    [
      'a dental plan of a name',
      [coverage('a', { kinds: ['DENTAL', 'dental care policy', 'Gold PPO'] })],
      'coverage.none',
    ],
    ['a plan of a name alone', [coverage('a', { kinds: ['Gold PPO'] })], 'Coverage/a'],
    ['a dental and a medical code', [coverage('a', { kinds: ['DENTAL', 'EHCPOL'] })], 'Coverage/a'],
    ['disability, a program of medical care', [coverage('a', { kinds: ['Medicare', 'DIS'] })], 'Coverage/a'],
    ['a dental code, a medical name', [coverage('a', { kinds: ['DENTAL', 'Medical plus'] })], 'Coverage/a'],
    ['a medical and dental plan', [coverage('a', { kinds: ['Medical and dental'] })], 'Coverage/a'],
    ['a medical plan with a pharmacy', [coverage('a', { kinds: ['EHCPOL', 'Pharmacy'] })], 'Coverage/a'],
    ['a draft', [coverage('a', { status: 'draft' })], 'coverage.none'],
    ['one that could not be read', [coverage('a', { unread: { code: 'malformed' } })], 'coverage.unread'],
    ['read in part', [coverage('a')], 'coverage.unread', read('partial')],
    ['not read', [], 'coverage.unread', read('failed')],
    ['not shared', [], 'coverage.not-shared', read('not-offered')],
  ])('%s', (_, coverages, first, more = {}) => {
    expect(held(draftOf(readyChart({ coverages, ...more })).coverage)).toBe(first);
  });
});
