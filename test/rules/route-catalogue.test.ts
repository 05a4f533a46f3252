import { expect, test } from 'vitest';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { bundle, now } from '../cli/charts.ts';
import { chartAfter, type Loose, type Parts } from '../cli/never-ready.cases.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

/** What the first finding that stands in the way says, or the service that it is instead, of the whole catalogue. */
function answerTo(change: (parts: Parts) => void): readonly string[] {
  const set = fromBundle(bundle(chartAfter(change)), 'b.json', now);
  const [report] = [...audit(set, indexRecords(set), settings)];
  const [one] = report?.visits[0]?.administrations ?? [];
  if (!one) throw new Error('no administration was judged');
  const other = one.otherService;
  const open = one.findings.filter(
    ({ weight, outcome }) => weight === 'blocks' && (outcome === 'gap' || outcome === 'review'),
  );
  const [first] = open.filter(({ rule }) => /route|infusion|order-agrees|service/.test(rule));
  return [one.verdict, ...(other ? [other.family, other.codes.join(' ')] : [(first ?? open[0])?.message ?? ''])];
}

const sct = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
const v3 = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', code }],
});
/** The same route given and ordered, so that nothing else disagrees. */
const route =
  (given: Loose, dosage: Loose = {}) =>
  (parts: Parts) => {
    Object.assign(parts.dosage, { route: given }, dosage);
    Object.assign(parts.order.dosageInstruction[0], { route: given });
  };
const words = (text: string) => route({ text });
const drug =
  (name: string, given: Loose = sct('78421000')) =>
  (parts: Parts) => {
    parts.ma.medicationCodeableConcept = { text: name };
    parts.order.medicationCodeableConcept = { text: name };
    route(given)(parts);
  };

const notReady = (message: string) => ['not-ready', message];
const asks = (message: string) => ['review', message];
const is = (family: string, codes = '') => ['not-96372', family, codes];
const ready = ['ready', ''];

const push = is('iv-push', '96374 96375 96376');
const infusion = is('iv-infusion', '96365 96366 96367 96368');
const scInfusion = is('sc-infusion', '96369 96370 96371');
const joint = is('joint-injection', '20600 20604 20605 20606 20610 20611');
const implant = is('implant', '11980 11981 11982 11983');

const rows: readonly (readonly [row: string, change: (parts: Parts) => void, answer: readonly string[]])[] = [
  ['no route anywhere', route(undefined), notReady('route-documented.absent')],
  ['IM by code', route(sct('78421000')), ready],
  ['IM by words', words('Intramuscular'), ready],
  ['SC by code', route(sct('34206005')), ready],
  ['SC by words', words('subcut'), ready],
  [
    'code and words disagree',
    route({ ...sct('78421000'), text: 'Subcutaneous' }),
    notReady('route-documented.conflict'),
  ],
  [
    'given and ordered disagree',
    ({ dosage }) => Object.assign(dosage, { route: sct('34206005') }),
    asks('order-agrees.route'),
  ],
  ...['SC/IM', 'IM or IV', 'inj', 'parenteral'].map(
    text =>
      [
        `open: ${text}`,
        words(text),
        notReady(
          /\W|or/.test(text.replace('parenteral', '')) ? 'route-documented.ambiguous' : 'route-documented.unspecified',
        ),
      ] as const,
  ),
  [
    'no route, a drug that is only given one way',
    parts => {
      drug('medroxyprogesterone acetate 150 mg/mL')(parts);
      delete parts.dosage.route;
    },
    notReady('route-documented.absent'),
  ],
  ['IV push by code', route(v3('IVPUSH')), push],
  ['IV bolus by words', words('IV bolus'), push],
  ['IV by code, push by method', route(sct('47625008'), { method: sct('420620005') }), push],
  ['IV piggyback by words', words('IV Piggyback'), infusion],
  ['IV infusion by code', route(v3('IV')), infusion],
  ['IV drip under a code for IV', route({ ...sct('47625008'), text: 'IV drip' }), infusion],
  ['SC infusion by code', route(v3('SQINFUS')), scInfusion],
  ['SC infusion by words', words('SUBCUT INFUSION'), scInfusion],
  ['SC pump by words', words('SCPUMP'), scInfusion],
  [
    'SC with a rate: one of the two is wrong',
    route(sct('34206005'), { rateQuantity: { value: 20, unit: 'mL/h' } }),
    notReady('injection-not-infusion.conflict'),
  ],
  ['fluids into a vein', drug('sodium chloride 0.9% 1000 mL', v3('IVC')), is('hydration', '96360 96361')],
  ['into an artery', route(sct('58100008')), is('intra-arterial', '96373')],
  ['into the skin', route(sct('372464004')), is('intradermal')],
  ['a skin test', drug('tuberculin PPD', sct('372464004')), is('skin-test', '86580')],
  ['into a joint', route(sct('12130007')), joint],
  ['into a bursa', route(v3('IBURSINJ')), joint],
  ['into a tendon sheath', route(sct('418586008')), is('tendon-or-trigger-point', '20526 20550 20551 20552 20553')],
  ['into a lesion', route(sct('372466002')), is('intralesional', '11900 11901')],
  ['into the vitreous', route(sct('418401004')), is('ophthalmic-injection', '67028')],
  ['below the conjunctiva', route(v3('SCINJ')), is('ophthalmic-injection')],
  ['around a nerve', route(sct('372475000')), is('nerve-block', '64400 64405 64415 64417 64445 64447 64450')],
  ['epidural', route(sct('404820008')), is('neuraxial')],
  ['intrathecal', route(sct('72607000')), is('neuraxial')],
  ['botulinum toxin into a muscle', drug('onabotulinumtoxinA 100 units'), is('chemodenervation', '64612 64615 64616')],
  ['an implant', route(v3('SQIMPLNT')), implant],
  ['a hormone implant', drug('goserelin 3.6 mg', v3('SQIMPLNT')), is('implant', '96402 11981 11982 11983')],
  ['methotrexate under the skin', drug('methotrexate 25 mg/mL', sct('34206005')), is('antineoplastic', '96401')],
  ['methotrexate into a vein', drug('methotrexate 25 mg/mL', v3('IVPUSH')), is('antineoplastic')],
  ['methotrexate around the spine', drug('methotrexate 12 mg', sct('72607000')), is('antineoplastic')],
  ['methotrexate swallowed', drug('methotrexate 2.5 mg tablet', sct('26643006')), is('not-an-injection')],
  ['an allergen into the skin', drug('allergen extract', sct('372464004')), is('allergen-immunotherapy')],
  [
    'an allergen under the skin',
    drug('allergen extract', sct('34206005')),
    is('allergen-immunotherapy', '95115 95117'),
  ],
  ['an on-body injector', drug('Neulasta Onpro kit', sct('34206005')), is('on-body-injector', '96377')],
  [
    'an on-body injector, by its device',
    parts => {
      drug('pegfilgrastim 6 mg', sct('34206005'))(parts);
      Object.assign(parts.ma, { device: [{ display: 'On-body injector' }] });
    },
    is('on-body-injector', '96377'),
  ],
  ['infiltration', route(sct('718329006')), is('anesthesia-or-infiltration')],
  ['swallowed', route(sct('26643006')), is('not-an-injection')],
  ...['nasal', 'topical', 'inhalation', 'rectal', 'eye drops', 'transdermal'].map(
    text => [`no injection: ${text}`, words(text), is('not-an-injection')] as const,
  ),
  ['into the corpora cavernosa', route(v3('ICAVINJ')), is('other-injection')],
  ['into a bone', route(sct('417255000')), is('other-injection')],
  ['a flush', route(v3('IVFLUSH')), is('flush-or-lock')],
  ['a lock', words('LOCK'), is('flush-or-lock')],
];

test.each(rows)('%s', (_, change, answer) => expect(answerTo(change)).toEqual(answer));
