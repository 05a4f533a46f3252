import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { normalise } from '../../src/normalise/index.ts';
import { readingOf, settings } from './helpers.ts';

const folder = new URL('../../node_modules/hl7.fhir.r4.examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter(name => name.startsWith('MedicationAdministration-'))
  .map(name => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as FhirResource] as const);

/** What a person reads in each official example. */
const expected: Record<string, { status: string; route: string | null; drug: string | null }> = {
  medadmin0301: { status: 'in-progress', route: 'iv-push', drug: null },
  medadmin0302: { status: 'completed', route: 'iv-infusion', drug: null },
  medadmin0303: { status: 'entered-in-error', route: 'iv', drug: null },
  medadmin0304: { status: 'completed', route: 'iv', drug: null },
  medadmin0305: { status: 'completed', route: 'iv-infusion', drug: null },
  medadmin0306: { status: 'completed', route: 'oral', drug: 'azithromycin' },
  medadmin0307: { status: 'completed', route: 'iv-push', drug: 'lorazepam' },
  medadmin0308: { status: 'completed', route: 'sc', drug: 'insulin' },
  medadmin0310: { status: 'completed', route: 'oral', drug: null },
  medadmin0311: { status: 'completed', route: 'oral', drug: null },
  medadmin0312: { status: 'completed', route: null, drug: 'fentanyl' },
  medadmin0313: { status: 'completed', route: 'other-non-injection', drug: null },
  medadminexample03: { status: 'on-hold', route: null, drug: null },
};

describe('the official R4 examples', () => {
  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(14));

  it.each(examples)('%s', (_, resource) => {
    const patient = (resource.subject as { reference: string }).reference;
    const normalised = normalise(readingOf([resource], { patient }), settings);
    if (!('chart' in normalised)) throw new Error(normalised.stop.where);
    const [one] = normalised.chart.administrations;
    expect(one?.unread).toBeNull();
    const want = expected[String(resource.id)];
    if (want) expect({ status: one?.status.code, route: one?.route.class, drug: one?.drug.ingredient }).toEqual(want);
  });
});
