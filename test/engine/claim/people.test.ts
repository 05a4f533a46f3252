import { describe, expect, test } from 'vitest';
import type { Administration } from '../../../src/domain/administration.ts';
import type { Chart } from '../../../src/domain/chart.ts';
import type { Orderer, Participant } from '../../../src/domain/person.ts';
import { sayClaim } from '../../../src/text/coder/claim.ts';
import { at, ma, readyAdministration, readyChart, readyOrder } from '../chart.ts';
import { draftOf, held, inVisit, lineOf, unshared } from './drafts.ts';

describe('who bills', () => {
  const npi: Participant['npi'] = {
    state: 'recorded',
    number: '1234567893',
    why: null,
    evidence: at('Practitioner/d', 'identifier[0]'),
  };
  const person = (id: string, roles: string[], change: Partial<Participant> = {}): Participant => ({
    reference: `Practitioner/${id}`,
    name: id,
    kind: 'practitioner',
    credentials: ['MD'],
    independent: true,
    roles,
    npi,
    dangling: false,
    evidence: at('Encounter/v', `participant[${id}]`),
    ...change,
  });
  const nurse = { credentials: ['RN'], independent: false };
  const open = { credentials: [], independent: false };
  const unread = { ...npi, state: 'unread' as const, number: null, why: { code: 'forbidden' as const } };
  const unasked = { ...unread, why: { code: 'not-asked' as const } };
  test.each<[what: string, participants: Participant[], rendering: string, more?: Partial<Chart>]>([
    ['the attender', [person('Haddad', ['ATND'])], 'Haddad'],
    ['the attender before the primary performer', [person('Osei', ['PPRF']), person('Haddad', ['ATND'])], 'Haddad'],
    ['the primary performer', [person('Haddad', ['PPRF'])], 'Haddad'],
    ['not the nurse who attended', [person('Osei', ['ATND'], nurse), person('Haddad', ['PPRF'])], 'Haddad'],
    ['the same one named twice', [person('Haddad', ['ATND']), person('Haddad', ['ATND'])], 'Haddad'],
    ['two', [person('Haddad', ['ATND']), person('Lang', ['ATND'])], 'rendering.several'],
    ['a nurse only', [person('Osei', ['ATND'], nurse)], 'rendering.nobody'],
    ['nobody', [], 'rendering.nobody'],
    ['not shared', [], 'rendering.not-shared', unshared('Encounter.participant')],
    ['somebody who referred', [person('Haddad', ['REF'])], 'rendering.role-open'],
    ['somebody without a role', [person('Haddad', [])], 'rendering.role-open'],
    ['an attender without credentials', [person('Haddad', ['ATND'], open)], 'rendering.standing-open'],
    [
      'one of two, the other without credentials',
      [person('Haddad', ['ATND']), person('Lang', ['ATND'], open)],
      'rendering.standing-open',
    ],
    ['an attender who could not be read', [person('Haddad', ['ATND'], { ...open, npi: unread })], 'rendering.unread'],
    [
      'an attender nobody has asked for',
      [person('Haddad', ['ATND'], { ...open, npi: unasked })],
      'rendering.not-asked',
    ],
    [
      'a role and the practitioner in it',
      [person('Haddad', ['ATND']), person('Haddad', ['ATND'], { reference: 'PractitionerRole/r' })],
      'Haddad',
    ],
  ])('%s', (_, participants, name, more = {}) => {
    for (const { rendering } of draftOf(inVisit({ participants }, more)).lines)
      expect(rendering.value?.name ?? rendering.why).toBe(name);
  });

  test.each<[Participant['npi']['state'], string]>([
    ['recorded', '1234567893'],
    ['several', 'npi.several'],
    ['wrong', 'npi.wrong'],
    ['absent', 'npi.absent'],
    ['no-entry', 'npi.no-entry'],
    ['unread', 'npi.unread'],
  ])('with an NPI that is %s', (state, number) => {
    const own = state === 'recorded' ? npi : { ...unread, state };
    const participants = [person('Haddad', ['ATND'], { npi: own })];
    const { value } = lineOf(draftOf(inVisit({ participants })), 'administration').rendering;
    expect(value && held(value.npi)).toBe(number);
  });

  test.each<[why: Participant['npi']['why'], said: string]>([
    [{ code: 'forbidden', http: 403 }, "The practitioner's record could not be read (not permitted, 403)."],
    [{ code: 'not-granted' }, "The practitioner's record could not be read (not permitted: access was not granted)."],
    [{ code: 'expired' }, "The practitioner's record could not be read (the session has ended)."],
    [{ code: 'not-asked' }, "The practitioner's record has not been read yet."],
    [{ code: 'other' }, "The practitioner's record could not be read."],
    [null, "The practitioner's record could not be read."],
  ])('and says why an NPI is not known: %o', (why, said) => {
    const participants = [person('Haddad', ['ATND'], { npi: { ...unread, why } })];
    const { value } = lineOf(draftOf(inVisit({ participants })), 'administration').rendering;
    expect(value && sayClaim(value.npi)).toBe(said);
  });

  const order = (change: Partial<Orderer> | null): Partial<Administration> => {
    const { orderer } = readyOrder();
    const asked = readyOrder({ orderer: orderer && change && { ...orderer, ...change } });
    return { order: { state: 'read', reference: asked.reference, order: asked, evidence: ma('request') } };
  };
  test.each<[what: string, entry: Partial<Administration>, ordering: string, more?: Partial<Chart>]>([
    ['ordered', {}, 'S. Haddad, MD'],
    ['named by nobody', order(null), 'ordering.nobody'],
    ['an organization', order({ kind: 'organization' }), 'ordering.no-person'],
    ['the patient', order({ kind: 'patient', name: null }), 'ordering.no-person'],
    ['a reference to nothing', order({ dangling: true, name: null }), 'ordering.dangling'],
    ['no order', { order: { state: 'absent', evidence: ma('request') } }, 'ordering.no-order'],
    [
      'orders not shared',
      { order: { state: 'absent', evidence: ma('request') } },
      'ordering.not-shared',
      unshared('MedicationAdministration.request'),
    ],
    [
      'an order that could not be read',
      {
        order: {
          state: 'unread',
          reference: 'MedicationRequest/o',
          why: { code: 'forbidden' },
          evidence: ma('request'),
        },
      },
      'ordering.unread',
    ],
    [
      'an order that is not there',
      { order: { state: 'dangling', reference: 'MedicationRequest/o', evidence: ma('request') } },
      'ordering.dangling',
    ],
  ])('and who ordered: %s', (_, entry, name, more = {}) => {
    const draft = draftOf(readyChart({ administrations: [readyAdministration(entry)], ...more }));
    for (const { ordering } of draft.lines) expect(ordering.value?.name ?? ordering.why).toBe(name);
  });
});
