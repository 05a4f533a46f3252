import { pa, type RuleCase } from './case.ts';

const evidence = [pa('dosage.site'), pa('dosage.route')];
const abdomen = { text: 'LLQ', name: 'abdomen', certainty: 'text' };
const of = (site: object | null, route: object = {}) => ({ administrations: { administration: { site, route } } });

export const cases: readonly RuleCase[] = [
  {
    name: 'a muscle',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'site-fits-route.fits',
      values: { site: 'Left deltoid', route: 'im' },
      evidence,
    },
  },
  {
    name: 'the abdomen',
    when: of(abdomen),
    expect: { outcome: 'review', message: 'site-fits-route.abdomen', values: { site: 'LLQ', route: 'im' }, evidence },
  },
  {
    name: 'medroxyprogesterone, whose other form goes there',
    when: {
      ...of(abdomen),
      medications: { drug: { text: 'Depo-Provera 150 mg/mL', ingredient: 'medroxyprogesterone' } },
    },
    expect: { outcome: 'review', message: 'site-fits-route.abdomen', values: { site: 'LLQ', route: 'im' }, evidence },
  },
  {
    name: 'a site that is not known here',
    when: of({ text: 'Fold', name: null }),
    expect: { outcome: 'pass', message: 'site-fits-route.fits', values: { site: 'Fold', route: 'im' }, evidence },
  },
  { name: 'under the skin of the abdomen', when: of(abdomen, { class: 'sc' }), expect: { outcome: 'not-applicable' } },
  { name: 'no route', when: of(abdomen, { class: null }), expect: { outcome: 'not-applicable' } },
  { name: 'no site', when: of(null), expect: { outcome: 'not-applicable' } },
  {
    name: 'a site that contradicts itself',
    when: of({ ...abdomen, certainty: 'conflict' }),
    expect: { outcome: 'not-applicable' },
  },
];
