import { describe, expect, it } from 'vitest';
import { file } from '../../src/app/export-file.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import { reportSchema } from '../../src/engine/report.ts';
import { mixedReport } from '../panel/reports.ts';
import { draft } from './drafts.ts';
import { csvRows } from './parse-csv.ts';

const waiver: Waiver = {
  rule: 'site-documented',
  reference: null,
  message: null,
  reason: 'Read in the note',
  expires: '2026-12-31',
  by: null,
};
const now = new Date(2026, 10, 22, 23, 59);
const made = (kind: Parameters<typeof file>[0], over: Partial<Parameters<typeof file>[1]> = {}) =>
  file(kind, { report: mixedReport(), draft: async () => draft(), waivers: [waiver], ...over }, now);

describe('an export', () => {
  it.each([
    ['claim-fhir', 'needlepoint-claim-draft-2026-11-22.fhir.json'],
    ['claim-csv', 'needlepoint-claim-draft-2026-11-22.csv'],
    ['findings-csv', 'needlepoint-findings-2026-11-22.csv'],
    ['report-json', 'needlepoint-report-2026-11-22.json'],
    ['waivers-json', 'needlepoint-waivers-2026-11-22.json'],
  ] as const)('%s is called by what it is and its day alone', async (kind, name) => {
    expect((await made(kind))?.name).toBe(name);
  });

  it('of the report is valid by its schema, and names nobody', async () => {
    const { text = '' } = (await made('report-json')) ?? {};
    const read = reportSchema.parse(JSON.parse(text));
    const { banner, ...patient } = mixedReport().patient;
    expect(read).toEqual({ ...mixedReport(), patient: { ...patient, banner: null } });
    for (const secret of Object.values(banner ?? {})) expect(text).not.toContain(secret);
    expect(text).toMatch(/^\{\n {2}"report"/);
  });

  it.each(['claim-fhir', 'claim-csv', 'findings-csv', 'waivers-json'] as const)('%s names nobody', async kind => {
    const { text = '' } = (await made(kind)) ?? {};
    expect(text).not.toMatch(/Rivera|1961-04-12|00423/);
    expect(text.length).toBeGreaterThan(50);
  });

  it('of findings is a table of all that was read', async () => {
    const { text = '', type } = (await made('findings-csv')) ?? {};
    expect(type).toBe('text/csv;charset=utf-8');
    const injections = mixedReport().visits.flatMap(({ administrations }) => administrations);
    expect(new Set(csvRows(text).map(({ administration }) => administration))).toEqual(
      new Set(injections.map(({ reference }) => reference)),
    );
  });

  it('is none where there is nothing: no draft, no waiver', async () => {
    expect(await made('claim-fhir', { draft: async () => null })).toBeNull();
    expect(await made('claim-csv', { draft: async () => null })).toBeNull();
    expect(await made('waivers-json', { waivers: [] })).toBeNull();
  });

  it('of what was judged does not wait for a draft', async () => {
    const draftFails = () => Promise.reject(new Error('not made'));
    expect(await made('report-json', { draft: draftFails })).not.toBeNull();
    expect(await made('findings-csv', { draft: draftFails })).not.toBeNull();
  });
});
