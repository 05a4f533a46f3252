import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Coverage } from '../../src/domain/coverage.ts';
import type { PayerPolicy, PolicyConfig } from '../../src/domain/policy-choice.ts';
import { parseDate } from '../../src/domain/time.ts';
import { matches } from '../../src/engine/payer-match.ts';
import { choosePolicy, choosePolicyFor } from '../../src/engine/policy-choice.ts';
import { allComplete, at, readyAdministration, readyChart, readyVisit } from './chart.ts';

const day = '2026-03-12';

function coverage(payer: string | null, over: Partial<Coverage> = {}): Coverage {
  const reference = over.reference ?? 'Coverage/1';
  return {
    reference,
    status: 'active',
    order: 1,
    payers: [{ identifiers: [], name: payer }],
    kinds: [],
    start: null,
    end: null,
    unread: null,
    evidence: at(reference, 'payor[0]'),
    ...over,
  };
}

function entry(policy: string, over: Partial<PayerPolicy>): PayerPolicy {
  return { policy, identifiers: [], names: [], plans: [], ...over };
}

const config: PolicyConfig = {
  id: 'base',
  weights: {},
  byPayer: [
    entry('medicare-part-b', { names: ['medicare*'], plans: ['*part b*'] }),
    entry('commercial-example', {
      identifiers: [
        { system: 'urn:naic', value: '60054' },
        { system: null, value: 'BLUE1' },
      ],
      names: ['blue * of *'],
    }),
    entry('medicaid-one-per-day-example', { names: ['* medicaid'] }),
    entry('base', { names: ['self pay'] }),
  ],
};

const blue = (over: Partial<Coverage> = {}) => coverage('Blue Shield of Ohio', over);
const medicaid = (over: Partial<Coverage> = {}) => coverage('Ohio Medicaid', { reference: 'Coverage/2', ...over });
const other = (over: Partial<Coverage> = {}) => coverage('Acme Health', { reference: 'Coverage/3', ...over });
const identified = (system: string | null, value: string) =>
  coverage(null, { payers: [{ identifiers: [{ system, value }], name: null }] });
const from = (start: string | null, end: string | null) => ({ start: parseDate(start), end: parseDate(end) });

const cases: readonly (readonly [name: string, list: readonly Coverage[], policy: string, why: string])[] = [
  ['no coverage', [], 'base', 'no-coverage'],
  ['a payer by name', [blue()], 'commercial-example', 'coverage'],
  ['case and spaces do not matter', [coverage('  BLUE  Cross  of Utah ')], 'commercial-example', 'coverage'],
  ['part of a name is not the name', [coverage('The Blue Shield of Ohio')], 'base', 'no-match'],
  ['a payer by identifier and system', [identified('urn:naic', '60054')], 'commercial-example', 'coverage'],
  ['the identifier in another system', [identified('urn:other', '60054')], 'base', 'no-match'],
  ['an identifier whose system does not matter', [identified('urn:other', 'BLUE1')], 'commercial-example', 'coverage'],
  ['the plan is asked for and there', [coverage('Medicare', { kinds: ['Part B'] })], 'medicare-part-b', 'coverage'],
  ['the plan is another', [coverage('Medicare', { kinds: ['Part D'] })], 'base', 'no-match'],
  ['the plan is not recorded', [coverage('Medicare')], 'base', 'no-match'],
  ['a payer without an entry', [other()], 'base', 'no-match'],
  ['an entry that names the configured policy', [coverage('Self Pay')], 'base', 'coverage'],
  ['the primary before the secondary', [medicaid({ order: 2 }), blue({ order: 1 })], 'commercial-example', 'coverage'],
  ['a primary without an entry before a secondary with one', [other(), blue({ order: 2 })], 'base', 'no-match'],
  ['two primaries that differ', [blue(), medicaid()], 'base', 'several-payers'],
  ['two primaries with one policy', [blue(), coverage('Blue Cross of Utah')], 'commercial-example', 'coverage'],
  ['two primaries, one without an entry', [blue(), other()], 'base', 'several-payers'],
  [
    'two primaries, one for the configured policy, one without an entry',
    [coverage('Self Pay'), other()],
    'base',
    'no-match',
  ],
  ['one without an order may be the first', [blue({ order: null }), medicaid()], 'base', 'several-payers'],
  ['a single one without an order is the first', [blue({ order: null })], 'commercial-example', 'coverage'],
  [
    'cancelled, and one in force',
    [medicaid({ status: 'cancelled' }), blue({ order: 2 })],
    'commercial-example',
    'coverage',
  ],
  [
    'cancelled with an end after the day, and one in force with another policy',
    [medicaid({ status: 'cancelled', ...from('2026-01-01', '2026-06-30') }), blue({ order: 2 })],
    'base',
    'coverage-unclear',
  ],
  [
    'cancelled with an end after the day, and one in force with the same policy',
    [blue({ status: 'cancelled', ...from('2026-01-01', '2026-06-30') }), blue({ order: 2 })],
    'commercial-example',
    'coverage',
  ],
  [
    'cancelled with an end before the day, and one in force',
    [medicaid({ status: 'cancelled', ...from(null, '2026-03-11') }), blue({ order: 2 })],
    'commercial-example',
    'coverage',
  ],
  ['only a draft', [blue({ status: 'draft' })], 'base', 'no-coverage'],
  ['entered in error', [blue({ status: 'entered-in-error' })], 'base', 'no-coverage'],
  ['a status that is not known', [blue({ status: null })], 'base', 'coverage-unclear'],
  ['ended the day before', [blue(from(null, '2026-03-11'))], 'base', 'no-coverage'],
  ['ends that day', [blue(from('2026-03-12', '2026-03-12'))], 'commercial-example', 'coverage'],
  ['begins the day after', [blue(from('2026-03-13', null))], 'base', 'no-coverage'],
  ['begins some day of that month', [blue(from('2026-03', null))], 'base', 'coverage-unclear'],
  ['began in the month before', [blue(from('2026-02', null))], 'commercial-example', 'coverage'],
  ['lasts through the year', [blue(from(null, '2026'))], 'commercial-example', 'coverage'],
  ['ended with the year before', [blue(from(null, '2025'))], 'base', 'no-coverage'],
  [
    'perhaps begun, and after the one that is certain',
    [blue(), medicaid({ order: 2, ...from('2026-03', null) })],
    'commercial-example',
    'coverage',
  ],
  [
    'perhaps begun, and before the one that is certain',
    [blue({ order: 2 }), medicaid(from('2026-03', null))],
    'base',
    'coverage-unclear',
  ],
  ['a payer that is not named', [coverage(null)], 'base', 'payer-unknown'],
  ['a payer of blanks', [coverage('  ')], 'base', 'payer-unknown'],
  ['no payer at all', [coverage(null, { payers: [] })], 'base', 'payer-unknown'],
  ['an unnamed payer behind the primary', [blue(), coverage(null, { order: 2 })], 'commercial-example', 'coverage'],
  [
    'one that could not be read',
    [blue(), medicaid({ unread: { code: 'modifier-extension' } })],
    'base',
    'coverage-unread',
  ],
];

const choose = (list: readonly Coverage[], on: string | null = day) =>
  choosePolicy({ status: 'complete', list }, config, on);

test.each(cases)('%s', (_, list, policy, why) => {
  const choice = choose(list);
  expect([choice.policy, choice.why]).toEqual([policy, why]);
  expect(choice.by).toBe(why === 'coverage' ? 'coverage' : 'configuration');
});

it('rests on the coverage that decided', () => {
  expect(choose([medicaid({ order: 2 }), blue()]).evidence).toEqual(at('Coverage/1', 'payor[0]'));
  expect(choose([blue(), medicaid()]).evidence).toHaveLength(2);
});

it.each([
  ['failed', 'coverage-unread'],
  ['partial', 'coverage-unread'],
  ['not-offered', 'coverage-not-shared'],
] as const)('coverage %s leaves the configured policy', (status, why) => {
  expect(choosePolicy({ status, list: [blue()] }, config, day)).toMatchObject({ policy: 'base', why });
});

it('without payers in the configuration nothing is asked of the record', () => {
  const choice = choosePolicy({ status: 'failed', list: [] }, { ...config, byPayer: [] }, day);
  expect(choice).toEqual({ policy: 'base', by: 'configuration', why: 'default', evidence: [] });
});

it('without a day, only a coverage without limits is certain', () => {
  expect(choose([blue()], null).why).toBe('coverage');
  expect(choose([blue(from('2020-01-01', null))], null).why).toBe('coverage-unclear');
  expect(choose([blue(from(null, '2020-01-01'))], null).why).toBe('coverage-unclear');
});

const anyCoverage = fc.record({
  status: fc.constantFrom('active', 'active', 'active', 'cancelled', null),
  order: fc.constantFrom(1, 2, null),
  payers: fc
    .constantFrom('Blue Shield of Ohio', 'Ohio Medicaid', 'Acme Health', null)
    .map(name => [{ identifiers: [], name }]),
  start: fc.constantFrom(null, '2026', '2026-01-01', '2026-04-01').map(parseDate),
  end: fc.constantFrom(null, '2026', '2026-12-31', '2025-12-31').map(parseDate),
});
const anyList = fc.array(
  anyCoverage.map(over => coverage(null, over)),
  { maxLength: 4 },
);

it('the order in which the coverages come does not matter', () => {
  fc.assert(
    fc.property(
      anyList.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const { policy, by, why } = choose(list);
        expect(choose(shuffled)).toMatchObject({ policy, by, why });
      },
    ),
  );
});

it('a coverage that is not in force changes nothing', () => {
  fc.assert(
    fc.property(anyList, list => {
      const gone = [medicaid({ status: 'cancelled' }), blue(from(null, '2025-12-31'))];
      expect(choose([...gone, ...list])).toEqual(choose(list));
    }),
  );
});

it('a policy that coverage decided is the policy of every coverage that may be the first', () => {
  fc.assert(
    fc.property(anyList, list => {
      const choice = choose(list);
      fc.pre(choice.by === 'coverage');
      const alone = list.filter(one => one.status !== 'cancelled').map(one => choose([{ ...one, status: 'active' }]));
      expect(alone.map(({ policy }) => policy)).toContain(choice.policy);
      expect(choice.evidence.length).toBeGreaterThan(0);
    }),
  );
});

describe('for a chart', () => {
  const sources = allComplete();
  const lasting = [medicaid(from(null, '2026-03-12')), blue(from('2026-03-13', null))];
  const chart = readyChart({ coverages: lasting });
  const later = readyAdministration({
    given: { ...readyAdministration().given, start: parseDate('2026-03-13T10:20:00-05:00') },
  });

  it('goes by the day on which the visit began', () => {
    expect(choosePolicyFor(chart, config).policy).toBe('medicaid-one-per-day-example');
    const next = readyVisit({ start: parseDate('2026-03-13T10:00:00-05:00'), end: null });
    expect(choosePolicyFor({ ...chart, visits: [next] }, config).policy).toBe('commercial-example');
  });

  it('goes by the days of the injections where no visit was asked for', () => {
    const all = { ...chart, encounter: null };
    expect(choosePolicyFor(all, config).policy).toBe('medicaid-one-per-day-example');
    const both = { ...all, administrations: [...chart.administrations, later] };
    expect(choosePolicyFor(both, config)).toMatchObject({ policy: 'base', by: 'configuration', why: 'visits-differ' });
  });

  it('says that it was configured where coverage decided on some of the days only', () => {
    const ending = coverage('Self Pay', from(null, '2026-03-12'));
    const days = [...chart.administrations, later];
    for (const administrations of [days, days.toReversed()])
      expect(
        choosePolicyFor({ ...chart, encounter: null, administrations, coverages: [ending] }, config),
      ).toMatchObject({ policy: 'base', by: 'configuration', why: 'no-coverage' });
  });

  it('goes by what is certain without a day where nothing was given', () => {
    const none = { ...chart, encounter: null, administrations: [] };
    expect(choosePolicyFor(none, config).why).toBe('coverage-unclear');
    expect(choosePolicyFor({ ...none, coverages: [blue()] }, config).policy).toBe('commercial-example');
  });

  it('gives the reason of the first day, in whatever order the injections come', () => {
    const days = [...chart.administrations, later];
    for (const administrations of [days, days.toReversed()])
      expect(
        choosePolicyFor(
          { ...chart, encounter: null, administrations, coverages: [other(from(null, '2026-03-12'))] },
          config,
        ),
      ).toMatchObject({ policy: 'base', why: 'no-match' });
  });

  it('knows whether coverage was read', () => {
    const failed = { ...sources, coverages: { status: 'failed', count: 0, why: null } } as const;
    expect(choosePolicyFor({ ...chart, sources: failed }, config).why).toBe('coverage-unread');
  });
});

describe('patterns', () => {
  test.each([
    ['medicare', 'Medicare', true],
    ['medicare', 'Medicare B', false],
    ['medicare*', 'Medicare B', true],
    ['medicare part b', 'Medicare\u00a0 Part\tB', true],
    ['part b', 'PartB', false],
    ['*a*a*', 'ba', false],
    ['\uff2dedicare', 'medicare', true],
    ['*part*b', 'Medicare Part  B', true],
    ['*a*b*a*', 'aba', true],
    ['a*a', 'a', false],
    ['*b*b', 'ab', false],
    ['(a|b)+', 'a', false],
    ['.*', 'anything', false],
  ])('%s fits %s: %s', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected));

  it('agree with a regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, letters, (one, text) => {
        const whole = text.trim().replace(/\s+/g, ' ');
        const meaning = new RegExp(`^${one.replaceAll('*', '.*')}$`);
        expect(matches(one, text)).toBe(meaning.test(whole));
      }),
    );
  });

  it('a long text with many stars is compared at once', () => {
    expect(matches(`${'*a'.repeat(40)}*b`, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('an entry', () => {
  const chosen = (over: Partial<PayerPolicy>, payer: Partial<Coverage>) =>
    choosePolicy(
      { status: 'complete', list: [coverage('Acme Health', payer)] },
      { ...config, byPayer: [entry('medicare-part-b', over)] },
      day,
    ).policy;
  const number = [{ system: 'urn:naic', value: '1' }];
  const byNumber = { payers: [{ identifiers: number, name: null }] };

  test.each<[string, Partial<PayerPolicy>, Partial<Coverage>, boolean]>([
    ['fits by one of its names', { names: ['beta*', 'acme*'] }, {}, true],
    ['fits by one of its plans', { plans: ['gold', 'silver'], names: ['acme*'] }, { kinds: ['Silver'] }, true],
    ['with plans alone fits every payer', { plans: ['gold'] }, { kinds: ['Gold'] }, true],
    ['with plans alone fits no other plan', { plans: ['gold'] }, { kinds: ['Silver'] }, false],
    ['with a number and a name fits by the name', { identifiers: number, names: ['acme*'] }, {}, true],
    ['with a number and a name fits by the number', { identifiers: number, names: ['beta'] }, byNumber, true],
    ['with a number and a name does not fit by neither', { identifiers: number, names: ['beta'] }, {}, false],
    ['with a name does not fit a payer known by its number alone', { names: ['*a*', '*e*', '*o*'] }, byNumber, false],
  ])('%s', (_, over, payer, fits) => expect(chosen(over, payer)).toBe(fits ? 'medicare-part-b' : 'base'));
});
