import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Order } from '../../src/domain/order.ts';
import { chartOf, encounter, read, settings } from './helpers.ts';

const npi = (value: string) => ({ system: 'http://hl7.org/fhir/sid/us-npi', value });
const doctor = (more: object = {}): FhirResource => ({
  resourceType: 'Practitioner',
  id: 'd',
  name: [{ family: 'Haddad', given: ['Samir'], suffix: ['MD'] }],
  ...more,
});

function orderOf(more: object, others: readonly FhirResource[] = []): Order {
  const order = {
    resourceType: 'MedicationRequest',
    id: 'o',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    ...more,
  };
  const link = read({ request: { reference: 'MedicationRequest/o' } }, [order, ...others]).order;
  if (link.state !== 'read') throw new Error(link.state);
  return link.order;
}
const paths = (evidence: readonly { pointer: string }[]) => evidence.map(({ pointer }) => pointer.split('#')[1]);

describe('who ordered', () => {
  const by = { requester: { reference: 'Practitioner/d' } };

  it('is read with the number', () => {
    expect(orderOf(by, [doctor({ identifier: [npi('1234567893')] })]).orderer).toMatchObject({
      reference: 'Practitioner/d',
      name: 'Samir Haddad',
      kind: 'practitioner',
      npi: {
        state: 'recorded',
        number: '1234567893',
        why: null,
        evidence: [{ pointer: 'Practitioner/d#identifier[0]', value: '1234567893' }],
      },
      dangling: false,
    });
  });

  const good = npi('1234567893');
  it.each<[what: string, identifiers: object[], state: string, number: string | null]>([
    ['a digit wrong', [npi('1234567890')], 'wrong', null],
    ['nine digits', [npi('123456789')], 'wrong', null],
    ['one wrong and one good', [npi('1234567890'), good], 'recorded', '1234567893'],
    ['the same twice', [good, good], 'recorded', '1234567893'],
    ['two good ones', [good, npi('1245319599')], 'several', null],
    ['an old one beside it', [good, { ...npi('1245319599'), use: 'old' }], 'recorded', '1234567893'],
    ['another number', [{ system: 'urn:staff', value: '1234567893' }], 'absent', null],
    ['none', [], 'absent', null],
  ])('has a number in its own entry: %s', (_, identifier, state, number) => {
    expect(orderOf(by, [doctor({ identifier })]).orderer?.npi).toMatchObject({ state, number });
  });

  it('has no number in an entry whose meaning is changed in a way that is not read', () => {
    const changed = doctor({ identifier: [good], modifierExtension: [{ url: 'urn:x', valueBoolean: true }] });
    expect(orderOf(by, [changed]).orderer?.npi).toMatchObject({
      state: 'unread',
      number: null,
      why: { code: 'modifier-extension' },
    });
  });

  it.each([
    ['the present one', [{ use: 'old', text: 'S. Old' }, { text: 'S. New' }], 'S. New'],
    ['the official one', [{ text: 'Sam' }, { use: 'official', text: 'S. Haddad' }], 'S. Haddad'],
    ['a former one where there is no other', [{ use: 'maiden', text: 'S. Old' }], 'S. Old'],
  ])('goes by a name of several: %s', (_, name, shown) => {
    expect(orderOf(by, [doctor({ name })]).orderer?.name).toBe(shown);
  });

  it('has no number that could be looked for without an entry', () => {
    expect(orderOf(by).orderer?.npi).toMatchObject({ state: 'unread', number: null });
    expect(orderOf({ requester: { display: 'Samir Haddad' } }).orderer?.npi.state).toBe('no-entry');
  });

  const role = { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/d' } };
  it('may be named by the number alone, or through a role', () => {
    expect(orderOf({ requester: { identifier: npi('1234567893') } }).orderer).toMatchObject({
      npi: { state: 'recorded', number: '1234567893' },
    });
    expect(
      orderOf({ requester: { reference: 'PractitionerRole/r' } }, [role, doctor({ identifier: [npi('1234567893')] })])
        .orderer,
    ).toMatchObject({ name: 'Samir Haddad', npi: { state: 'recorded', number: '1234567893' } });
  });

  const cut = { meta: { tag: [{ code: 'SUBSETTED' }] } };
  const numbered = { identifier: [good] };
  const viaRole = { requester: { reference: 'PractitionerRole/r' } };
  it.each<[what: string, order: object, others: FhirResource[], state: string, number?: string]>([
    ['contained', { requester: { reference: '#d' }, contained: [doctor(numbered)] }, [], 'recorded', '1234567893'],
    ['contained, without one', { requester: { reference: '#d' }, contained: [doctor()] }, [], 'absent'],
    ['an entry with parts taken out', by, [doctor(cut)], 'unread'],
    ['an entry with parts taken out, and the number', by, [doctor({ ...cut, ...numbered })], 'recorded', '1234567893'],
    ['parts taken out behind a role', viaRole, [role, doctor(cut)], 'unread'],
    ['a role whose practitioner was not read', viaRole, [role], 'unread'],
    ['on the role', viaRole, [{ ...role, ...numbered }], 'recorded', '1234567893'],
    [
      'on the role, as an identifier',
      viaRole,
      [{ ...role, practitioner: { identifier: good } }],
      'recorded',
      '1234567893',
    ],
    ['a role that says a name', viaRole, [{ ...role, practitioner: { display: 'Samir Haddad' } }], 'no-entry'],
    ['an identifier with a digit wrong', { requester: { identifier: npi('1234567890') } }, [], 'wrong'],
  ])('has a number: %s', (_, more, others, state, number) => {
    expect(orderOf(more, others).orderer?.npi).toMatchObject({ state, number: number ?? null });
  });

  it('is told from what was not asked for', () => {
    expect(orderOf(by).orderer?.npi.why).toMatchObject({ code: 'not-asked' });
  });

  it('may be nobody', () => expect(orderOf({}).orderer).toBeNull());
});

describe('an order', () => {
  it('says how often in any of its ways', () => {
    const often = (instruction: object) => paths(orderOf({ dosageInstruction: [instruction] }).frequency);
    expect(often({ timing: { repeat: { frequency: 1 } } })).toEqual(['dosageInstruction[0].timing']);
    expect(often({ asNeededBoolean: true })).toEqual(['dosageInstruction[0].asNeededBoolean']);
    expect(often({ asNeededCodeableConcept: { text: 'nausea' } })).toEqual([
      'dosageInstruction[0].asNeededCodeableConcept',
    ]);
    expect(often({ text: '1000 mcg IM once' })).toEqual(['dosageInstruction[0].text']);
    expect(often({ text: '1000 mcg IM', asNeededBoolean: false })).toEqual([]);
  });

  it('has a dose as an amount, a range or words', () => {
    const dose = (instruction: object) => paths(orderOf({ dosageInstruction: [instruction] }).doseWritten);
    expect(dose({ doseAndRate: [{ doseQuantity: { value: 1, unit: 'mg' } }] })).toHaveLength(1);
    expect(dose({ doseAndRate: [{ doseRange: { low: { value: 1, unit: 'mg' } } }] })).toHaveLength(1);
    expect(dose({ text: '1,000 mcg' })).toEqual(['dosageInstruction[0].text']);
    expect(dose({ text: 'once' })).toEqual([]);
  });

  it('holds for a time', () => {
    const bounds = (start: string, end: string) => ({ timing: { repeat: { boundsPeriod: { start, end } } } });
    const of = (more: object) => {
      const { start, end } = orderOf(more).period;
      return [start?.text ?? null, end?.text ?? null];
    };
    expect(of({ dosageInstruction: [bounds('2026-01-01', '2026-06-30')] })).toEqual(['2026-01-01', '2026-06-30']);
    expect(of({ dispenseRequest: { validityPeriod: { end: '2026-06-30' } } })).toEqual([null, '2026-06-30']);
    // Of two instructions neither ends the order.
    expect(of({ dosageInstruction: [bounds('2026-01-01', '2026-01-07'), bounds('2026-02-01', '2026-12-31')] })).toEqual(
      [null, null],
    );
  });

  it('may be a report, or one for an infusion', () => {
    expect(paths(orderOf({ reportedBoolean: true }).reported)).toEqual(['reportedBoolean']);
    expect(orderOf({ reportedBoolean: false }).reported).toEqual([]);
    const rates = ['rateQuantity', 'rateRatio', 'rateRange'].map(
      name => orderOf({ dosageInstruction: [{ doseAndRate: [{ [name]: { value: 1, low: { value: 1 } } }] }] }).infusion,
    );
    expect(rates.map(rate => rate.length)).toEqual([1, 1, 1]);
    expect(orderOf({ dosageInstruction: [{ patientInstruction: 'infuse over an hour' }] }).infusion).toHaveLength(1);
    expect(orderOf({ dosageInstruction: [{ text: '1000 mcg IM once' }] }).infusion).toEqual([]);
  });
});

describe('staff', () => {
  it.each([
    [{ name: [{ text: 'Ana Ruiz, LPN' }] }, ['LPN'], false],
    [{ name: [{ family: 'Ruiz', suffix: ['RN'] }] }, ['RN'], false],
    [
      { name: [{ text: 'Ana Ruiz' }], qualification: [{ code: { text: 'Registered Nurse' } }] },
      ['Registered Nurse'],
      false,
    ],
    [{ name: [{ text: 'Ana Ruiz' }], qualification: [{ code: { coding: [{ code: 'MD' }] } }] }, ['MD'], true],
    [{ name: [{ text: 'Ana Ruiz' }] }, [], false],
  ])('%j', (more, credentials, independent) => {
    const nurse = { resourceType: 'Practitioner', id: 'd', ...more };
    const [one] = read({ performer: [{ actor: { reference: 'Practitioner/d' } }] }, [nurse]).performers;
    expect(one).toMatchObject({ credentials, independent });
  });

  it('takes part in a visit', () => {
    const participant = [
      { type: [{ coding: [{ code: 'ATND' }], text: 'Attending' }], individual: { reference: 'Practitioner/d' } },
      { type: [{ coding: [{ code: 'SPRF' }] }], individual: { display: 'Ana Lee, NP' } },
      { type: [{ coding: [{ code: 'ATND' }] }] },
    ];
    const [visit] = chartOf([encounter({ participant }), doctor({ identifier: [npi('1234567893')] })]).visits;
    const numbered = { state: 'recorded', number: '1234567893' };
    expect(visit?.participants).toMatchObject([
      { reference: 'Practitioner/d', roles: ['ATND', 'Attending'], independent: true, npi: numbered },
      { reference: null, name: 'Ana Lee, NP', roles: ['SPRF'], independent: true, npi: { state: 'no-entry' } },
    ]);
  });
});

describe('the volume of an injection', () => {
  it.each([
    [{ dose: { value: 1.5, unit: 'mL' } }, 1.5],
    [{ dose: { value: 500, unit: 'uL' } }, 0.5],
    [{ dose: { value: 1000, unit: 'mcg' }, text: '1000 mcg (2 mL) IM' }, 2],
    [{ dose: { value: 1000, unit: 'mcg' }, text: 'of 1,000 mcg/mL' }, null],
    [{ dose: { value: 60, unit: 'mg' }, text: '60 mg of 30 mg/2 mL' }, null],
    [{ dose: { value: 60, unit: 'mg' }, text: '1 mL and 2 mL' }, null],
    [{ dose: { value: 60, unit: 'mg' } }, null],
  ])('%j: %s', (dosage, volume) => expect(read({ dosage }).volume?.value ?? null).toBe(volume));
});

describe('signs of a place', () => {
  const signsOf = (more: Record<string, unknown>, others: readonly FhirResource[] = []) =>
    chartOf([encounter(more), ...others]).visits[0]?.signs.map(({ says }) => says);
  const at = { location: [{ location: { reference: 'Location/l' } }] };

  it('come from types and earlier classes', () => {
    expect(signsOf({ type: [{ text: 'Telephone' }] })).toEqual(['virtual']);
    expect(signsOf({ classHistory: [{ class: { code: 'AMB' } }, { class: { code: 'EMER' } }] })).toEqual(['emergency']);
    expect(signsOf({ type: [{ text: 'Injection visit' }] })).toEqual([]);
  });

  it('come from a location and what it is a part of, however far that leads in a circle', () => {
    const location = (id: string, name: string, above: string) => ({
      resourceType: 'Location',
      id,
      name,
      partOf: { reference: `Location/${above}` },
    });
    expect(signsOf(at, [location('l', 'Room 1', 'm'), location('m', 'ICU', 'n')])).toEqual(['inpatient']);
    expect(signsOf(at, [location('l', 'Room 1', 'm'), location('m', 'Unit', 'l')])).toEqual([]);
  });

  it('are silent where the facility said what the place is', () => {
    const told = { ...settings, placeOfService: { default: null, byLocation: { 'Location/l': '11' } } };
    const place = { resourceType: 'Location', id: 'l', name: 'Ward 3' };
    const chart = chartOf([encounter(at), place], {}, told);
    expect(chart.visits[0]?.signs).toEqual([]);
  });

  it('keep the time at which a location was used', () => {
    const period = { start: '2026-03-12T08:00:00-05:00', end: '2026-03-12T09:00:00-05:00' };
    const place = { resourceType: 'Location', id: 'l', type: [{ text: 'Office' }] };
    const spans = (more: object) =>
      chartOf([encounter({ location: [{ ...at.location[0], ...more }] }), place]).visits[0]?.place.spans.length;
    expect([spans({ period }), spans({})]).toEqual([1, 0]);
  });
});
