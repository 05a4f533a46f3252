import type { RecordedChart } from './chart.ts';
import { drugConcept, performed } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { coding, concept, reference, system, without } from './parts/concept.ts';
import { active, category, codesOf, confirmed, uncodedOf } from './parts/condition.ts';
import { unitWords } from './parts/doses.ts';
import type { Draw } from './parts/draw.ts';
import { drawnClass, visitTypes } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { eclinicalIds } from './parts/ids.ts';
import { Paper } from './parts/paper.ts';
import { shownName } from './parts/people.ts';
import { office, otherPlace } from './parts/places.ts';
import { routeCodings, routeWords } from './parts/routes.ts';
import { siteOf } from './parts/sites.ts';
import { drawStory } from './parts/story.ts';

/**
 * eClinicalWorks: a therapeutic injection as the front desk's form has it, in words: route, site, dose with a word for
 * its unit. It is tied to its visit, never to an order.
 */
export function eclinicalworks(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, eclinicalIds, { utc: false, millis: false });
  const careful = ready || draw.chance(0.6);
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const reasons = story.injections.map(({ illness, full }) =>
    paper.add('Condition', {
      meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-encounter-diagnosis'] },
      subject: paper.subject,
      encounter: visit,
      clinicalStatus: active,
      verificationStatus: draw.chance(0.9) ? confirmed : undefined,
      category: [category('encounter-diagnosis')],
      code:
        full || draw.chance(0.8)
          ? concept(codesOf(illness, system.icd10cm, draw), illness.text)
          : uncodedOf(illness, draw),
    }),
  );
  const placeId = paper.id('Location');
  paper.resources.push(careful ? office(placeId, draw) : otherPlace(placeId, draw));
  paper.add('Encounter', {
    id: visitId,
    status: 'finished',
    class: drawnClass(draw, careful),
    type: [draw.one(visitTypes)],
    subject: paper.subject,
    period: paper.period(story.visit),
    diagnosis: draw.chance(0.5) ? reasons.map(condition => ({ condition })) : undefined,
    location: [{ location: reference('Location', placeId) }],
  });
  for (const injection of story.injections) {
    const { route, amount, full } = injection;
    const coded = draw.chance(0.4);
    const [url, code, display] = draw.one(routeCodings[route]);
    const administration = without({
      status: 'completed',
      category: draw.chance(0.5) ? concept([], 'Therapeutic Injection') : undefined,
      subject: paper.subject,
      context: full || draw.chance(0.9) ? visit : undefined,
      performer:
        full || draw.chance(0.7)
          ? [performed(draw.chance(0.6) ? paper.addPractitioner() : { display: shownName(draw) })]
          : undefined,
      effectiveDateTime: full || draw.chance(0.7) ? paper.time(injection.at) : paper.time(injection.at).slice(0, 10),
      medicationCodeableConcept: drugConcept(injection.medicine, draw),
      note: draw.chance(0.2) ? [{ text: 'Patient tolerated well.' }] : undefined,
      dosage: without({
        route: coded ? concept([coding(url, code, display)]) : concept([], draw.one(routeWords[route])),
        site: full || draw.chance(0.7) ? siteOf(route, draw) : undefined,
        dose: { value: amount.value, unit: draw.one(unitWords[amount.unit] ?? [amount.unit]) },
      }),
    });
    paper.add('MedicationAdministration', full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('eclinicalworks', { notOffered: ['MedicationAdministration.request'] });
}
