import type { RecordedChart } from './chart.ts';
import { drugConcept, performed } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { active, category, codesOf, confirmed, otherStatus, uncodedOf } from './parts/condition.ts';
import { quantityOf } from './parts/doses.ts';
import type { Draw } from './parts/draw.ts';
import { drawnClass } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { oracleIds } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { narrative, shownName } from './parts/people.ts';
import { clinicNames } from './parts/places.ts';
import { routeCodings, routeWords } from './parts/routes.ts';
import { siteOf } from './parts/sites.ts';
import { drawStory, type Injection } from './parts/story.ts';

const ownCodes = 'https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet';

/**
 * Oracle Health: numbers for ids, instants in UTC, proprietary codes beside the standard ones; the Medication is
 * contained, under the id of its holder; `Encounter.diagnosis` is not returned, a Condition names its visit; class O.
 */
export function oracle(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, oracleIds, { utc: true, millis: draw.chance(0.7) });
  const careful = ready || draw.chance(0.5);
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const meta = { versionId: String(draw.below(9)), lastUpdated: paper.time(story.visit.end) };
  for (const { illness, full } of story.injections) {
    const coded = full || draw.chance(0.6);
    paper.add('Condition', {
      meta,
      text: narrative(illness.text),
      subject: paper.subject,
      encounter: visit,
      clinicalStatus: active,
      verificationStatus: confirmed,
      category: [
        { ...category('encounter-diagnosis'), text: 'Encounter Diagnosis' },
        concept([coding(system.snomed, '439401001', 'Diagnosis')]),
      ].slice(0, draw.between(1, 2)),
      code: coded ? concept(codesOf(illness, system.icd10cm, draw), illness.text) : uncodedOf(illness, draw),
      ...(!full && draw.chance(0.15) ? otherStatus(draw) : {}),
    });
  }
  paper.add('Encounter', {
    id: visitId,
    meta,
    text: narrative('Encounter'),
    status: careful || draw.chance(0.7) ? 'finished' : 'in-progress',
    class: draw.chance(0.5) ? { code: 'O', display: 'Outpatient' } : drawnClass(draw, careful),
    type: [concept([coding(`${ownCodes}/71`, '309308', 'Outpatient')], 'Outpatient')],
    subject: paper.subject,
    period: draw.chance(0.9) || ready ? paper.period(story.visit) : { start: paper.time(story.visit.start) },
    reasonCode: draw.chance(0.4) ? [concept([], 'injection')] : undefined,
    location: [{ location: reference('Location', paper.id('Location'), draw.one(clinicNames)), status: 'completed' }],
  });
  for (const injection of story.injections) {
    const id = paper.id('MedicationAdministration');
    const inner = draw.chance(0.6) ? id : `med-${id}`;
    const drug = drugConcept(injection.medicine, draw);
    const contained = draw.chance(0.75);
    const administration = without({
      id,
      meta,
      text: narrative('Medication administration'),
      contained: contained ? [containedMedication(inner, drug, draw)] : undefined,
      status: 'completed',
      subject: paper.subject,
      context: visit,
      request: draw.chance(injection.full ? 1 : 0.8)
        ? addOrder(paper, injection, { drug: { medicationCodeableConcept: drug }, encounter: visit })
        : undefined,
      performer: [performed(draw.chance(0.6) ? paper.addPractitioner() : { display: shownName(draw) })],
      effectiveDateTime: paper.time(injection.at),
      medicationReference: contained ? { reference: `#${inner}` } : undefined,
      medicationCodeableConcept: contained ? undefined : drug,
      dosage: dosageOf(injection, draw),
    });
    paper.add('MedicationAdministration', injection.full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('oracle', { placeOfService: { default: careful ? '11' : null, byLocation: {} } });
}

/** The drug as its code or, as of mixtures, as its one ingredient. */
function containedMedication(id: string, drug: Elements, draw: Draw): Elements {
  return draw.chance(0.75)
    ? { resourceType: 'Medication', id, code: drug }
    : { resourceType: 'Medication', id, ingredient: [{ itemCodeableConcept: drug }] };
}

function dosageOf({ route, amount }: Injection, draw: Draw): Elements {
  const own = coding(`${ownCodes}/4001`, String(draw.between(318_000, 319_000)), draw.one(routeWords[route]));
  const [url, code, display] = draw.one(routeCodings[route]);
  return {
    route: concept([{ ...own, userSelected: true }, coding(url, code, display)], draw.one(routeWords[route])),
    site: siteOf(route, draw),
    dose: quantityOf(amount, draw),
  };
}
