import type { SourceName } from '../../domain/reading.ts';

/** What is looked for in each source. */
export const sourceHolds: Readonly<Record<SourceName, string>> = {
  patient: 'Name, birth, sex and death',
  encounters: 'The visit, with its times, place, people and diagnoses, and those around it',
  administrations: 'Entries of the medication administration record',
  conditions: 'Diagnoses of the visit and the problem list',
  immunizations: 'Vaccines given on the same day',
  procedures: 'What else was done on the same day',
  charges: 'What was charged for the same day',
  coverages: 'The payers of that day',
  medications: 'Drugs that an administration or order names',
  orders: 'Orders that an administration names',
  practitioners: 'Staff that an entry or order names',
  locations: 'Places that the visit names',
};
