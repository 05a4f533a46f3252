import { describe, expect, it } from 'vitest';
import { run } from '../../src/engine/index.ts';
import { normalise } from '../../src/normalise/index.ts';
import { testKnowledge } from '../engine/knowledge.ts';
import { administration, readingOf, settings } from './helpers.ts';

const clinic = { resourceType: 'Organization', id: 'clinic', name: 'Family practice' };
const ward = { resourceType: 'Organization', id: 'ward', name: 'Infusion center' };
const role = {
  resourceType: 'PractitionerRole',
  id: 'r',
  practitioner: { reference: 'Practitioner/n' },
  organization: { reference: 'Organization/ward', display: 'Ward' },
};
const byRole = { performer: [{ actor: { reference: 'PractitionerRole/r', display: 'Ana Ruiz' } }] };
const atClinic = { reference: 'Organization/clinic', display: 'The practice' };

function organizationOf(serviceProvider: unknown, change: Record<string, unknown>, others: readonly object[]) {
  const visit = { resourceType: 'Encounter', id: 'e', status: 'finished', subject: { reference: 'Patient/p' } };
  const resources = [administration(change), { ...visit, serviceProvider }, ...others] as Parameters<
    typeof readingOf
  >[0];
  const report = run(normalise(readingOf(resources), settings), {
    knowledge: testKnowledge(),
    identify: false,
    app: 'test',
  });
  const [given] = report.visits.flatMap(({ administrations }) => administrations);
  return { organization: given?.facts.organization, messages: given?.findings.map(({ message }) => message) };
}

describe('the organisation that an injection was given for', () => {
  it.each([
    ['nobody names one', undefined, {}, [], null],
    ['the visit does', atClinic, {}, [clinic], { reference: 'Organization/clinic', name: 'Family practice' }],
    ['its entry was not read', atClinic, {}, [], { reference: 'Organization/clinic', name: 'The practice' }],
    ['nothing but a reference', { reference: 'Organization/x' }, {}, [], { reference: 'Organization/x', name: null }],
    ['nothing but a name', { display: 'The practice' }, {}, [], { reference: null, name: 'The practice' }],
    [
      'the role goes before the visit',
      atClinic,
      byRole,
      [clinic, ward, role],
      { reference: 'Organization/ward', name: 'Infusion center' },
    ],
    [
      'the role names none',
      atClinic,
      byRole,
      [clinic, { ...role, organization: undefined }],
      { reference: 'Organization/clinic', name: 'Family practice' },
    ],
    ['a person stands there', { reference: 'Practitioner/n', display: 'Ana Ruiz' }, {}, [], null],
  ])('%s', (_, provider, change, others, expected) => {
    expect(organizationOf(provider, change, others).organization).toEqual(expected);
  });

  it.each([[7], ['x'], [{ reference: 7 }], [{ display: [] }], [{ reference: '' }]])(
    'one that cannot be understood (%j) is none, and changes no finding',
    provider => {
      const { organization, messages } = organizationOf(provider, {}, []);
      expect(organization).toBeNull();
      if (typeof provider === 'object' && 'reference' in provider)
        expect(messages).toEqual(organizationOf(undefined, {}, []).messages);
    },
  );
});
