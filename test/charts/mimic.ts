import type { RecordedChart } from './chart.ts';
import { addSurroundings } from './parts/around.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { codesOf, uncodedOf } from './parts/condition.ts';
import type { Draw } from './parts/draw.ts';
import { drawnClass } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { uuids } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { typedSites } from './parts/sites.ts';
import { drawStory, type Injection } from './parts/story.ts';

const base = 'http://mimic.mit.edu/fhir/mimic';
const routes = { im: ['IM'], sc: ['SC', 'SUBCUT'] } as const;
const sites = {
  im: ['l deltoid', 'r deltoid', 'right deltoid', 'left glute', 'R thigh', 'left ventrogluteal'],
  sc: ['abdomen', 'LLQ', 'abd', 'left upper arm', 'right thigh', 'RLQ abd'],
} as const;
const otherWays = ['IV', 'IV BOLUS', 'IV DRIP', 'PO', 'PO/NG', 'SC INFUSION', 'ID', 'po', 'IM/IV', 'SCPUMP'];
const actions = ['Not Given', 'Hold Dose', 'Not Started', 'Stopped', 'Delayed', 'Partial Administered', 'Assessed'];
const stays: readonly Elements[] = [
  coding(`${base}/CodeSystem/mimic-encounter-class`, 'EW EMER.'),
  coding(`${base}/CodeSystem/mimic-encounter-class`, 'URGENT'),
  coding(system.actCode, 'ACUTE', 'inpatient acute'),
  coding(system.actCode, 'AMB', 'ambulatory'),
];

/**
 * MIMIC-IV on FHIR: completed whatever happened, the method says what; ward shorthand as codes; nobody named as giver;
 * most often no visit; ICD-10 without its point in a list of its own, without statuses. A site that bills from it adds ICD-10-CM.
 */
export function mimic(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, uuids, { utc: false, millis: false });
  const careful = ready || draw.chance(0.3);
  const linked = draw.chance(0.3);
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const profile = (name: string) => ({ profile: [`${base}/StructureDefinition/mimic-${name}`] });
  const reasons = story.injections.map(({ illness, full }) =>
    paper.add('Condition', {
      meta: profile('condition'),
      subject: paper.subject,
      encounter: visit,
      code:
        full || careful
          ? concept([
              coding(`${base}/CodeSystem/mimic-diagnosis-icd10`, illness.icd.replace('.', ''), illness.text),
              ...codesOf(illness, system.icd10cm, draw),
            ])
          : uncodedOf(illness, draw),
    }),
  );
  paper.add('Encounter', {
    id: visitId,
    meta: profile('encounter'),
    identifier: [{ system: `${base}/identifier/encounter-hosp`, value: String(draw.between(20_000_000, 29_999_999)) }],
    status: 'finished',
    class: careful ? drawnClass(draw, true) : draw.one(stays),
    subject: paper.subject,
    period: paper.period(story.visit),
    diagnosis: draw.chance(0.3) ? reasons.map((condition, i) => ({ condition, rank: i + 1 })) : undefined,
    hospitalization: draw.chance(0.3)
      ? { admitSource: concept([coding(`${base}/CodeSystem/mimic-admit-source`, 'PHYSICIAN REFERRAL')]) }
      : undefined,
  });
  for (const injection of story.injections) {
    const drug = drugOf(injection, draw);
    const administration = without({
      meta: profile('medication-administration'),
      status: 'completed',
      category: concept([coding(`${base}/CodeSystem/mimic-medadmin-category-icu`, '08-Antibiotics (IV)')]),
      subject: paper.subject,
      context: linked ? visit : undefined,
      request: injection.full || draw.chance(0.5) ? addOrder(paper, injection, { drug, encounter: visit }) : undefined,
      effectiveDateTime: paper.time(injection.at),
      ...drug,
      dosage: dosageOf(injection, draw),
    });
    paper.add('MedicationAdministration', injection.full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('mimic', {
    notOffered: ['MedicationAdministration.performer', ...(linked ? [] : ['MedicationAdministration.context'])],
    placeOfService: { default: careful ? '11' : null, byLocation: {} },
  });
}

/** A formulary code that only that hospital knows, with the name. */
function drugOf({ medicine, full }: Injection, draw: Draw): Elements {
  const local = coding(
    `${base}/CodeSystem/mimic-medication-formulary-drug-cd`,
    `${draw.one(['B', 'C', 'K'])}${draw.between(10, 999)}`,
  );
  return {
    medicationCodeableConcept: concept([local], full || draw.chance(0.8) ? draw.one(medicine.names) : undefined),
  };
}

function dosageOf({ route, amount, full }: Injection, draw: Draw): Elements {
  const code = full || draw.chance(0.6) ? draw.one(routes[route]) : draw.one(otherWays);
  const site = full || draw.chance(0.5) ? draw.one(sites[route]) : draw.one(typedSites);
  const action = full || draw.chance(0.6) ? 'Administered' : draw.one(actions);
  return {
    route: concept([coding(`${base}/CodeSystem/mimic-medication-route`, code)]),
    site: concept([coding(`${base}/CodeSystem/mimic-medication-site`, site)]),
    method: concept([coding(`${base}/CodeSystem/mimic-medication-method`, action)]),
    dose: { value: amount.value, unit: amount.unit, system: `${base}/CodeSystem/mimic-units`, code: amount.unit },
    text: draw.chance(0.2) && !full ? 'see POE' : undefined,
  };
}
