import { describe, expect, it } from 'vitest';
import { asPage } from '../../../src/cli/summary/as-page.ts';
import { asText } from '../../../src/cli/summary/as-text.ts';
import type { SummaryDocument } from '../../../src/cli/summary/document.ts';
import { documented } from '../../../src/cli/summary/documented.ts';
import { addComplaint, addFault, addReport, newSummary } from '../../../src/cli/summary/summary.ts';
import { finding } from '../reports.ts';
import { noOrder, noRoute, onDay, reportOf, visitOf } from './reports.ts';

const unread = finding({
  outcome: 'unchecked',
  why: { code: 'unreadable' },
  message: 'engine.source-failed',
  values: { source: 'conditions' },
});
const ofVisit = finding({ rule: 'visit-linked', outcome: 'gap', kind: 'absent', message: 'visit-period.absent' });
const sources = [{ name: 'conditions', status: 'partial', count: 0, why: 'unreadable' }] as const;
const tables = [
  { kind: 'mue-practitioner', period: '2026Q1', standing: 'past', first: '2026-04-02', last: '2026-04-02' },
] as const;

/** Everything that a summary may count, so many times. */
function documentOf(times: number): SummaryDocument {
  const summary = newSummary();
  for (let at = 0; at < times; at += 1) {
    const visit = {
      ...visitOf('cannot-tell', onDay(`a${at}`, 'cannot-tell', '2026-01-12', {}, [unread, noRoute])),
      findings: [ofVisit, { ...unread, rule: 'visit-linked' }],
    };
    const untied = { ...visitOf('ready', onDay(`b${at}`, 'not-ready', null, {}, [noOrder])), encounter: null };
    addReport(summary, reportOf(`p${at}`, [visit, untied], { sources, tables }));
    addReport(summary, reportOf(`q${at}`, [], { stopped: { why: 'fhir-version', where: 'x' } }));
    const fault = { where: 'x', key: null, patient: null, type: 'Condition' };
    addFault(summary, { ...fault, why: { code: 'unreadable' } });
    addComplaint(summary);
  }
  const document = documented(summary);
  return { ...document, causes: { ...document.causes, others: times } };
}

const nouns =
  /(?<![\w.])(\d[\d,]*) (patient|visit|administration|candidate|injection|finding|unit|report|other line)(s?)\b/g;

describe.each([1, 2, 1204])('%i of everything', times => {
  const document = documentOf(times);
  const [, body = ''] = asPage(document).split('<body>');
  const page = body.replaceAll(/<\/?(?:b|bdi|span)\b[^>]*>/g, '').replaceAll(/<[^>]*>/g, '\n');
  const text = asText(document);

  it.each([
    ['text', text],
    ['page', page],
  ])('stands in the %s with the noun that fits its number', (_, said) => {
    const found = [...said.matchAll(nouns)].map(([, number, noun, many]) => ({ number, noun, many }));
    expect(new Set(found.map(({ noun }) => noun)).size).toBeGreaterThan(6);
    expect(found.filter(({ number, many }) => (number === '1') !== (many === ''))).toEqual([]);
    expect(said).not.toMatch(/\b(?:undefined|null|NaN)\b/);
  });

  it('has its figures written alike in the text and on the page', () => {
    for (const said of [text, page])
      expect([...said.matchAll(/(?<![\w.])\d{4,}(?!\d|-|Q)/g)].map(String).filter(one => one !== '96372')).toEqual([]);
  });

  it('says of a file that could not be read that it is one, and speaks of no answer', () => {
    for (const said of [text, page]) {
      expect(said).toContain('a file or line that could not be read');
      expect(said).not.toContain('the answer could not');
    }
  });

  it('says what the numbers of a list count', () => {
    for (const title of ['By check (findings)', 'By month (candidates)', 'Official tables (patients)'])
      expect(text).toContain(`\n${title}\n`);
  });

  it('calls an official table by a name, and says where it is out of date', () => {
    expect(text).toContain('Table of unlikely units (practitioner) [mue-practitioner]: 2026Q1, out of date');
    expect(page).toContain('Table of unlikely units (practitioner)');
  });
});

it('sentences of one and of many', () => {
  const [one, two] = [asText(documentOf(1)), asText(documentOf(2))];
  for (const line of [
    ' 1 patient stopped: its FHIR version is not read here\n',
    ' 1 of these administrations belongs to no visit that was read\n',
    ' 1 other line on standard error: a path without records, or a table that could not be used\n',
    '1 candidate of 2 (50.0%) could not be checked. It counts neither as ready nor as lacking something.',
  ])
    expect(one).toContain(line);
  for (const line of [
    ' 2 patients stopped: its FHIR version is not read here\n',
    ' 2 of these administrations belong to no visit that was read\n',
    ' 2 other lines on standard error: paths without records, tables that could not be used\n',
    '2 candidates of 4 (50.0%) could not be checked. They count neither as ready nor as lacking something.',
  ])
    expect(two).toContain(line);
});
