import { expect, test } from 'vitest';
import { readable } from '../../src/text/values.ts';

test.each([
  ['Practitioner/d', 'somebody without a name here'],
  ['S. Haddad, MD, Practitioner/d', 'S. Haddad, MD, somebody without a name here'],
  ['PractitionerRole/1, Organization/o-2.x', 'somebody without a name here, somebody without a name here'],
  ['Office visit; Procedure/p1', 'Office visit; an entry without a name'],
  ['Immunization/a; 141', 'an entry without a name; 141'],
  ['Depo/Provera', 'Depo/Provera'],
  ['Procedure/other', 'an entry without a name'],
  ['see Procedure/p1 there', 'see Procedure/p1 there'],
])('%s is said as %s', (value, said) => {
  for (const audience of ['clinician', 'coder'] as const) expect(readable('name', value, audience)).toBe(said);
});
