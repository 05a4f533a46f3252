import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimDraft, ClaimLine } from '../../src/domain/claim.ts';
import { claimFhir } from '../../src/export/claim-fhir.ts';
import { draft, drugLine, empty, emptyLine, field, injectionLine, provider } from './drafts.ts';
import { r4Faults } from './r4.ts';

/** As a program gets it: through JSON. */
function written(one: ClaimDraft) {
  return JSON.parse(JSON.stringify(claimFhir(one))) as ReturnType<typeof claimFhir>;
}

const absent = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};

describe('the FHIR Claim', () => {
  it('holds what the draft holds', () => {
    const claim = written(draft());
    expect(claim).toMatchObject({
      status: 'draft',
      use: 'claim',
      type: { coding: [{ code: 'professional' }] },
      created: '2026-03-12T14:02:00-05:00',
      patient: { reference: 'Patient/p1' },
      provider: absent,
      priority: { coding: [{ code: 'normal' }] },
      insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/cov1' } }],
      careTeam: [
        {
          sequence: 1,
          provider: {
            reference: 'Practitioner/osei',
            identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' },
          },
          role: { coding: [{ code: 'rendering' }] },
        },
        { sequence: 2, provider: { reference: 'Practitioner/lund' }, role: { text: 'Ordering' } },
      ],
      diagnosis: [
        {
          sequence: 1,
          diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0' }] },
        },
      ],
    });
    expect(claim.item).toEqual([
      {
        sequence: 1,
        careTeamSequence: [1, 2],
        diagnosisSequence: [1],
        productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '96372' }] },
        servicedDate: '2026-03-12',
        locationCodeableConcept: {
          coding: [
            {
              system: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
              code: '11',
            },
          ],
        },
        quantity: { value: 1 },
        encounter: [{ reference: 'Encounter/e1' }],
      },
      expect.objectContaining({
        sequence: 2,
        careTeamSequence: [1, 2],
        productOrService: {
          coding: [{ system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'J3420' }],
        },
        modifier: [{ coding: [{ system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'JZ' }] }],
        detail: [
          {
            sequence: 1,
            productOrService: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '00517003125' }] },
            quantity: { value: 1, unit: 'ML', system: 'http://unitsofmeasure.org', code: 'mL' },
          },
        ],
      }),
    ]);
    expect(r4Faults(claim)).toEqual([]);
  });

  const lines: readonly (readonly [string, ClaimLine])[] = [
    ['nothing', emptyLine()],
    [
      'a person without reference and NPI',
      injectionLine({ rendering: field({ reference: null, name: 'Somebody', npi: empty() }) }),
    ],
    ['an NPI alone', injectionLine({ rendering: field({ reference: null, name: null, npi: field('1234567893') }) })],
    ['a pointer to a diagnosis that is not there', injectionLine({ pointers: field(['L']) })],
    ['an NDC without a quantity', drugLine({ ndc: field({ ndc: '00517003125', qualifier: 'N4', quantity: empty() }) })],
    ['an NDC that is not known', drugLine({ ndc: empty() })],
    ['endless units', injectionLine({ units: field(Number.POSITIVE_INFINITY) })],
    ['units that are no number', injectionLine({ units: field(Number.NaN) })],
    ['negative units', injectionLine({ units: field(-4) })],
    ['enormous units', injectionLine({ units: field(1e21) })],
    ['a charge of one cent', injectionLine({ charge: '0.01' })],
    ['a note', drugLine({ note: field('Cyanocobalamin') })],
    ['a charge in words', injectionLine({ charge: 'free' })],
  ];
  it.each(lines)('is valid with %s', (_name, line) => {
    const claim = written(draft({ lines: [line] }));
    expect(r4Faults(claim)).toEqual([]);
    expect(claim.item).toHaveLength(1);
    expect(JSON.stringify(claim)).not.toMatch(/:null|\[\]|\{\}|""/);
  });

  it('says where R4 asks for what the record does not hold', () => {
    const claim = written(draft({ coverage: empty(), diagnoses: [], lines: [emptyLine()] }));
    expect(claim.insurance).toEqual([{ sequence: 1, focal: true, coverage: absent }]);
    expect(claim.item?.[0]).toEqual({
      sequence: 1,
      productOrService: absent,
      encounter: [{ reference: 'Encounter/e1' }],
    });
    expect(claim).not.toHaveProperty('careTeam');
    expect(claim).not.toHaveProperty('diagnosis');
    expect(r4Faults(claim)).toEqual([]);
  });

  it('is valid without a line', () => {
    expect(r4Faults(written(draft({ lines: [], complete: false })))).toEqual([]);
  });

  it('says that it must not be used as long as the visit is not ready', () => {
    expect(written(draft()).text?.div).not.toContain('Not to be used');
    expect(written(draft({ complete: false })).text?.div).toContain('Not to be used as it is');
    expect(written(draft()).text?.div).not.toContain('waived');
    expect(written(draft({ waived: 2 })).text?.div).toContain('2 checks are waived');
  });

  it('says that a policy for facilities wants another claim', () => {
    expect(written(draft({ side: 'facility' })).text?.div).toContain('facility claim');
  });

  it('ties each note to its line', () => {
    const lines = ['one', 'two', null, 'one'].map(words => drugLine({ note: words === null ? null : field(words) }));
    const claim = written(draft({ lines }));
    expect(claim.supportingInfo?.map(({ sequence, valueString }) => [sequence, valueString])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect(claim.item?.map(item => item.informationSequence)).toEqual([[1], [2], undefined, [1]]);
  });

  it('names each person once for each role', () => {
    const osei = provider('osei', '1234567893');
    const claim = written(draft({ lines: [injectionLine({ ordering: osei }), injectionLine({ ordering: osei })] }));
    expect(claim.careTeam).toHaveLength(2);
    expect(claim.item?.map(item => item.careTeamSequence)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('tells codes and modifiers of CPT from those of HCPCS level II', () => {
    const line = injectionLine({ modifiers: field(['59', 'XU', '25']) });
    const systems = written(draft({ lines: [line] })).item?.[0]?.modifier?.map(one => one.coding?.[0]?.system);
    const cpt = 'http://www.ama-assn.org/go/cpt';
    expect(systems).toEqual([cpt, 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', cpt]);
  });

  it('holds no name, no word of the record and no descriptor, whatever they are', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{6,12} [A-Z][a-z]{6,12}$/);
    fc.assert(
      fc.property(word, text => {
        const named = field({ reference: 'Practitioner/x', name: text, npi: empty<string>() });
        const evidence = [{ pointer: 'Patient/p1#name', value: text }];
        const line = drugLine({ rendering: { ...named, evidence }, ordering: named, text });
        const [first] = draft().diagnoses;
        if (!first) throw new Error('the made-up draft has a diagnosis');
        const claim = written(draft({ lines: [line], diagnoses: [{ ...first, text, evidence }] }));
        expect(JSON.stringify(claim)).not.toContain(text);
        expect(JSON.stringify(claim)).not.toMatch(/"display"|"name"|birthDate/);
      }),
    );
  });
});
