import type { DrugClass } from '../../src/domain/drug.ts';
import type { RouteClass } from '../../src/domain/route.ts';
import type { OtherServiceFamily } from '../../src/domain/service.ts';
import { type BuiltInEdit, serviceKind } from '../../src/knowledge/edits.ts';
import type { Knowledge, OtherServiceRow, Policy } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';

/** A few made-up rows: tests of rules and engine must not change when a table does. */
export const testPolicy: Policy = {
  id: 'test',
  claimSide: 'professional',
  unitPolicy: 'per-injection',
  furtherInjections: 'units',
  patientSupplied: 'ask',
  discardedDrug: 'not-asked',
  ndc: 'not-asked',
  routeModifier: 'not-asked',
  selfAdministered: 'ask',
  complexDrugs: [],
  chemotherapyDrugs: [],
  sources: {},
  billablePlaces: ['11', '20'],
  weights: {},
  notOfferedAdvises: [
    'MedicationAdministration.dosage.site',
    'MedicationAdministration.request',
    'MedicationAdministration.performer',
    'MedicationAdministration.context',
    'Encounter.location',
    'Immunization',
  ],
};

const routes: Partial<Record<RouteClass, OtherServiceRow>> = {
  'iv-push': row('iv-push', ['96374', '96375']),
  'sc-infusion': row('sc-infusion', ['96369']),
  oral: row('not-an-injection', []),
  implant: row('implant', ['11980', '11981']),
  'other-injection': row('other-injection', ['96379'], 'recall'),
};

const drugs: Partial<Record<DrugClass, OtherServiceRow>> = {
  vaccine: row('vaccine', ['90471']),
  antineoplastic: { ...row('antineoplastic', ['96401']), routes: ['im', 'sc'] },
  'hormonal-antineoplastic': row('hormonal-antineoplastic', ['96402']),
  'rsv-antibody': row('rsv-antibody', ['96380', '96381']),
  fluid: row('hydration', ['96360', '96361']),
  implant: row('implant', [], 'recall'),
};

/** By side and code. */
const edits: Record<string, BuiltInEdit | 'none'> = {
  'professional 99213': edit(1, 1),
  'professional 99284': edit(2, 1),
  'professional 99232': edit(2, 0),
  'professional 99381': 'none',
  'professional 96365': edit(2, 1),
  'professional 96366': 'none',
  'professional 95115': edit(2, 1),
  'professional 95004': 'none',
  'professional 36591': edit(1, 0),
  'professional 59400': edit(2, 1),
  'professional 99460': edit(2, 0),
  'professional 20610': edit(2, 1),
  'professional 00400': edit(2, 0),
  'professional 0543T': edit(1, 1),
  'professional 36415': 'none',
  'facility 99211': edit(1, 1),
  'facility 99213': edit(1, 1),
  'facility 99232': edit(1, 1),
  'facility 99284': 'none',
  'facility 20610': edit(2, 1, 'recall'),
};

function edit(column: 1 | 2, modifier: 0 | 1, confidence: BuiltInEdit['confidence'] = 'sourced'): BuiltInEdit {
  return { column, modifier, confidence };
}

export function testKnowledge(policy: Partial<Policy> = {}): Knowledge {
  return {
    version: 'test',
    policy: { ...testPolicy, ...policy },
    serviceForRoute: route => routes[route] ?? null,
    serviceForDrug: (drugClass, ingredient, day) => {
      if (ingredient === 'pegfilgrastim on-body injector') return row('on-body-injector', ['96377']);
      if (drugClass === 'rsv-antibody' && day !== null && day < '2023-10-06') return null;
      return drugClass === null ? null : (drugs[drugClass] ?? null);
    },
    usualRoutes: () => [],
    drug: () => null,
    lastDayOfCode: code => (code === 'J1030' ? '2024-03-31' : null),
    tables: noTables,
    serviceKind,
    builtIn: {
      period: '2024Q3',
      edit: (side, code) => edits[`${side} ${code}`] ?? null,
      unlikelyUnits: side => (side === 'professional' ? 4 : 5),
    },
    place: pos =>
      ['11', '19', '20', '23', '72'].includes(pos)
        ? { pos, name: `place ${pos}`, facility: pos === '23', ownRate: pos === '72', ...provenance('sourced') }
        : null,
    usualVolume: (route, site) => (route === 'im' ? (site === 'deltoid' ? 2 : 5) : route === 'sc' ? 2 : null),
    isWorkflowTerm: text => /^(b12|vitamin b12|encounter for) ?(injection|shot)$/i.test(text.trim()),
    uncertainWord: text => /probable|rule out|suspected/i.exec(text)?.[0] ?? null,
    denialIn: text => {
      if (/no evidence of/i.test(text)) return { sign: 'denied', word: 'no evidence of' };
      if (/^history of/i.test(text)) return { sign: 'history', word: 'history of' };
      return /history of/i.test(text) ? { sign: 'perhaps-history', word: 'history of' } : null;
    },
    isWordOfCode: (word, code) => code.startsWith('Z') && /suspected|history of/i.test(word),
    codeFacts: code => ({
      sex: code.startsWith('O') ? 'female' : code.startsWith('N4') ? 'male' : null,
      ages: code.startsWith('P')
        ? { group: 'newborn', from: 0, to: 0 }
        : code.startsWith('O')
          ? { group: 'maternity', from: 9, to: 64 }
          : null,
      onlyFirst: code.startsWith('Z34') || code.startsWith('Z00'),
      status: code.startsWith('Z79'),
      aftercare: code.startsWith('Z47'),
      injury: /^[ST]/.test(code),
    }),
    b12Days: 28,
    b12Standing: code => {
      if (code === 'E53.8' || code === 'D51.0') return 'named';
      if (code === 'K90.0') return 'translated';
      if (code === 'C34.90') return 'adjunct';
      return code === 'R53.83' ? 'symptom' : null;
    },
    icd10cmFault: (code, _day, listed) => {
      if (!/^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/.test(code)) return 'malformed';
      if (listed === 'unknown') return 'not-listed';
      if (listed === 'header') return 'header';
      if (code === 'S01.01') return 'seventh';
      if (code === 'D51') return 'header';
      if (listed === null && (code === 'N18' || code === 'Z51')) return 'short';
      return code === 'D63.1' ? 'manifestation' : null;
    },
  };
}

function row(
  family: OtherServiceFamily,
  codes: readonly string[],
  confidence: 'sourced' | 'recall' = 'sourced',
): OtherServiceRow {
  return { family, codes, ...provenance(confidence) };
}

function provenance(confidence: 'sourced' | 'recall') {
  return { source: 'test', read: '2026-11-21', from: null, to: null, confidence };
}
