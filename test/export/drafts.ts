import type { ClaimDraft, ClaimField, ClaimLine, ClaimProvider } from '../../src/domain/claim.ts';
import type { ClaimWhy } from '../../src/domain/claim-why.ts';

/** Made-up drafts for the tests of exports and of the claim page. Nothing in them comes from a real record. */

export function field<T>(value: T, why: ClaimWhy = 'date.recorded'): ClaimField<T> {
  return { value, why, values: {}, evidence: [{ pointer: 'MedicationAdministration/b12#status', value: 'completed' }] };
}

export function empty<T>(why: ClaimWhy = 'npi.absent'): ClaimField<T> {
  return { value: null, why, values: {}, evidence: [] };
}

export function provider(id: string, npi: string | null): ClaimField<ClaimProvider> {
  return field({ reference: `Practitioner/${id}`, name: `Nurse ${id}`, npi: npi === null ? empty() : field(npi) });
}

export function injectionLine(over: Partial<ClaimLine> = {}): ClaimLine {
  return {
    kind: 'administration',
    code: field('96372'),
    modifiers: field([]),
    units: field(1),
    pointers: field(['A']),
    date: field('2026-03-12'),
    place: field('11'),
    rendering: provider('osei', '1234567893'),
    ordering: provider('lund', null),
    ndc: null,
    text: null,
    note: null,
    charge: null,
    administrations: ['MedicationAdministration/b12'],
    ...over,
  };
}

export function drugLine(over: Partial<ClaimLine> = {}): ClaimLine {
  return injectionLine({
    kind: 'drug',
    code: field('J3420'),
    modifiers: field(['JZ']),
    ndc: field({ ndc: '00517003125', qualifier: 'N4', quantity: field({ value: 1, unit: 'ML' }) }),
    text: 'Cyanocobalamin',
    ...over,
  });
}

export function draft(over: Partial<ClaimDraft> = {}): ClaimDraft {
  return {
    patient: 'Patient/p1',
    visit: 'Encounter/e1',
    readAt: '2026-03-12T14:02:00-05:00',
    policy: 'base',
    side: 'professional',
    complete: true,
    waived: 0,
    coverage: field('Coverage/cov1'),
    diagnoses: [
      {
        letter: 'A',
        code: 'D51.0',
        text: 'Vitamin B12 deficiency anemia',
        reference: 'Condition/c1',
        evidence: [{ pointer: 'Condition/c1#code.coding[0]', value: 'D51.0' }],
      },
    ],
    diagnosesLeftOut: [],
    lines: [injectionLine(), drugLine()],
    leftOut: [],
    ...over,
  };
}

/** Nothing could be filled in. */
export function emptyLine(): ClaimLine {
  return injectionLine({
    code: empty(),
    modifiers: empty(),
    units: empty(),
    pointers: empty(),
    date: empty(),
    place: empty(),
    rendering: empty(),
    ordering: empty(),
    ndc: empty(),
    note: empty('note.supplied-open'),
    text: null,
  });
}
