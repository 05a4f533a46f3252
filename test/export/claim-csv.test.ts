import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimCsv } from '../../src/export/claim-csv.ts';
import { draft, drugLine, empty, emptyLine, field, injectionLine, provider } from './drafts.ts';
import { csvRows, parseCsv } from './parse-csv.ts';

describe('the draft as CSV', () => {
  it('has a row for each line', () => {
    expect(csvRows(claimCsv(draft()))).toEqual([
      {
        patient: 'Patient/p1',
        encounter: 'Encounter/e1',
        policy: 'base',
        coverage: 'Coverage/cov1',
        side: 'professional',
        status: 'draft',
        line: '1',
        kind: 'administration',
        code: '96372',
        modifiers: '',
        units: '1',
        pointers: 'A',
        diagnoses: 'D51.0',
        date: '2026-03-12',
        place: '11',
        renderingNpi: '1234567893',
        orderingNpi: '',
        ndcQualifier: '',
        ndc: '',
        ndcQuantity: '',
        ndcUnit: '',
        charge: '',
        note: '',
        administrations: 'MedicationAdministration/b12',
        empty: 'orderingNpi=npi.absent',
        waived: '0',
      },
      expect.objectContaining({
        line: '2',
        kind: 'drug',
        code: 'J3420',
        modifiers: 'JZ',
        ndcQualifier: 'N4',
        ndc: '00517003125',
        ndcQuantity: '1',
        ndcUnit: 'ML',
      }),
    ]);
  });

  it('marks every row as long as the visit is not ready', () => {
    expect(csvRows(claimCsv(draft({ complete: false }))).map(({ status }) => status)).toEqual([
      'draft-not-ready',
      'draft-not-ready',
    ]);
  });

  it('counts in every row the checks that are waived', () => {
    expect(csvRows(claimCsv(draft({ waived: 2 }))).map(({ status, waived }) => [status, waived])).toEqual([
      ['draft', '2'],
      ['draft', '2'],
    ]);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [0.000000000025, '0.000000000025'],
    [1e21, '1000000000000000000000'],
    [Number.POSITIVE_INFINITY, ''],
  ])('writes %d as %s', (value, written) => {
    const ndc = field({
      ndc: '00517003125',
      qualifier: 'N4' as const,
      quantity: field({ value, unit: 'ML' as const }),
    });
    expect(csvRows(claimCsv(draft({ lines: [drugLine({ ndc })] })))[0]?.ndcQuantity).toBe(written);
  });

  it('names what is empty, and why', () => {
    const [row] = csvRows(claimCsv(draft({ coverage: empty('coverage.none'), lines: [emptyLine()] })));
    expect(row?.empty?.split(' ').map(one => one.split('=')[0])).toEqual([
      'coverage',
      'code',
      'modifiers',
      'units',
      'pointers',
      'date',
      'place',
      'rendering',
      'ordering',
      'ndc',
      'note',
    ]);
    expect(row?.empty).toContain('coverage=coverage.none');
    expect(csvRows(claimCsv(draft({ lines: [] })))).toEqual([]);
    expect(parseCsv(claimCsv(draft({ lines: [] })))).toHaveLength(1);
  });

  const amounts: readonly (readonly [number, string])[] = [
    [0.5, '0.5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [12345.678, '12345.678'],
    // A cell that begins with a minus sign is taken for a formula.
    [-4, "'-4"],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ];
  it.each(amounts)('writes %d as %j', (amount, cell) => {
    expect(csvRows(claimCsv(draft({ lines: [injectionLine({ units: field(amount) })] })))[0]?.units).toBe(cell);
  });

  it('gives every text back, never begins a cell like a formula, and holds no name', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'",;=+-@\t\r\n \'a') }));
    fc.assert(
      fc.property(texts, text => {
        const line = drugLine({
          code: field(text),
          place: field(text),
          charge: text,
          note: field(text),
          administrations: [text],
        });
        const [row] = csvRows(claimCsv(draft({ patient: text, lines: [line] })));
        for (const name of ['patient', 'code', 'place', 'charge', 'note', 'administrations']) {
          expect([text, `'${text}`]).toContain(row?.[name]);
          expect(row?.[name]).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
        }
      }),
    );
    const named = draft({ lines: [injectionLine({ rendering: provider('Osei', null), text: 'Vitamin shot' })] });
    expect(claimCsv(named)).not.toMatch(/Nurse|Vitamin/);
  });
});
