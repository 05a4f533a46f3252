import { ask, type Observations, questionNames, verdictOf, visitVerdictOf } from './interpret.ts';
import { codings, has, type Thing, text, thing, things, wordsOf } from './json.ts';
import { listed } from './lists.ts';
import { diagnosesOf } from './observe/diagnosis.ts';
import { doseOf, siteOf } from './observe/dosage.ts';
import { isNoInjection, productOf } from './observe/drug.ts';
import { orderOf } from './observe/order.ts';
import { giverOf } from './observe/people.ts';
import { methodOf, namesAnotherWay, routeOf, saidOf, saysInfusion, saysOnBody } from './observe/route.ts';
import { givenAt, lifeOf } from './observe/time.ts';
import { immunizationOf, twinOf } from './observe/twins.ts';
import { changesMeaning, says, versionOf } from './observe/unread.ts';
import { visitOf } from './observe/visit.ts';
import { type Chart, ofPatient, open, type RecordIn } from './record.ts';

export interface Judged {
  /** A verdict of the product, or `outside`: the tables do not say. */
  verdict: string;
  /** Questions that do not pass, each with its outcome. */
  blocking: readonly string[];
}

export interface Judgement {
  /** By `MedicationAdministration/x`. */
  administrations: ReadonlyMap<string, Judged>;
  /** By `Encounter/x`; '' for those without a visit. */
  visits: ReadonlyMap<string, string>;
}

const statuses = new Set('completed not-done entered-in-error in-progress on-hold stopped unknown'.split(' '));
const saysNotGiven = listed('not given');
const saysNotGivenInNote = listed('not given in notes');
const saysInPart = listed('given in part');
const unclearNote = listed('unclear notes');
const saysPatient = listed('by the patient');

function besideOf(administration: Thing, notes: readonly string[]): string {
  const method = saidOf(thing(administration, 'dosage', 'method'));
  if (method.some(saysNotGiven)) return 'not given';
  if (has(administration, 'statusReason')) return 'a reason';
  if (notes.some(saysNotGivenInNote) || method.some(saysInPart)) return 'doubted';
  return notes.some(unclearNote) ? 'unclear' : 'nothing';
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

const overTime = (dosage: Thing) =>
  things(dosage, 'extension').some(one => text(one, 'url').endsWith('/infuse-over-time'));

const where = (entry: Thing, around: readonly Thing[], is: (resource: Thing) => boolean) =>
  is(entry) ? 'in the entry' : around.some(is) ? 'around it' : 'no';

function observe(chart: Chart, administration: Thing): { seen: Observations; visit: string } {
  const dosage = thing(administration, 'dosage');
  const status = text(administration, 'status');
  const notes = things(administration, 'note').map(note => text(note, 'text'));
  const given = givenAt(chart, administration);
  const product = productOf(chart, administration);
  const route = routeOf(dosage);
  const visit = visitOf(chart, administration, given);
  const order = orderOf(chart, administration, { product, route, given });
  const diagnoses = diagnosesOf(
    chart,
    visit.encounter,
    order.resource === null ? [administration] : [administration, order.resource],
    given,
  );
  const method = saidOf(thing(dosage, 'method'));
  const devices = things(administration, 'device').map(one => text(one, 'display'));
  const categories = codings(thing(administration, 'category')).map(({ code }) => code);
  const medication = chart.follow(administration, thing(administration, 'medicationReference'));
  const around = [visit.encounter, order.resource, medication].filter(one => one !== null);
  const shares = (path: string) => yes(chart.shares(`MedicationAdministration.${path}`));
  return {
    visit: visit.name,
    seen: {
      status: status === '' ? 'absent' : statuses.has(status) ? status : 'other',
      'said beside the status': besideOf(administration, notes),
      route,
      'route shared': shares('dosage.route'),
      method: methodOf(dosage),
      rate: yes(has(dosage, 'rateQuantity') || has(dosage, 'rateRatio')),
      lasts: given.lasts,
      'infusion words': yes(overTime(dosage) || [text(dosage, 'text'), ...method, ...devices].some(saysInfusion)),
      'way in the name': namesAnotherWay(product.words) ? 'another' : 'nothing',
      'on-body words': [...wordsOf(thing(dosage, 'route')), ...method, ...devices].some(saysOnBody)
        ? 'yes'
        : saysOnBody(text(dosage, 'text'))
          ? 'in a sentence'
          : 'no',
      form: isNoInjection(product.words) ? 'not for injection' : 'fine',
      'part of something': yes(has(administration, 'partOf')),
      drug: product.known?.open ? 'payers differ' : product.drug,
      'drug shared': shares('medication'),
      kind: product.known?.kind ?? 'none',
      recalled: yes(product.known?.recalled ?? false),
      'from 2023-10-06': yes((given.day ?? '2023-10-06') >= '2023-10-06'),
      'diagnoses of the drug': diagnoses.cancer,
      'immunization of the day': immunizationOf(chart, product, given),
      ...doseOf(dosage),
      'dose shared': shares('dosage.dose'),
      site: siteOf(dosage),
      'site shared': shares('dosage.site'),
      'given at': given.at,
      'date shared': shares('effective'),
      life: lifeOf(chart, given),
      giver: giverOf(chart, administration),
      'giver shared': shares('performer'),
      'giver words': notes.some(saysPatient) ? 'by the patient' : 'nothing',
      'order shared': shares('request'),
      'order agrees': yes(order.seen['drugs agree'] !== 'no' && order.seen['routes agree'] !== 'no'),
      ...order.seen,
      'visit shared': shares('context'),
      category: categories.some(code => code === 'inpatient' || code === 'community') ? 'elsewhere' : 'nothing',
      'diagnosis shared': yes(chart.shares('Encounter.diagnosis')),
      ...visit.seen,
      'best diagnosis': diagnoses.best,
      twin: twinOf(chart, administration, product, given),
      'modifier extension': where(administration, around, changesMeaning),
      'implicit rules': where(administration, around, one => says(one['implicitRules'])),
      version: versionOf(chart.fhirVersion, administration),
    },
  };
}

const asked = questionNames.filter(name => name !== 'Can each diagnosis be used?');

function judge(seen: Observations): Judged {
  const answers = asked.map(name => ({ name, ...ask(name, seen) }));
  return {
    verdict: verdictOf(new Set(answers.map(({ outcome }) => outcome))),
    blocking: answers
      .filter(({ outcome }) => outcome !== 'pass')
      .map(({ name, outcome, family, row }) => `${name} ${family ?? outcome} (row ${row})`),
  };
}

/** Everything that the tables look at, by administration: for people who look for the reason of a difference. */
export function observations(record: RecordIn): ReadonlyMap<string, Observations> {
  const chart = open(record);
  const all = chart.of('MedicationAdministration').filter(one => ofPatient(chart, one));
  return new Map(all.map(one => [`MedicationAdministration/${text(one, 'id')}`, observe(chart, one).seen]));
}

/** The verdicts by the decision tables of `docs/decision-tables.md`. Reads nothing but the record. */
export function oracle(record: RecordIn): Judgement {
  const chart = open(record);
  const administrations = new Map<string, Judged>();
  const byVisit = new Map<string, Set<string>>();
  for (const administration of chart.of('MedicationAdministration')) {
    if (!ofPatient(chart, administration)) continue;
    const { seen, visit } = observe(chart, administration);
    const judged = judge(seen);
    administrations.set(`MedicationAdministration/${text(administration, 'id')}`, judged);
    const verdicts = byVisit.get(visit) ?? new Set();
    byVisit.set(visit, verdicts);
    if (judged.verdict !== 'not-given' && judged.verdict !== 'not-96372') verdicts.add(judged.verdict);
  }
  return { administrations, visits: new Map([...byVisit].map(([name, verdicts]) => [name, visitVerdictOf(verdicts)])) };
}
