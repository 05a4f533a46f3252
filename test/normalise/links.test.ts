import { describe, expect, it } from 'vitest';
import type { Resolved } from '../../src/domain/reading.ts';
import { administration, chartOf, order, read } from './helpers.ts';

describe('order', () => {
  it('is read with its route, dose and drug', () => {
    const { order: link } = read({}, [order()]);
    expect(link).toMatchObject({
      state: 'read',
      reference: 'MedicationRequest/o',
      order: {
        status: 'completed',
        intent: 'order',
        unread: null,
        route: { class: 'im' },
        drug: { ingredient: 'cyanocobalamin' },
        dose: { state: 'recorded', value: 1000, unit: 'ug' },
      },
    });
  });

  it.each([
    ['status', { status: 'ordered' }, 'unknown-status'],
    ['intent', { intent: 'wish' }, 'unknown-status'],
    ['not to be performed', { doNotPerform: true }, 'modifier-extension'],
    ['changed meaning', { dosageInstruction: [{ modifierExtension: [{ url: 'x' }] }] }, 'modifier-extension'],
    ['rules', { implicitRules: 'http://x' }, 'implicit-rules'],
    ['form', { dosageInstruction: 'IM' }, 'malformed'],
  ])('%s makes it unread', (_, change, code) => {
    expect(read({}, [order(change)]).order).toMatchObject({ order: { unread: { code } } });
  });

  it('of two routes is open', () => {
    const dosageInstruction = [{ route: { text: 'IM' } }, { route: { text: 'SC' } }];
    expect(read({}, [order({ dosageInstruction })]).order).toMatchObject({
      order: { route: { certainty: 'ambiguous', candidates: ['im', 'sc'] } },
    });
  });

  it('may be missing, unread, or not named', () => {
    const answers = (answer: Resolved) => ({ references: new Map([['MedicationRequest/o', answer]]) });
    const [missing] = chartOf([administration()], answers({ state: 'missing' })).administrations;
    expect(missing?.order.state).toBe('dangling');
    const why = { code: 'forbidden', http: 403 } as const;
    const [unread] = chartOf([administration()], answers({ state: 'unread', why })).administrations;
    expect(unread?.order).toMatchObject({ state: 'unread', why });
    const [external] = chartOf([administration()], answers({ state: 'external' })).administrations;
    expect(external?.order.state).toBe('unread');
    expect(read({ request: undefined }).order).toMatchObject({
      state: 'absent',
      evidence: [{ pointer: 'MedicationAdministration/a#request', value: '' }],
    });
    expect(read({ request: { identifier: { value: '7' } } }).order.state).toBe('unread');
  });
});

describe('performer', () => {
  const fn = (code: string, text?: string) => ({ coding: [{ code }], text });
  it.each([
    [{ actor: { reference: 'Practitioner/n', display: 'Ana Ruiz' } }, 'practitioner', 'unstated'],
    [{ function: fn('performer'), actor: { display: 'Ana Ruiz' } }, 'unknown', 'administered'],
    [{ function: fn('verifier'), actor: { reference: 'Practitioner/n' } }, 'practitioner', 'verified'],
    [
      { function: fn('practitioner-ordered-by-medication'), actor: { reference: 'Practitioner/n' } },
      'practitioner',
      'ordered',
    ],
    [
      { function: fn('practitioner-administered-medication'), actor: { reference: 'Practitioner/n' } },
      'practitioner',
      'administered',
    ],
    [{ function: { text: 'Ordering provider' }, actor: { reference: 'Practitioner/n' } }, 'practitioner', 'ordered'],
    [{ function: { text: 'Scribe' }, actor: { reference: 'Practitioner/n' } }, 'practitioner', 'other'],
    [{ actor: { reference: 'Patient/p', display: 'Somebody' } }, 'patient', 'unstated'],
    [{ actor: { reference: 'RelatedPerson/r' } }, 'related-person', 'unstated'],
    [{ actor: { reference: 'Device/d' } }, 'device', 'unstated'],
    [
      { actor: { reference: 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1', display: 'Dr A' } },
      'practitioner',
      'unstated',
    ],
  ])('%j', (performer, kind, part) => {
    expect(read({ performer: [performer] }).performers).toMatchObject([{ kind, part }]);
  });

  it('never carries a patient name', () => {
    const performer = [{ actor: { reference: 'Patient/p', display: 'Somebody' } }];
    expect(JSON.stringify(read({ performer }).performers)).not.toContain('Somebody');
  });

  it('takes the name of a Practitioner that was read, also through a role', () => {
    const name = [{ given: ['Ana'], family: 'Ruiz' }];
    const who = { resourceType: 'Practitioner', id: 'n', name };
    const role = { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/n' } };
    const performer = [{ actor: { reference: 'Practitioner/n' } }, { actor: { reference: 'PractitionerRole/r' } }];
    expect(read({ performer }, [who, role]).performers.map(one => one.name)).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });

  it('is dangling only without a name', () => {
    const more = { references: new Map<string, Resolved>([['Practitioner/n', { state: 'missing' }]]) };
    const of = (display?: string) =>
      chartOf([administration({ performer: [{ actor: { reference: 'Practitioner/n', display } }] })], more)
        .administrations[0]?.performers[0]?.dangling;
    expect([of(), of('Ana Ruiz')]).toEqual([true, false]);
  });

  it('nobody named is no performer', () => {
    expect(read({ performer: [{ function: fn('performer') }, { actor: {} }, null] }).performers).toEqual([]);
  });
});
