import { resource, type Stored } from './build.ts';
import { coding, systems } from './codes.ts';

/** A patient who does not exist. `number` is the clinic's own record number. */
export function patient(
  scenario: string,
  who: { given: string; family: string; gender: 'female' | 'male' | 'other'; birthDate: string; number: string },
): Stored {
  return resource('Patient', scenario, {
    active: true,
    identifier: [
      {
        type: { coding: [coding(systems.identifierType, 'MR')], text: 'MRN' },
        system: 'https://willow-street.example/record-number',
        value: who.number,
      },
    ],
    name: [{ use: 'official', family: who.family, given: [who.given] }],
    gender: who.gender,
    birthDate: who.birthDate,
  });
}

/** A member of staff who does not exist. `title` follows the name: `RN`. `npi`: the number of who may order. */
export function practitioner(id: string, given: string, family: string, title: string, npi?: string): Stored {
  return resource('Practitioner', id, {
    active: true,
    ...(npi === undefined ? {} : { identifier: [{ system: systems.npi, value: npi }] }),
    name: [{ family, given: [given], suffix: [title], text: `${given} ${family}, ${title}` }],
  });
}
