import type { RecordedChart } from './chart.ts';
import { plainSettings } from './chart.ts';
import { drugConcept, fullDosage, performed } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { concept, type Elements, system } from './parts/concept.ts';
import { active, category, codesOf, confirmed, otherStatus } from './parts/condition.ts';
import type { Draw } from './parts/draw.ts';
import { drawnClass, otherStatuses, visitTypes } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { plainIds } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { office, otherPlace } from './parts/places.ts';
import { drawStory } from './parts/story.ts';

/** As the standard's own pages fill it: every element in its place, each thing once. */
export function plain(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, plainIds, { utc: false, millis: false });
  const careful = ready || draw.chance(0.5);
  const visitId = paper.id('Encounter');
  const visit: Elements = { reference: `Encounter/${visitId}` };
  const reasons = story.injections.map(({ illness, full }) =>
    paper.add('Condition', {
      subject: paper.subject,
      encounter: draw.chance(0.7) ? visit : undefined,
      clinicalStatus: draw.chance(0.8) ? active : undefined,
      verificationStatus: draw.chance(0.8) ? confirmed : undefined,
      category: draw.chance(0.7) ? [category('encounter-diagnosis')] : undefined,
      code: concept(codesOf(illness, system.icd10cm, draw), draw.chance(0.7) ? illness.text : undefined),
      ...(!full && draw.chance(0.15) ? otherStatus(draw) : {}),
    }),
  );
  const placeId = paper.id('Location');
  const where = careful ? office(placeId, draw) : otherPlace(placeId, draw);
  paper.resources.push(where);
  paper.add('Encounter', {
    id: visitId,
    status: careful ? 'finished' : draw.one(['finished', ...otherStatuses]),
    class: drawnClass(draw, careful),
    type: draw.chance(0.4) ? [draw.one(visitTypes)] : undefined,
    subject: paper.subject,
    period: paper.period(story.visit),
    diagnosis: reasons.map((condition, i) => ({ condition, rank: i + 1 })),
    location: [{ location: { reference: `Location/${placeId}` } }],
  });
  for (const [i, injection] of story.injections.entries()) {
    const drug = { medicationCodeableConcept: drugConcept(injection.medicine, draw) };
    const administration = {
      status: 'completed',
      subject: paper.subject,
      context: visit,
      request: addOrder(paper, injection, { drug, encounter: visit }),
      performer: [performed(paper.addPractitioner(), draw.chance(0.4) ? 'performer' : undefined)],
      effectiveDateTime: paper.time(injection.at),
      reasonReference: draw.chance(0.3) && reasons[i] ? [reasons[i]] : undefined,
      ...drug,
      dosage: fullDosage(injection, draw),
    };
    paper.add('MedicationAdministration', injection.full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('plain', { ...plainSettings, timeZone: story.zone.name });
}
