import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import { b12Chart, bundle } from './charts.ts';
import { runCommand } from './run.ts';

let folder = '';
const at = (name: string) => join(folder, name);

/** A record of which the site is missing and nothing else. */
function withoutSite(name: string): FhirResource[] {
  return b12Chart(name).map(one => {
    if (one.resourceType !== 'MedicationAdministration') return one;
    const { site: _, ...dosage } = one.dosage as Record<string, unknown>;
    return { ...one, dosage };
  });
}

const injection = (name: string) => {
  const found = b12Chart(name).find(({ resourceType }) => resourceType === 'MedicationAdministration');
  return `MedicationAdministration/${found?.id}`;
};
const site: Waiver = {
  rule: 'site-documented',
  reference: null,
  message: null,
  reason: 'Old template',
  expires: '2026-12-31',
  by: 'KL',
};

async function run(waivers: unknown, ...args: string[]) {
  const text = typeof waivers === 'string' ? waivers : JSON.stringify({ format: 'needlepoint-waivers/1', waivers });
  await writeFile(at('w.json'), text);
  return runCommand([at('chart.json'), '--waivers', at('w.json'), ...args]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waivers-'));
  await writeFile(at('chart.json'), JSON.stringify(bundle([...withoutSite('p'), ...withoutSite('q')])));
});
afterAll(() => rm(folder, { recursive: true }));

const verdicts = (reports: readonly { visits: readonly { verdict: string }[] }[]) =>
  reports.map(({ visits }) => visits.map(({ verdict }) => verdict).join());

describe('--waivers', () => {
  it('without it, the site is missing', async () => {
    const { code, reports } = await runCommand([at('chart.json')]);
    expect([code, verdicts(reports)]).toEqual([1, ['not-ready', 'not-ready']]);
    expect(reports.map(({ waivers }) => waivers)).toEqual([[], []]);
  });

  it('of any record waives it in each, and each report says so', async () => {
    const { code, reports, told } = await run([site]);
    expect([code, verdicts(reports), told]).toEqual([0, ['ready', 'ready'], []]);
    const used = { ...site, from: 'command', state: 'used', why: null, uses: 1 };
    expect(reports.map(({ waivers }) => waivers)).toEqual([[used], [used]]);
  });

  it('of one record waives nothing in another', async () => {
    const own = { ...site, reference: injection('q'), message: 'site-documented.absent' };
    const { code, reports } = await run([own]);
    expect([code, verdicts(reports)]).toEqual([1, ['not-ready', 'ready']]);
    expect(reports.map(({ waivers }) => waivers.map(({ state }) => state))).toEqual([[], ['used']]);
  });

  it('of a record that nobody has is named, and changes nothing', async () => {
    const { code, told } = await run([{ ...site, reference: 'MedicationAdministration/of-someone-else' }]);
    expect(code).toBe(1);
    expect(told).toEqual([
      'waiver site-documented MedicationAdministration/of-someone-else: needless, nobody has this record',
    ]);
  });

  it('that have expired are taken, and waive nothing', async () => {
    const { code, reports } = await run([{ ...site, expires: '2025-01-01' }]);
    expect([code, reports[0]?.waivers[0]?.state]).toEqual([1, 'expired']);
  });

  it('says it in text', async () => {
    const { out } = await run([site, { ...site, rule: 'order-linked', by: null }], '--format', 'text');
    expect(out).toContain(': ready, 1 check waived, units counted 1');
    expect(out).toContain(
      'Site: Waived until 2026-12-31 by KL (the command): Old template [site-documented, waived, absent]',
    );
    expect(out).toContain(
      '  waiver site-documented any record: Waives 1 check; until 2026-12-31 by KL (the command): Old template\n',
    );
    expect(out).toContain(
      '  waiver order-linked any record: Waives nothing: the check asks for nothing here; until 2026-12-31 (the command): Old template\n',
    );
  });

  it('says it in CSV: the verdict, the finding, and the waiver itself', async () => {
    const { out } = await run([{ ...site, reason: '=1+1' }], '--format', 'csv');
    const [head = '', ...lines] = out.split('\r\n').filter(Boolean);
    const rows = lines.map(line => {
      const cells = line.split(',');
      return Object.fromEntries(head.split(',').map((name, index) => [name, cells[index]]));
    });
    expect(rows.find(({ rule }) => rule === 'site-documented')).toMatchObject({
      verdict: 'ready',
      outcome: 'waived',
      waived: '1',
      waiverReason: `"'=1+1"`,
      waiverExpires: '2026-12-31',
      waiverBy: 'KL',
    });
    expect(rows.filter(({ verdict }) => verdict === 'ready').every(({ waived }) => waived === '1')).toBe(true);
    expect(rows.filter(({ outcome }) => outcome === 'waiver')).toMatchObject([
      { patient: 'Patient/p', rule: 'site-documented', waiverState: 'used', waiverUses: '1', waiverFrom: 'command' },
      { patient: 'Patient/q', rule: 'site-documented', waiverState: 'used', waiverUses: '1', waiverFrom: 'command' },
    ]);
  });

  const faults: readonly [what: string, file: unknown, said: RegExp][] = [
    ['no JSON', '{', /w\.json: is not JSON$/],
    ['another format', '{"format":"needlepoint-waivers/2","waivers":[]}', /: format: must be/],
    ['a day that is none', [site, { ...site, expires: '2026-02-30' }], /: waivers\[1\]\.expires: is no day/],
    ['an end too far away', [{ ...site, expires: '2028-01-01' }], /: waivers\[0\]\.expires: is more than a year ahead/],
    ['a foundation', [{ ...site, rule: 'route-documented' }], /: waivers\[0\]\.rule: is never waived/],
    ['an unknown rule', [{ ...site, rule: 'site' }], /: waivers\[0\]\.rule: is no rule of this version/],
    ['an unknown key', [{ ...site, patient: 'p' }], /: waivers\[0\]\.patient: is not a known key/],
  ];
  it.each(faults)('with %s judges nothing', async (_, file, said) => {
    const { code, out, told } = await run(file);
    expect([code, out]).toEqual([64, '']);
    expect(told).toEqual([expect.stringMatching(said)]);
  });

  it('that cannot be read judges nothing', async () => {
    const { code, out, told } = await runCommand([at('chart.json'), '--waivers', at('none.json')]);
    expect([code, out, told]).toEqual([64, '', [`${at('none.json')}: ENOENT`]]);
  });
});
