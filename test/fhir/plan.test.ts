import { describe, expect, test } from 'vitest';
import { planFirstWave, planVisitPeriod, recentWindow } from '../../src/fhir/plan.ts';
import { type Query, readPath, searchRequest } from '../../src/fhir/query.ts';
import { day, periodSpan, roughly } from '../../src/fhir/span.ts';
import { shapes } from './abilities.ts';

const now = Date.parse('2026-11-21T10:30:00Z');
const window = '2026-08-23T00:00:00Z';

function asText(query: Query, method: 'GET' | 'POST'): string {
  if (query.kind === 'not-offered') return `${query.source}: not offered`;
  if (query.kind === 'read') return `${query.source}: GET ${readPath(query.type, query.id)}`;
  const request = searchRequest(query, method);
  const form = request.method === 'POST' ? ` ${request.form}` : '';
  return `${query.source}: ${decodeURIComponent(`${request.method} ${request.path}${form}`)}`;
}

const between = (parameter: string) => `${parameter}=ge${window}&${parameter}=le2026-11-22T23:59:59Z`;

const besidesOfOracle = [
  `immunizations: GET Immunization?patient=p1&${between('date')}&_count=100`,
  `procedures: GET Procedure?patient=p1&${between('date')}&_count=100`,
  `charges: GET ChargeItem?patient=p1&${between('occurrence')}&_count=100`,
  'coverages: GET Coverage?patient=p1&_count=100',
];
const besidesOfEcw = [
  'immunizations: GET Immunization?patient=p1',
  'procedures: GET Procedure?patient=p1',
  'charges: GET ChargeItem?patient=p1',
  'coverages: GET Coverage?patient=p1',
];

const cases: [shape: keyof typeof shapes, encounter: string | null, expected: string[]][] = [
  [
    'epic',
    'e1',
    [
      'encounters: GET Encounter/e1',
      `encounters: POST Encounter/_search patient=p1&date=ge${window}&_count=100`,
      'administrations: POST MedicationAdministration/_search patient=p1&context=Encounter/e1&_count=100',
      'conditions: POST Condition/_search patient=p1&encounter=e1&_count=100',
      `immunizations: POST Immunization/_search patient=p1&${between('date')}&_count=100`,
      `procedures: POST Procedure/_search patient=p1&${between('date')}&_count=100`,
      'charges: POST ChargeItem/_search patient=p1&context=Encounter/e1&_count=100',
      'coverages: POST Coverage/_search patient=p1&_count=100',
    ],
  ],
  [
    'epic',
    null,
    [
      `encounters: POST Encounter/_search patient=p1&date=ge${window}&_count=100`,
      'administrations: POST MedicationAdministration/_search patient=p1&_count=100',
      'conditions: POST Condition/_search patient=p1&_count=100',
      `immunizations: POST Immunization/_search patient=p1&${between('date')}&_count=100`,
      `procedures: POST Procedure/_search patient=p1&${between('date')}&_count=100`,
      'charges: POST ChargeItem/_search patient=p1&_count=100',
      'coverages: POST Coverage/_search patient=p1&_count=100',
    ],
  ],
  [
    'oracle',
    'e1',
    [
      'encounters: GET Encounter/e1',
      `encounters: GET Encounter?patient=p1&date=ge${window}&_count=100`,
      `administrations: GET MedicationAdministration?patient=p1&${between('effective-time')}&_count=100`,
      'conditions: GET Condition?patient=p1&encounter=e1&_count=100',
      ...besidesOfOracle,
    ],
  ],
  [
    'oracle',
    null,
    [
      `encounters: GET Encounter?patient=p1&date=ge${window}&_count=100`,
      `administrations: GET MedicationAdministration?patient=p1&${between('effective-time')}&_count=100`,
      'conditions: GET Condition?patient=p1&_count=100',
      ...besidesOfOracle,
    ],
  ],
  [
    'ecw',
    'e1',
    [
      'encounters: GET Encounter/e1',
      'encounters: GET Encounter?patient=p1',
      'administrations: GET MedicationAdministration?patient=p1&context=Encounter/e1',
      'conditions: GET Condition?patient=p1&encounter=e1',
      ...besidesOfEcw,
    ],
  ],
  [
    'ecw',
    null,
    [
      'encounters: GET Encounter?patient=p1',
      'administrations: GET MedicationAdministration?patient=p1',
      'conditions: GET Condition?patient=p1',
      ...besidesOfEcw,
    ],
  ],
  [
    'none',
    'e1',
    [
      'encounters: GET Encounter/e1',
      `encounters: GET Encounter?patient=p1&date=ge${window}`,
      'administrations: not offered',
      'conditions: GET Condition?patient=p1',
      'immunizations: not offered',
      'procedures: not offered',
      'charges: not offered',
      'coverages: not offered',
    ],
  ],
  [
    'plain',
    'e1',
    [
      'encounters: GET Encounter/e1',
      `encounters: POST Encounter/_search patient=p1&date=ge${window}&_count=200`,
      'administrations: POST MedicationAdministration/_search patient=p1&context=Encounter/e1&_count=200',
      'conditions: POST Condition/_search patient=p1&encounter=e1&_count=200',
      'immunizations: POST Immunization/_search patient=p1&_count=200',
      'procedures: POST Procedure/_search patient=p1&encounter=e1&_count=200',
      'charges: POST ChargeItem/_search patient=p1&context=Encounter/e1&_count=200',
      'coverages: POST Coverage/_search patient=p1&_count=200',
    ],
  ],
];

test.each(cases)('%s, visit %s', (shape, encounter, expected) => {
  const abilities = shapes[shape];
  const queries = planFirstWave({ patient: 'p1', encounter, abilities, now });
  expect(queries.map(query => asText(query, abilities.method))).toEqual(['patient: GET Patient/p1', ...expected]);
});

test('nothing is asked of a source that is not offered', () => {
  const abilities = {
    ...shapes.plain,
    conditions: 'not-offered',
    visits: 'not-offered',
    charges: 'not-offered',
  } as const;
  const queries = planFirstWave({ patient: 'p1', encounter: null, abilities, now });
  expect(queries.filter(query => query.kind === 'not-offered').map(query => query.source)).toEqual([
    'encounters',
    'conditions',
    'charges',
  ]);
});

test('an administration that the launch names is read as well, where administrations are offered', () => {
  const plan = (shape: keyof typeof shapes) =>
    planFirstWave({ patient: 'p1', encounter: 'e1', administration: 'a/9', abilities: shapes[shape], now })
      .slice(9)
      .map(query => asText(query, 'GET'));
  expect(plan('plain')).toEqual(['administrations: GET MedicationAdministration/a%2F9']);
  expect(plan('none')).toEqual([]);
});

describe('a visit and the window of a search by time', () => {
  const table: [name: string, start: string, end: string | null, from: string | null, to?: string][] = [
    ['inside', '2026-11-20T14:00:00Z', '2026-11-20T15:00:00Z', null],
    ['open, inside', '2026-11-20T14:00:00Z', null, null],
    ['before', '2026-05-02T09:00:00Z', '2026-05-02T10:00:00Z', '2026-05-01T09:00:00Z', '2026-05-03T10:00:00Z'],
    ['begins before', '2026-08-20T09:00:00Z', '2026-09-02T10:00:00Z', '2026-08-19T09:00:00Z', window],
    ['begins before, open', '2026-08-20T09:00:00Z', null, '2026-08-19T09:00:00Z', window],
    ['its margin begins before', '2026-08-23T09:00:00Z', '2026-08-23T10:00:00Z', '2026-08-22T09:00:00Z', window],
    ['after', '2027-01-05T09:00:00Z', '2027-01-05T10:00:00Z', '2027-01-04T09:00:00Z', '2027-01-06T10:00:00Z'],
  ];
  test.each(table)('%s', (_name, start, end, from, to) => {
    const visit = { from: Date.parse(start), to: end === null ? null : Date.parse(end) };
    const queries = planVisitPeriod({ patient: 'p1', abilities: shapes.oracle }, visit, recentWindow(now));
    const parameters = {
      administrations: 'effective-time',
      immunizations: 'date',
      procedures: 'date',
      charges: 'occurrence',
      ...(from !== null && Date.parse(from) < Date.parse(window) && { encounters: 'date' }),
    };
    const times = Object.fromEntries(
      queries.map(({ source, params }) => [source, params.filter(([name]) => !['patient', '_count'].includes(name))]),
    );
    const expected = Object.entries(parameters).map(([source, name]) => [
      source,
      [
        [name, `ge${from}`],
        [name, `le${to}`],
      ],
    ]);
    expect(times).toEqual(from === null ? {} : Object.fromEntries(expected));
  });

  test('the visits around it go beside the one that is read by its id', () => {
    const visit = { from: Date.parse('2026-05-02T09:00:00Z'), to: Date.parse('2026-05-02T10:00:00Z') };
    const plan = { patient: 'p1', abilities: shapes.oracle };
    const queries = [
      ...planFirstWave({ ...plan, encounter: 'e1', now }),
      ...planVisitPeriod(plan, visit, recentWindow(now)),
    ];
    const beside = queries.filter(query => query.kind === 'search' && query.beside);
    expect(beside.map(query => asText(query, 'GET'))).toEqual([
      `encounters: GET Encounter?patient=p1&date=ge${window}&_count=100`,
      'encounters: GET Encounter?patient=p1&date=ge2026-05-01T09:00:00Z&date=le2026-05-03T10:00:00Z&_count=100',
    ]);
    expect(planFirstWave({ ...plan, encounter: null, now }).some(query => 'beside' in query)).toBe(false);
  });

  test('no visits are listed where that is not offered', () => {
    const abilities = { ...shapes.oracle, visits: 'not-offered' } as const;
    const queries = [
      ...planFirstWave({ patient: 'p1', encounter: 'e1', abilities, now }),
      ...planVisitPeriod({ patient: 'p1', abilities }, { from: 0, to: day }, recentWindow(now)),
    ];
    expect(queries.filter(({ source }) => source === 'encounters')).toEqual([
      { kind: 'read', source: 'encounters', type: 'Encounter', id: 'e1' },
    ]);
  });

  test('does not matter where the search is not by time', () => {
    const visit = { from: 0, to: 0 };
    expect(planVisitPeriod({ patient: 'p1', abilities: shapes.ecw }, visit, recentWindow(now))).toEqual([]);
  });
});

describe('roughly when', () => {
  const table: [text: unknown, from: string, to: string][] = [
    ['2026', '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2026-03-12T10:20:00', '2026-03-12T00:00:00.000Z', '2026-03-12T23:59:59.999Z'],
    ['2026-03-12T10:20:00-05:00', '2026-03-12T15:20:00.000Z', '2026-03-12T15:20:00.999Z'],
  ];
  test.each(table)('%s', (text, from, to) => {
    expect(roughly(text)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
  });

  test.each(['', 'soon', '2026-02-30', 7, null, undefined, {}])('%j is no date', text => {
    expect(roughly(text)).toBeNull();
    expect(periodSpan({ start: text, end: '2026-01-01' })).toBeNull();
  });
});
