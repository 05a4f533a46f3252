// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { SourceName } from '../../src/domain/reading.ts';
import type { Report } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import { report, visit } from './reports.ts';

afterEach(cleanup);

const text = () => document.body.textContent ?? '';

/** A report whose source `unread` could not be read. */
const without = (unread: SourceName | null, over: Partial<Report>): Report => ({
  ...report(over),
  sources: report().sources.map(source =>
    source.name === unread ? { ...source, status: 'failed', count: 0, why: 'network' } : source,
  ),
});

test('a name that could not be read is not called absent from the record', () => {
  const nameless = { ...report().patient, banner: null };
  show({ report: without('patient', { patient: nameless }) });
  expect(text()).toContain('Name could not be read');
  cleanup();
  show({ report: without(null, { patient: nameless }) });
  expect(text()).toContain('Name not in the record');
});

test('what this EHR does not share is named in one quiet line', () => {
  const quiet: readonly SourceName[] = ['immunizations', 'procedures', 'charges', 'coverages'];
  const sources = [
    ...report().sources.filter(({ name }) => !quiet.includes(name)),
    ...quiet.map(name => ({ name, status: 'not-offered' as const, count: 0, why: 'not-offered' })),
  ];
  show({ report: { ...report(), sources } });
  expect(text().match(/does not share/g)).toHaveLength(1);
  expect(text()).toContain('is not asked for them: immunizations, procedures, charges, coverage.');
  cleanup();
  show({ report: report() });
  expect(text()).not.toContain('does not share');
});

test('that nobody looked for other visits is said there, too', () => {
  show({ report: { ...report(), otherVisits: 'not-granted' } });
  expect(text()).toContain('is not asked for them: other visits of the patient.');
  cleanup();
  show({ report: without('encounters', { otherVisits: 'forbidden' }) });
  expect(text()).not.toContain('other visits of the patient');
});

test('visits that could not be read are not called none', () => {
  show({ report: without('encounters', { visits: [] }), visit: null });
  expect(text()).toContain('The visits of this patient could not all be read.');
  expect(text()).not.toContain('No visits');
  cleanup();
  show({ report: without(null, { visits: [] }), visit: null });
  expect(text()).toContain('No visits of the last 90 days could be found');
});

test('a visit of which nothing is known is called so', () => {
  const [one = visit()] = report().visits;
  const encounter = one.encounter && { ...one.encounter, start: null, end: null, type: null };
  show({ report: without('encounters', { visits: [{ ...one, encounter }] }) });
  expect(text()).toContain('Visit not known');
});

test.each(['failed', 'partial'] as const)('administrations that were %s lead to the chart itself', status => {
  const sources = report().sources.map(source =>
    source.name === 'administrations' ? { ...source, status, count: 0, why: 'other' } : source,
  );
  show({ report: { ...report(), sources } });
  expect(text()).toContain('look at the injections in the chart itself');
  cleanup();
  show({ report: without('conditions', {}) });
  expect(text()).not.toContain('look at the injections in the chart itself');
});

test('place and diagnoses of a visit that could not be read are not called none', async () => {
  const [one = visit()] = report().visits;
  const encounter = one.encounter && { ...one.encounter, place: { ...one.encounter.place, pos: null, text: null } };
  const units = { ...one.units, counted: 0, billed: 0, why: 'units-counted.none' };
  const empty = { ...one, encounter, administrations: [], findings: [], units };
  const draft = async () => (await screen.findByRole('heading', { name: 'Claim draft' })).parentElement?.textContent;
  show({ report: without('encounters', { visits: [{ ...empty, verdict: 'cannot-tell' }] }), audience: 'coder' });
  expect(await draft()).toMatch(/POSnot known .*support itnot known/);
  cleanup();
  show({ report: without(null, { visits: [{ ...empty, verdict: 'none' }] }), audience: 'coder' });
  expect(await draft()).toMatch(/POSnone .*support itnone/);
});
