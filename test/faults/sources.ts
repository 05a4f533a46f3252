import type { SourceName } from '../../src/domain/reading.ts';

/** What the panel reads, with the type it is asked by and what the panel calls it. */
export const sources: Readonly<Record<SourceName, { type: string; noun: string }>> = {
  patient: { type: 'Patient', noun: 'Patient' },
  encounters: { type: 'Encounter', noun: 'Visits' },
  administrations: { type: 'MedicationAdministration', noun: 'Administrations' },
  conditions: { type: 'Condition', noun: 'Conditions' },
  immunizations: { type: 'Immunization', noun: 'Immunizations' },
  procedures: { type: 'Procedure', noun: 'Procedures' },
  charges: { type: 'ChargeItem', noun: 'Charges' },
  coverages: { type: 'Coverage', noun: 'Coverage' },
  medications: { type: 'Medication', noun: 'Medications' },
  orders: { type: 'MedicationRequest', noun: 'Orders' },
  practitioners: { type: 'Practitioner', noun: 'Staff' },
  locations: { type: 'Location', noun: 'Locations' },
};

/** All twelve. */
export const all = Object.keys(sources) as SourceName[];

/** Read by one search each, page by page, when the EHR named the visit. */
export const searched: readonly SourceName[] = [
  'administrations',
  'conditions',
  'immunizations',
  'procedures',
  'charges',
  'coverages',
];

/** Read page by page: the visits are searched for as well, beside the one that is read by its id. */
export const paged: readonly SourceName[] = [...searched, 'encounters'];

/** Where one of each kind is enough: a read, a search, a list that may be longer, and what is referred to. */
export const some: readonly SourceName[] = ['encounters', 'administrations', 'conditions', 'orders'];

/** Read by their ids. */
export const byId: readonly SourceName[] = all.filter(name => !searched.includes(name));

/** Read because what was read before refers to them. */
export const referred: readonly SourceName[] = ['medications', 'orders', 'practitioners', 'locations'];

/** What only claim lines rest on: the injection stays complete without them, and it is said that they were not read. */
export const beside: readonly SourceName[] = ['procedures', 'charges', 'coverages'];

/** What the verdict on the injection rests on. */
export const needed: readonly SourceName[] = all.filter(name => !beside.includes(name));
