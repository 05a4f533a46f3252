import type { RecordedChart } from './chart.ts';
import { addSurroundings } from './parts/around.ts';
import { later } from './parts/clock.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { active, category, confirmed } from './parts/condition.ts';
import type { Draw } from './parts/draw.ts';
import { ambulatory } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { uuids } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { routeCodings } from './parts/routes.ts';
import { drawStory, type Injection } from './parts/story.ts';

/**
 * Synthea: RxNorm with its display, the visit always named; never a route, a site, a unit or a giver; an order of the
 * same drug that nothing links; SNOMED CT for every illness. A site that bills from it adds route, unit and ICD-10-CM.
 */
export function synthea(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, uuids, { utc: false, millis: draw.chance(0.3) });
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const elsewhere = reference('Encounter', paper.id('Encounter'));
  const reasons = story.injections.map(({ illness, full }) => {
    const coded = full || draw.chance(0.3);
    const snomed = coding(system.snomed, illness.snomed, `${illness.text} (disorder)`);
    return paper.add('Condition', {
      subject: paper.subject,
      // The reason often belongs to another visit.
      encounter: full || draw.chance(0.5) ? visit : elsewhere,
      clinicalStatus: active,
      verificationStatus: confirmed,
      category: [category('encounter-diagnosis')],
      code: concept(coded ? [snomed, coding(system.icd10cm, illness.icd, illness.text)] : [snomed], illness.text),
      onsetDateTime: paper.time(story.visit.start),
      recordedDate: paper.time(story.visit.start),
    });
  });
  paper.add('Encounter', {
    id: visitId,
    status: 'finished',
    class: draw.chance(ready ? 1 : 0.85) ? ambulatory : coding(system.actCode, draw.one(['IMP', 'EMER'])),
    type: [
      concept(
        [coding(system.snomed, '185349003', 'Encounter for check up (procedure)')],
        'Encounter for check up (procedure)',
      ),
    ],
    subject: paper.subject,
    participant: [{ individual: { ...paper.addPractitioner(), display: 'Dr. Quokka123 Wombat456' } }],
    period: paper.period(story.visit),
    location: [{ location: reference('Location', paper.id('Location'), 'PCP42') }],
  });
  for (const [i, injection] of story.injections.entries()) {
    const drug = drugOf(injection, draw);
    addOrder(paper, injection, { drug, encounter: visit });
    const late = !injection.full && draw.chance(0.05);
    const administration = without({
      status: 'completed',
      subject: paper.subject,
      context: visit,
      effectiveDateTime: paper.time(late ? later(injection.at, 9 * 24 * 60) : injection.at),
      reasonReference: (injection.full || draw.chance(0.8)) && reasons[i] ? [reasons[i]] : undefined,
      ...drug,
      dosage: dosageOf(injection, draw),
    });
    const spoiled = !injection.full && draw.chance(0.3);
    paper.add('MedicationAdministration', spoiled ? flawed(administration, draw, injection) : administration);
  }
  addSurroundings(paper, visit);
  return paper.chart('synthea', {
    notOffered: [
      'MedicationAdministration.request',
      'MedicationAdministration.dosage.site',
      'MedicationAdministration.performer',
    ],
    placeOfService: { default: ready || draw.chance(0.5) ? '11' : null, byLocation: {} },
  });
}

function drugOf({ medicine }: Injection, draw: Draw): Elements {
  const name = draw.one(medicine.names);
  const code = medicine.rxnorm.length > 0 ? draw.one(medicine.rxnorm) : String(draw.between(100_000, 2_000_000));
  return { medicationCodeableConcept: concept([coding(system.rxnorm, code, name)], name) };
}

function dosageOf({ route, amount, full }: Injection, draw: Draw): Elements | undefined {
  if (!full && draw.chance(0.4)) return undefined;
  const [url, code, display] = draw.one(routeCodings[route]);
  const enriched = full || draw.chance(0.4);
  return without({
    route: enriched ? concept([coding(url, code, display)]) : undefined,
    dose: enriched
      ? { value: amount.value, unit: amount.unit, system: system.ucum, code: amount.unit }
      : { value: amount.value },
    rateQuantity: !full && draw.chance(0.3) ? { value: 2 } : undefined,
  });
}
