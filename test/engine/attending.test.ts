import { expect, test } from 'vitest';
import type { Participant } from '../../src/domain/person.ts';
import { attendingOf } from '../../src/engine/attending.ts';

function person(name: string | null, roles: readonly string[], over: Partial<Participant> = {}): Participant {
  const reference = name && `Practitioner/${name}`;
  return {
    reference,
    name,
    kind: 'practitioner',
    credentials: [],
    independent: false,
    npi: { state: 'absent', number: null, why: null, evidence: [] },
    dangling: false,
    evidence: [],
    roles,
    ...over,
  };
}

test.each<[what: string, participants: readonly Participant[], name: string | null]>([
  ['nobody', [], null],
  ['the attender before the primary performer', [person('Osei', ['PPRF']), person('Lang', ['ATND'])], 'Lang'],
  ['the attender in words', [person('Osei', ['nurse']), person('Lang', ['Attending'])], 'Lang'],
  ['the primary performer', [person('Osei', ['PART']), person('Lang', ['PPRF'])], 'Lang'],
  [
    'the only one who practises in their own name',
    [person('Osei', []), person('Lang', [], { independent: true })],
    'Lang',
  ],
  ['none of two attenders', [person('Osei', ['ATND']), person('Lang', ['ATND'])], null],
  ['one who is named twice', [person('Lang', ['ATND']), person('Lang', ['ATND', 'PPRF'])], 'Lang'],
  ['nobody in the place of an attender without a name', [person(null, ['ATND']), person('Osei', ['PPRF'])], null],
  ['nobody without a name', [person(null, ['ATND'])], null],
  ['no relative', [person('Rivera', ['ATND'], { kind: 'related-person' })], null],
  ['nobody who attended before', [person('Osei', ['Former attending'])], null],
  ['nobody who only took part', [person('Osei', ['PART'])], null],
])('who answers for a visit is %s', (_, participants, name) => {
  expect(attendingOf(participants)?.name ?? null).toBe(name);
});
