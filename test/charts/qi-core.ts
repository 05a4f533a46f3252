import type { RecordedChart } from './chart.ts';
import { drugConcept, fullDosage, performed } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { active, category, codesOf, confirmed, uncodedOf } from './parts/condition.ts';
import type { Draw } from './parts/draw.ts';
import { otherClasses } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { spokenIds } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { office } from './parts/places.ts';
import { drawStory, type Injection } from './parts/story.ts';

const profiles = 'http://hl7.org/fhir/us/qicore/StructureDefinition';

/**
 * Test cases of quality measures, by QI-Core: a profile on everything, periods most often without an end, codes without
 * words, half of the references leading nowhere, not-done with its reason and the day that was recorded.
 */
export function qiCore(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, spokenIds, { utc: draw.chance(0.7), millis: true });
  const careful = ready || draw.chance(0.4);
  const meta = (name: string) => ({ profile: [`${profiles}/qicore-${name}`] });
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const reasons = story.injections.map(({ illness, full }) =>
    paper.add('Condition', {
      meta: meta('condition-encounter-diagnosis'),
      subject: paper.subject,
      encounter: draw.chance(0.4) ? visit : undefined,
      clinicalStatus: active,
      verificationStatus: draw.chance(0.9) ? confirmed : undefined,
      category: [category('encounter-diagnosis')],
      code: full || draw.chance(0.4) ? concept(codesOf(illness, system.icd10cm, draw)) : uncodedOf(illness, draw),
    }),
  );
  const placeId = paper.id('Location');
  if (careful) paper.resources.push(office(placeId, draw));
  paper.add('Encounter', {
    id: visitId,
    meta: meta('encounter'),
    status: 'finished',
    class: careful ? coding(system.actCode, 'AMB', 'ambulatory') : draw.one(otherClasses),
    type: [concept([coding(system.snomed, '185463005', 'Visit out of hours (procedure)')])],
    subject: paper.subject,
    period: paper.period(story.visit),
    reasonCode: draw.chance(0.2) ? [concept([coding(system.icd10cm, 'R50.9')])] : undefined,
    diagnosis: reasons.map((condition, i) => ({
      condition: ready || draw.chance(0.3) ? condition : { reference: `Condition/missing-${i}` },
      use: concept([coding('http://terminology.hl7.org/CodeSystem/diagnosis-role', draw.one(['AD', 'billing']))]),
      rank: draw.chance(0.8) ? i + 1 : undefined,
    })),
    location: careful ? [{ location: reference('Location', placeId) }] : undefined,
  });
  for (const injection of story.injections) {
    const done = injection.full || draw.chance(0.85);
    const written = injection.full
      ? givenOf(paper, injection, visit, draw)
      : flawed(givenOf(paper, injection, visit, draw), draw, injection);
    paper.add('MedicationAdministration', {
      meta: meta('medicationadministration'),
      ...(done ? written : notDone(written, paper, injection)),
    });
  }
  addSurroundings(paper, visit);
  return paper.chart('qi-core', {});
}

function givenOf(paper: Paper, injection: Injection, visit: Elements, draw: Draw): Elements {
  const { full, at } = injection;
  const start = paper.time(at);
  const drug = { medicationCodeableConcept: drugConcept(injection.medicine, draw) };
  const usual = full || draw.chance(0.4);
  return without({
    status: 'completed',
    subject: paper.subject,
    context: full || draw.chance(0.3) ? visit : undefined,
    request: usual ? addOrder(paper, injection, { drug }) : undefined,
    performer: usual ? [performed(paper.addPractitioner())] : undefined,
    ...draw.one<Elements>([
      { effectivePeriod: { start } },
      { effectivePeriod: { start, end: paper.time({ ...at, second: 59 }) } },
      { effectiveDateTime: start },
    ]),
    ...drug,
    dosage: usual ? fullDosage(injection, draw) : undefined,
  });
}

function notDone(written: Elements, paper: Paper, { at }: Injection): Elements {
  return {
    ...written,
    status: 'not-done',
    statusReason: [concept([coding(system.snomed, '183932001', 'Procedure contraindicated (situation)')])],
    extension: [{ url: `${profiles}/qicore-recorded`, valueDateTime: paper.time(at) }],
  };
}
