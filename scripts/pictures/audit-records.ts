import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { scenarios, sharedResources } from '../../src/sandbox/scenarios/index.ts';

const clinics = ['Willow Street Family Medicine', 'Harbor Infusion and Injection', 'Northside Internal Medicine'];
const months = 8;

/** Writes an export of made-up patients: the charts of the embedded EHR again and again, in three clinics, over eight months. */
export function writeAuditRecords(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const charts = scenarios.filter(({ resources }) => resources.length < 100);
  for (let month = 0; month < months; month += 1)
    for (const [at, chart] of charts.entries())
      for (let copy = 0; copy < copies(chart.id, at, month); copy += 1) {
        const name = `m${month}-c${copy}-`;
        const clinic = (at + copy) % clinics.length;
        const provider = { reference: `Organization/${clinic}`, display: clinics[clinic] };
        const text = earlier(renamed(JSON.stringify(chart.resources), chart.resources, name), month);
        const own = (JSON.parse(text) as FhirResource[]).map(one => changed(one, provider, chart.id));
        const entry = [...own, ...sharedResources].map(resource => ({ resource }));
        writeFileSync(
          join(folder, `${name}${chart.id}.json`),
          JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
        );
      }
}

/** The same with other ids, so that it is another patient's. */
function renamed(text: string, resources: readonly FhirResource[], prefix: string): string {
  return resources.reduce(
    (all: string, { resourceType, id }) =>
      all
        .replaceAll(`"id":"${id}"`, `"id":"${prefix}${id}"`)
        .replaceAll(`"${resourceType}/${id}"`, `"${resourceType}/${prefix}${id}"`),
    text,
  );
}

/** With its clinic; and where the chart is there to show it, a diagnosis that says of itself that it cannot be read by all. */
function changed(one: FhirResource, serviceProvider: object, chart: string): object {
  if (one.resourceType === 'Encounter') return { ...one, serviceProvider };
  const unread = one.resourceType === 'Condition' && chart === 'conditions-forbidden';
  return unread ? { ...one, implicitRules: 'https://willow-street.example/rules' } : one;
}

/** Charts with little missing are the commonest; what was charted badly grows rarer from month to month. */
function copies(id: string, at: number, month: number): number {
  const common = id.includes('ready') || id.includes('two-injections') ? 14 - month : 1;
  return (at * 5 + month * 3) % 4 === 0 ? common + 1 : common;
}

/** The same, so many times four weeks before. */
function earlier(text: string, times: number): string {
  return text.replaceAll(/"(20\d\d-\d\d-\d\d)/g, (_, day: string) => {
    const date = new Date(Date.parse(day) - times * 28 * 24 * 60 * 60 * 1000);
    return `"${date.toISOString().slice(0, 10)}`;
  });
}
