import { fromBundle } from '../../../src/cli/bundle.ts';
import { indexRecords } from '../../../src/cli/patients.ts';
import { readingOf } from '../../../src/cli/reading.ts';
import type { Normalised } from '../../../src/domain/chart.ts';
import { run } from '../../../src/engine/index.ts';
import type { Report } from '../../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../../src/knowledge/index.ts';
import { normalise } from '../../../src/normalise/index.ts';
import { scenarios, sharedResources } from '../../../src/sandbox/scenarios/index.ts';

const settings = {
  timeZone: 'America/Chicago',
  notOffered: [],
  placeOfService: { default: '11', byLocation: {} },
};

/** The report of one chart, with all of it read, under the base policy. */
export function reportOf(id: string, charts = scenarios, readAt = '2026-03-13T00:00:00Z'): Report {
  const options = { knowledge: knowledgeAsOf(null, basePolicy), weights: {}, identify: false, app: 'test' };
  return run(normalisedOf(id, charts, readAt), options);
}

/** One chart, with all of it read. */
export function normalisedOf(id: string, charts = scenarios, readAt = '2026-03-13T00:00:00Z'): Normalised {
  const scenario = charts.find(item => item.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  const entry = [...sharedResources, ...scenario.resources].map(resource => ({
    fullUrl: `https://ehr.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
  }));
  const set = fromBundle({ resourceType: 'Bundle', type: 'collection', entry }, 'chart', readAt);
  const visit = scenario.encounter === null ? null : `Encounter/${scenario.encounter}`;
  const reading = readingOf(`Patient/${scenario.patient}`, visit, set, indexRecords(set));
  return normalise(reading, settings);
}
