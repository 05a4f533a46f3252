import type { Immunization } from '../../src/domain/immunization.ts';
import type { ServiceRecord } from '../../src/domain/service-record.ts';
import { parseDate } from '../../src/domain/time.ts';
import type { Edit } from '../../src/knowledge/tables/lookup.ts';
import { at, ma, readyAdministration } from '../engine/chart.ts';

/** A charge of these codes in the ready visit. Its evidence is at its own reference. */
export function charge(codes: string, change: Partial<ServiceRecord> = {}): ServiceRecord {
  const reference = change.reference ?? `ChargeItem/${codes.replaceAll(' ', '-')}`;
  return {
    reference,
    from: 'charge',
    codes: codes.split(' '),
    modifiers: [],
    quantity: null,
    text: null,
    start: parseDate('2026-03-12'),
    visit: 'Encounter/v',
    void: false,
    unread: null,
    evidence: at(reference, 'code'),
    ...change,
  };
}

/** A completed immunization of the ready visit's day. */
export function immunization(change: Partial<Immunization> = {}): Immunization {
  const reference = change.reference ?? 'Immunization/i';
  const { drug, route } = readyAdministration();
  return {
    reference,
    status: 'completed',
    drug: { ...drug, text: 'Fluzone', ingredient: null, ingredients: [], class: 'vaccine', codes: [], evidence: [] },
    cvx: ['140'],
    route,
    given: parseDate('2026-03-12T10:15:00-05:00'),
    visit: 'Encounter/v',
    void: false,
    unread: null,
    evidence: at(reference, 'vaccineCode'),
    ...change,
  };
}

/** An administration of the visit that was set aside as another service. */
export function aside(family: string) {
  const administration = readyAdministration({ reference: 'MedicationAdministration/b' });
  return { administration, family };
}

/** An official table that holds these edits for any code. */
export function official(...edits: readonly Pick<Edit, 'column' | 'modifier'>[]) {
  const edition = { kind: 'ncci-ptp-practitioner', period: '2026Q1' } as const;
  return { edits: () => edits.map(edit => ({ ...edition, ...edit })), edition: () => edition };
}

export const asideEvidence = ['MedicationAdministration/b#medication', 'MedicationAdministration/b#dosage.route'];
export const drugEvidence = ma('medication').map(({ pointer }) => pointer);
