import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { administration, chartOf, condition, encounter, order } from '../helpers.ts';
import { toR5 } from './to-r5.ts';

const r5 = { fhirVersion: '5.0.0' };
const others = [encounter(), order(), condition()].map(toR5);

/** The only administration of an R5 chart; `change` replaces elements of R5. */
function read(change: Record<string, unknown> = {}, more: readonly FhirResource[] = others) {
  const [only] = chartOf([{ ...toR5(administration()), ...change }, ...more], r5).administrations;
  if (!only) throw new Error('no administration');
  return only;
}
function visit(change: Record<string, unknown> = {}) {
  const [only] = chartOf([{ ...toR5(encounter()), ...change }], r5).visits;
  if (!only) throw new Error('no visit');
  return only;
}
const at = (path: string) => `MedicationAdministration/a#${path}`;

describe('a MedicationAdministration of R5', () => {
  it('is read, with the names that R5 has', () => {
    const one = read();
    expect(one.unread).toBeNull();
    expect(one.drug.evidence[0]?.pointer).toBe(at('medication.concept.text'));
    expect(one.given).toMatchObject({
      start: { precision: 'second' },
      evidence: [{ pointer: at('occurenceDateTime') }],
    });
    expect(one.visit).toMatchObject({ state: 'linked', evidence: [{ pointer: at('encounter.reference') }] });
    expect(one.performers).toMatchObject([
      { name: 'Ana Ruiz, RN', evidence: [{ pointer: at('performer[0].actor.reference.reference') }] },
    ]);
    expect(one.order).toMatchObject({ state: 'read', order: { drug: { ingredient: 'cyanocobalamin' }, unread: null } });
  });

  it('names the elements of R5 for what is not there', () => {
    const one = read({ medication: undefined, occurenceDateTime: undefined, encounter: undefined });
    expect(one.unread).toBeNull();
    expect(one.drug).toMatchObject({ certainty: 'absent', evidence: [{ pointer: at('medication'), value: '' }] });
    expect(one.given).toMatchObject({ start: null, evidence: [{ pointer: at('occurenceDateTime'), value: '' }] });
    expect(one.visit).toMatchObject({ state: 'absent', evidence: [{ pointer: at('encounter'), value: '' }] });
  });

  it('has machines among those who gave it, and codes of other services', () => {
    const doubts = read({
      performer: [{ actor: { reference: { reference: 'Device/x' } } }],
      category: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90471' }] }],
    }).doubts.map(({ pointer }) => pointer);
    expect(doubts).toContain(at('performer[0].actor.reference.reference'));
    expect(doubts).toContain(at('category[0].coding[0]'));
  });

  it('was at a visit by video where there is an address to call', () => {
    const called = visit({ virtualService: [{ addressUrl: 'https://video.example' }] });
    expect(called.unread).toBeNull();
    expect(called.signs).toMatchObject([{ says: 'virtual', evidence: { pointer: 'Encounter/e#virtualService[0]' } }]);
  });

  it('is read in both spellings', () => {
    const moment = '2026-03-12T10:20:00-06:00';
    for (const word of ['occurence', 'occurrence']) {
      const dateTime = read({ occurenceDateTime: undefined, [`${word}DateTime`]: moment }).given;
      expect(dateTime).toMatchObject({ start: { text: moment }, evidence: [{ pointer: at(`${word}DateTime`) }] });
      const period = read({ occurenceDateTime: undefined, [`${word}Period`]: { start: moment } }).given;
      expect(period).toMatchObject({ start: { text: moment }, evidence: [{ pointer: at(`${word}Period.start`) }] });
    }
  });

  it.each([
    ['both spellings', { occurrenceDateTime: '2026-03-12' }, 'malformed', 'occurrence'],
    [
      'a schedule',
      { occurenceDateTime: undefined, occurenceTiming: { event: ['2026-03-12'] } },
      'other',
      'occurenceTiming',
    ],
    ['a concept in place of a drug', { medication: { text: 'B12' } }, 'malformed', 'medication'],
    ['a word in place of a drug', { medication: 'B12' }, 'malformed', 'medication'],
    ['a reference in place of a drug', { medication: { reference: 'Medication/m' } }, 'malformed', 'medication'],
    ['one reason', { reason: { concept: { text: 'x' } } }, 'malformed', 'reason'],
    ['a concept as a reason', { reason: [{ text: 'x' }] }, 'malformed', 'reason[0]'],
    [
      'a reference as a giver',
      { performer: [{ actor: { reference: 'Practitioner/n' } }] },
      'malformed',
      'performer[0].actor',
    ],
    ['one category', { category: { text: 'inpatient' } }, 'malformed', 'category'],
    ['one device', { device: { concept: { text: 'pump' } } }, 'malformed', 'device'],
  ])('of %s carries nothing', (_, change, code, path) =>
    expect(read(change).unread).toEqual({ code, detail: at(path) }),
  );

  it('reads reasons in place and Conditions', () => {
    const icd = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E53.8' }] };
    const reason = [{ concept: icd }, { reference: { reference: 'Condition/c' } }, {}];
    expect(read({ reason }).reasons).toMatchObject([
      { state: 'read', diagnosis: { reference: at('reason[0].concept'), codes: [{ code: 'E53.8' }] } },
      {
        state: 'read',
        diagnosis: { reference: 'Condition/c' },
        evidence: [{ pointer: at('reason[1].reference.reference') }],
      },
    ]);
  });

  it('knows that somebody is named by a concept only, and not who', () => {
    const [performer] = read({ performer: [{ actor: { concept: { text: 'Registered nurse' } } }] }).performers;
    expect(performer).toMatchObject({ name: null, reference: null, unread: { code: 'other' } });
  });

  it('reads every category and device', () => {
    const category = [{ coding: [{ code: 'outpatient' }] }, { coding: [{ code: 'inpatient' }] }];
    expect(read({ category }).elsewhere).toEqual([{ pointer: at('category[1].coding[0]'), value: 'inpatient' }]);
    const device = [{ concept: { text: 'infusion pump' } }, { reference: { display: 'syringe' } }];
    expect(read({ device }).infusion).toEqual([{ pointer: at('device[0].concept.text'), value: 'infusion pump' }]);
    expect(read({ device: [{ reference: { display: 'infusion pump' } }] }).infusion).toEqual([
      { pointer: at('device[0].reference.display'), value: 'infusion pump' },
    ]);
  });

  it('does not rest on one that was less than a dose, or whose meaning is changed', () => {
    expect(read({ isSubPotent: true }).unread).not.toBeNull();
    expect(read({ subPotentReason: [{ text: 'leaked' }] }).partlyGiven).toEqual([
      { pointer: at('subPotentReason[0].text'), value: 'leaked' },
    ]);
    expect(read({ medication: { concept: { text: 'B12' }, reference: { modifierExtension: [{}] } } }).unread).toEqual({
      code: 'modifier-extension',
      detail: at('medication.reference.modifierExtension'),
    });
  });

  it('reads a contained Medication of R5', () => {
    const contained = [
      {
        resourceType: 'Medication',
        id: 'm',
        doseForm: { text: 'tablet' },
        ingredient: [{ item: { concept: { text: 'cyanocobalamin' } } }],
      },
    ];
    const { drug } = read({ contained, medication: { reference: { reference: '#m' } } });
    expect(drug).toMatchObject({
      ingredient: 'cyanocobalamin',
      unread: null,
      notInjected: [{ pointer: at('contained[0].doseForm.text') }],
    });
    expect(drug.evidence).toContainEqual({
      pointer: at('contained[0].ingredient[0].item.concept.text'),
      value: 'cyanocobalamin',
    });
  });

  it.each([
    ['MedicationRequest/o#renderedDosageInstruction', undefined, others.slice(0, 1)],
    ['MedicationAdministration/a#contained[0].renderedDosageInstruction', '#o', others.slice(0, 1)],
  ])('has an instruction in words among the notes of its order: %s', (pointer, reference, more) => {
    const words = { note: [{ text: 'Cancelled' }], renderedDosageInstruction: 'Infuse over 30 minutes' };
    const written = { ...toR5(order()), ...words };
    const link =
      reference === undefined
        ? read({}, [...more, written]).order
        : read({ contained: [written], request: { reference } }, more).order;
    if (link.state !== 'read') throw new Error('no order');
    expect(link.order.unread).toBeNull();
    expect(link.order.infusion).toEqual([{ pointer, value: 'Infuse over 30 minutes' }]);
    const note = pointer.replace('renderedDosageInstruction', 'note[0].text');
    expect(link.order.against).toEqual([{ pointer: note, value: 'Cancelled' }]);
  });

  it('takes an order that has ended for one that was stopped, and shows what it says', () => {
    const link = read({}, [...others.slice(0, 1), toR5(order({ status: 'ended' }))]).order;
    expect(link).toMatchObject({
      order: {
        status: 'stopped',
        unread: null,
        evidence: [{ pointer: 'MedicationRequest/o#status', value: 'ended' }, {}],
      },
    });
  });
});

describe('an Encounter of R5', () => {
  const coded = (code: string) => ({ coding: [{ code }] });

  it.each([
    ['planned', 'planned', null],
    ['in-progress', 'in-progress', null],
    ['on-hold', 'onleave', null],
    ['discharged', 'finished', null],
    ['completed', 'finished', null],
    ['cancelled', 'cancelled', null],
    ['discontinued', 'unknown', null],
    ['entered-in-error', 'entered-in-error', null],
    ['unknown', 'unknown', null],
    ['finished', 'finished', 'unknown-status'],
    ['arrived', 'arrived', 'unknown-status'],
    ['done', 'done', 'unknown-status'],
  ])('%s is %s', (status, meaning, code) => {
    const one = visit({ status });
    expect(one).toMatchObject({ status: meaning });
    expect(one.unread?.code ?? null).toBe(code);
    expect(one.evidence).toContainEqual({ pointer: 'Encounter/e#status', value: status });
  });

  it.each<[unknown, string, string | null, string | null]>([
    [[coded('AMB')], 'ambulatory', 'class[0].coding[0]', null],
    [[coded('LOCAL'), coded('AMB')], 'ambulatory', 'class[1].coding[0]', null],
    [[coded('AMB'), coded('SS')], 'ambulatory', 'class[0].coding[0]', null],
    [[{ text: 'Inpatient' }], 'inpatient', 'class[0].text', null],
    [[coded('LOCAL')], 'unknown', 'class[0].coding[0]', null],
    [[], 'unknown', null, null],
    [[coded('AMB'), coded('IMP')], 'ambulatory', 'class[0].coding[0]', 'other'],
    [[{ ...coded('AMB'), text: 'inpatient' }], 'inpatient', 'class[0].text', 'other'],
    [coded('AMB'), 'unknown', null, 'malformed'],
    [[{ code: 'AMB' }], 'unknown', null, null],
  ])('of class %j is %s', (value, setting, pointer, unread) => {
    const one = visit({ class: value });
    expect(one.setting).toBe(setting);
    expect(one.unread?.code ?? null).toBe(unread);
    const pointers = one.evidence.map(evidence => evidence.pointer).filter(path => path.includes('#class'));
    expect(pointers).toEqual(pointer === null ? [] : [`Encounter/e#${pointer}`]);
  });

  it('has every condition of a diagnosis, and one in place as one that is not read', () => {
    const diagnosis = [
      {
        condition: [{ reference: { reference: 'Condition/c' } }, { reference: { reference: 'Condition/d' } }],
        use: [coded('billing'), { text: 'Ruled out' }],
      },
      { condition: [{ concept: { text: 'Pernicious anemia' } }] },
    ];
    expect(visit({ diagnosis }).diagnoses).toMatchObject([
      {
        reference: 'Condition/c',
        uses: ['billing', 'Ruled out'],
        evidence: { pointer: 'Encounter/e#diagnosis[0].condition[0].reference.reference' },
      },
      { reference: 'Condition/d', uses: ['billing', 'Ruled out'], rank: null },
      {
        unread: { code: 'other' },
        dangling: false,
        evidence: { pointer: 'Encounter/e#diagnosis[1].condition[0].concept' },
      },
    ]);
  });

  it.each([
    [{ diagnosis: [{ condition: { reference: 'Condition/c' } }] }, 'malformed', 'diagnosis[0].condition'],
    [{ diagnosis: [{ condition: [{ reference: 'Condition/c' }] }] }, 'malformed', 'diagnosis[0].condition[0]'],
    [{ diagnosis: [{ condition: [], rank: 1 }] }, 'fhir-version', 'diagnosis[0].rank'],
    [{ period: { start: '2026' } }, 'fhir-version', 'period'],
    [{ reason: [{ text: 'cough' }] }, null, null],
    [{ actualPeriod: { start: 'noon' } }, 'malformed', 'actualPeriod'],
    [{ serviceType: { concept: {} } }, 'malformed', 'serviceType'],
  ])('%j carries nothing', (change, code, path) =>
    expect(visit(change).unread).toEqual(code === null ? null : { code, detail: `Encounter/e#${path}` }),
  );

  it('has reasons and kinds of service under the names of R5', () => {
    const reason = [
      { use: [coded('RV')], value: [{ concept: { text: 'Fatigue' } }, { reference: { reference: 'Condition/c' } }] },
    ];
    expect(visit({ reason }).reasons).toEqual([
      { pointer: 'Encounter/e#reason[0].value[0].concept.text', value: 'Fatigue' },
    ]);
    const serviceType = [{ reference: { display: 'Urgent care' } }];
    expect(visit({ serviceType })).toMatchObject({
      place: { pos: '20', evidence: [{ pointer: 'Encounter/e#serviceType[0].reference.display' }] },
    });
  });
});

describe('what is beside the injections in R5', () => {
  const subject = { reference: 'Patient/p' };
  it('is read', () => {
    const chart = chartOf(
      [
        toR5(administration()),
        { resourceType: 'Procedure', id: 'q', status: 'completed', subject, occurrencePeriod: { start: '2026-03-12' } },
        { resourceType: 'ChargeItem', id: 'g', status: 'billable', subject, encounter: { reference: 'Encounter/e' } },
        {
          resourceType: 'Coverage',
          id: 'v',
          status: 'active',
          beneficiary: subject,
          insurer: { display: 'Acme' },
          paymentBy: [{ party: { display: 'Bolt' } }],
        },
      ],
      r5,
    );
    expect(chart.services).toMatchObject([
      { reference: 'Procedure/q', start: { text: '2026-03-12' }, unread: null },
      { reference: 'ChargeItem/g', visit: 'Encounter/e', unread: null },
    ]);
    expect(chart.coverages[0]).toMatchObject({ payers: [{ name: 'Acme' }, { name: 'Bolt' }], unread: null });
    expect(chart.coverages[0]?.evidence.slice(0, 2).map(({ pointer }) => pointer)).toEqual([
      'Coverage/v#insurer',
      'Coverage/v#paymentBy[0].party',
    ]);
  });
});
