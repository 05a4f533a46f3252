import type { RecordedChart } from './chart.ts';
import { performed } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { active, category, codesOf, confirmed, otherStatus } from './parts/condition.ts';
import { quantityOf } from './parts/doses.ts';
import type { Draw } from './parts/draw.ts';
import type { Medicine } from './parts/drugs.ts';
import { ambulatory, drawnClass } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { epicIds } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { shownName } from './parts/people.ts';
import { clinicNames } from './parts/places.ts';
import { siteOf } from './parts/sites.ts';
import { drawStory, type Injection } from './parts/story.ts';

/**
 * Epic: no `context`; the drug is a Medication whose many RxNorm codings have no display; routes by the customer's own
 * list beside SNOMED CT; ICD-10-CM under its OID; who gave it by a name whose record the app may not read; times in UTC.
 */
export function epic(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, epicIds, { utc: true, millis: false });
  const customer = draw.one(['93', '301', '20', '502']);
  const careful = ready || draw.chance(0.4);
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId, 'Office Visit');
  const reasons = story.injections.map(({ illness, full }) =>
    paper.add('Condition', {
      subject: paper.subject,
      encounter: visit,
      clinicalStatus: active,
      verificationStatus: full || draw.chance(0.5) ? confirmed : undefined,
      category: [category('encounter-diagnosis')],
      code: concept(codesOf(illness, system.icd10cmOid, draw), illness.text),
      ...(!full && draw.chance(0.25) ? otherStatus(draw) : {}),
    }),
  );
  const department = draw.one(clinicNames);
  paper.add('Encounter', {
    id: visitId,
    identifier: [{ use: 'usual', system: `urn:oid:1.2.840.114350.1.13.${customer}.3.7.3.698084.8`, value: '1' }],
    status: 'finished',
    class: draw.chance(0.7) ? drawnClass(draw, careful) : { ...ambulatory, userSelected: false },
    type: [concept([coding(`urn:oid:1.2.840.114350.1.13.${customer}.3.7.10.698084.30`, '101', 'Office Visit')])],
    subject: paper.subject,
    period: paper.period(story.visit),
    diagnosis: draw.chance(0.6)
      ? reasons.map(condition => ({ condition, use: concept([coding(undefined, 'CC')]) }))
      : undefined,
    location: [{ location: reference('Location', paper.id('Location'), department) }],
  });
  for (const [i, injection] of story.injections.entries()) {
    const drug = { medicationReference: addMedication(paper, injection.medicine, customer) };
    const reason = {
      reasonCode: [concept([coding(system.icd10cmOid, injection.illness.icd)], injection.illness.text)],
    };
    const recorded = injection.full ? 1 : 0.75;
    const administration = without({
      status: 'completed',
      category: concept(
        [coding('http://terminology.hl7.org/CodeSystem/medication-admin-category', 'outpatient')],
        'Outpatient',
      ),
      subject: paper.subject,
      request: draw.chance(recorded) ? addOrder(paper, injection, { drug, encounter: visit, more: reason }) : undefined,
      performer: draw.chance(recorded)
        ? [performed(reference('Practitioner', paper.id('Practitioner'), shownName(draw)))]
        : undefined,
      effectiveDateTime: paper.time(injection.at),
      reasonReference: draw.chance(0.2) && reasons[i] ? [reasons[i]] : undefined,
      ...drug,
      dosage: dosageOf(injection, customer, draw),
    });
    paper.add('MedicationAdministration', injection.full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('epic', {
    notOffered: ['MedicationAdministration.context', 'MedicationAdministration.dosage.site'],
    placeOfService: { default: null, byLocation: careful ? { [department.toLowerCase()]: '11' } : {} },
  });
}

function dosageOf({ route, amount, full }: Injection, customer: string, draw: Draw): Elements {
  const own = coding(
    `urn:oid:1.2.840.114350.1.13.${customer}.3.7.4.798268.7025`,
    route === 'im' ? '6' : '18',
    draw.chance(0.7) ? (route === 'im' ? 'Intramuscular' : 'SUBCUTANEOUS') : undefined,
  );
  const snomed = coding(system.snomed, route === 'im' ? '78421000' : '34206005');
  const both = draw.chance(0.7);
  const words = route === 'im' ? 'Intramuscular' : 'Subcutaneous';
  return without({
    route: concept(both ? [own, snomed] : [own], !both || full || draw.chance(0.7) ? words : undefined),
    site: draw.chance(0.3) ? siteOf(route, draw) : undefined,
    dose: quantityOf(amount, draw),
  });
}

/** A Medication of its own, with the codes of every package and strength and no words beside them. */
function addMedication(paper: Paper, { names, rxnorm }: Medicine, customer: string): Elements {
  const { draw } = paper;
  const name = draw.one(names).toUpperCase();
  const many = draw.chance(0.05) ? 120 : draw.below(6);
  // A code stands for one drug: two of a chart share none by chance, or they would read as one drug given twice.
  const earlier = paper.resources.filter(({ resourceType }) => resourceType === 'Medication').length;
  const own = draw.between(1000, 99_999) * 10 + earlier;
  const codings = [
    coding(`urn:oid:1.2.840.114350.1.13.${customer}.3.7.2.698288`, String(own)),
    ...rxnorm.map(code => coding(system.rxnorm, code)),
    ...Array.from({ length: many }, (_, i) => coding('urn:oid:2.16.840.1.113883.6.162', String(own * 1000 + i))),
  ];
  const found = paper.add('Medication', { code: concept(codings, name) });
  return { ...found, display: name };
}
