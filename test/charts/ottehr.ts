import type { RecordedChart } from './chart.ts';
import { drugConcept } from './parts/administration.ts';
import { addSurroundings } from './parts/around.ts';
import { later } from './parts/clock.ts';
import { coding, concept, type Elements, reference, system, without } from './parts/concept.ts';
import { active, codesOf, confirmed } from './parts/condition.ts';
import { quantityOf } from './parts/doses.ts';
import type { Draw } from './parts/draw.ts';
import { drawnClass } from './parts/encounter.ts';
import { flawed } from './parts/flaws.ts';
import { uuids } from './parts/ids.ts';
import { addOrder } from './parts/order.ts';
import { Paper } from './parts/paper.ts';
import { shownName } from './parts/people.ts';
import { ottehrSite } from './parts/sites.ts';
import { drawStory } from './parts/story.ts';

const roles = 'https://fhir.ottehr.com/CodeSystem/medication-administration-performer-role';
const routeCodes = { im: '78421000', sc: '34206005' } as const;

/**
 * Ottehr, for urgent care: the time is that of the order; creator, orderer and giver stand side by side, told apart by
 * the function; statuses for what is half done; routes of SNOMED CT under the URL of their value set, without words.
 */
export function ottehr(draw: Draw, ready: boolean): RecordedChart {
  const story = drawStory(draw, ready);
  const paper = new Paper(draw, story, uuids, { utc: true, millis: true });
  const careful = ready || draw.chance(0.5);
  const visitId = paper.id('Encounter');
  const visit = reference('Encounter', visitId);
  const reasons = story.injections.map(({ illness }) =>
    paper.add('Condition', {
      subject: paper.subject,
      encounter: visit,
      clinicalStatus: draw.chance(0.6) ? active : undefined,
      verificationStatus: draw.chance(0.6) ? confirmed : undefined,
      meta: { tag: [{ system: 'https://fhir.zapehr.com/r4/StructureDefinitions/diagnosis', code: 'diagnosis' }] },
      code: concept(codesOf(illness, system.icd10cm, draw), draw.chance(0.5) ? illness.text : undefined),
    }),
  );
  paper.add('Encounter', {
    id: visitId,
    status: careful || draw.chance(0.6) ? 'finished' : 'in-progress',
    class: careful
      ? drawnClass(draw, true)
      : draw.one([
          coding(system.actCode, 'ACUTE', 'inpatient acute'),
          coding(system.actCode, 'VR', 'virtual'),
          coding(system.actCode, 'AMB'),
        ]),
    subject: paper.subject,
    period: paper.period(story.visit),
    diagnosis: reasons.map((condition, i) => ({ condition, rank: i === 0 ? 1 : undefined })),
    location: [{ location: reference('Location', paper.id('Location'), 'Lakeside') }],
  });
  for (const injection of story.injections) {
    const { full, route, amount } = injection;
    const drug = drugConcept(injection.medicine, draw);
    const inner = draw.chance(0.5);
    const administration = without({
      extension: [{ url: 'https://fhir.ottehr.com/Extension/medication-cpt-codes', valueString: '[{"code":"96372"}]' }],
      contained: inner ? [{ resourceType: 'Medication', id: 'medication', code: drug }] : undefined,
      status: full || draw.chance(0.6) ? 'completed' : draw.one(['in-progress', 'on-hold', 'stopped', 'not-done']),
      subject: paper.subject,
      context: visit,
      request:
        full || draw.chance(0.6)
          ? addOrder(paper, injection, { drug: { medicationCodeableConcept: drug }, encounter: visit })
          : undefined,
      performer: performers(paper, full || draw.chance(0.7)),
      effectiveDateTime: paper.time(full ? injection.at : later(injection.at, -draw.below(300))),
      medicationReference: inner ? { reference: '#medication' } : undefined,
      medicationCodeableConcept: inner ? undefined : drug,
      dosage: without({
        route: concept([
          coding(
            draw.one(['http://hl7.org/fhir/ValueSet/route-codes', system.snomed]),
            full || draw.chance(0.9) ? routeCodes[route] : '284009009',
          ),
        ]),
        site: full || draw.chance(0.6) ? ottehrSite(route, draw) : undefined,
        dose: quantityOf(amount, draw),
      }),
    });
    paper.add('MedicationAdministration', full ? administration : flawed(administration, draw, injection));
  }
  addSurroundings(paper, visit);
  return paper.chart('ottehr', { placeOfService: { default: careful ? '20' : null, byLocation: {} } });
}

/** Who made the entry and who ordered come first; who gave it comes last, if at all. */
function performers(paper: Paper, given: boolean): Elements[] {
  const { draw } = paper;
  const as = (code: string) => ({
    function: concept([coding(roles, code)]),
    actor: draw.chance(0.6) ? paper.addPractitioner() : { display: shownName(draw) },
  });
  return [
    as('practitioner-ordered-medication'),
    ...(draw.chance(0.5) ? [as('practitioner-ordered-by-medication')] : []),
    ...(given ? [as('practitioner-administered-medication')] : []),
  ];
}
