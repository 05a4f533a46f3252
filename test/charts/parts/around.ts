import { drugConcept, fullDosage, performed } from './administration.ts';
import { dateOf } from './clock.ts';
import { coding, concept, type Elements, system } from './concept.ts';
import { active, category, codesOf } from './condition.ts';
import { drawnClass, visitTypes } from './encounter.ts';
import { flawed } from './flaws.ts';
import type { Paper } from './paper.ts';
import { shownName } from './people.ts';
import { earlierVisit, type Injection } from './story.ts';

const vaccines = [
  ['141', 'influenza, seasonal, injectable'],
  ['115', 'Tdap'],
  ['121', 'zoster live'],
  ['33', 'pneumococcal polysaccharide PPV23'],
] as const;

const procedures = [
  [system.cpt, '36415', 'Collection of venous blood'],
  [system.cpt, '99213', 'Office visit'],
  [system.snomed, '430193006', 'Medication reconciliation'],
  [system.snomed, '76601001', 'Intramuscular injection'],
  [system.cpt, '90471', 'Immunization administration'],
] as const;

/** What else such a chart holds: earlier visits and what was given there, problems, vaccines, procedures, payers. */
export function addSurroundings(paper: Paper, visit: Elements): void {
  const { draw, story } = paper;
  for (const one of story.others) {
    paper.add('Condition', {
      subject: paper.subject,
      clinicalStatus: draw.chance(0.8) ? active : undefined,
      category: draw.chance(0.8) ? [category('problem-list-item')] : undefined,
      code: concept(codesOf(one, system.icd10cm, draw), one.text),
      recordedDate: draw.chance(0.4) ? dateOf(story.visit.start.day - draw.between(1, 2000)) : undefined,
    });
  }
  for (let visits = draw.one([0, 0, 0, 1, 1, 2]); visits > 0; visits -= 1) addEarlier(paper);
  if (draw.chance(0.15)) addVaccine(paper, visit);
  if (draw.chance(0.2)) addProcedure(paper, visit);
  if (draw.chance(0.15)) {
    paper.add('Coverage', {
      status: 'active',
      beneficiary: paper.subject,
      payor: [{ display: draw.one(['Medicare', 'Blue Cross', 'State Medicaid', 'Self pay']) }],
      order: draw.chance(0.5) ? 1 : undefined,
    });
  }
  if (draw.chance(0.1)) {
    paper.add('ChargeItem', {
      status: 'billable',
      subject: paper.subject,
      context: visit,
      code: concept([coding(system.cpt, draw.one(['99213', '96372', '90471', '36415']))]),
      occurrenceDateTime: paper.time(story.visit.start),
    });
  }
  if (draw.chance(0.1)) {
    const clinical = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical';
    paper.add('AllergyIntolerance', {
      clinicalStatus: concept([coding(clinical, 'active')]),
      patient: paper.subject,
      code: concept([], 'Penicillin'),
    });
  }
}

/** A visit some time before, with or without something given there. */
function addEarlier(paper: Paper): void {
  const { draw, story } = paper;
  const period = earlierVisit(story, draw);
  const visit = paper.add('Encounter', {
    status: draw.one(['finished', 'finished', 'cancelled']),
    class: drawnClass(draw, false),
    type: draw.chance(0.5) ? [draw.one(visitTypes)] : undefined,
    subject: paper.subject,
    period: paper.period(period),
  });
  const [first] = story.injections;
  if (!first || draw.chance(0.4)) return;
  const injection: Injection = { ...first, at: period.start };
  const administration = {
    status: 'completed',
    subject: paper.subject,
    context: draw.chance(0.7) ? visit : undefined,
    effectiveDateTime: paper.time(injection.at),
    performer: [performed({ display: shownName(draw) })],
    medicationCodeableConcept: drugConcept(first.medicine, draw),
    dosage: fullDosage(injection, draw),
  };
  paper.add('MedicationAdministration', flawed(administration, draw, injection));
}

function addVaccine(paper: Paper, visit: Elements): void {
  const { draw, story } = paper;
  const [code, name] = draw.one(vaccines);
  const today = draw.chance(0.4);
  const day = today ? story.visit.start : { ...story.visit.start, day: story.visit.start.day - draw.between(30, 900) };
  paper.add('Immunization', {
    status: draw.one(['completed', 'completed', 'not-done']),
    vaccineCode: concept([coding(system.cvx, code, name)], name),
    patient: paper.subject,
    encounter: today ? visit : undefined,
    occurrenceDateTime: draw.chance(0.5) ? paper.time(day) : dateOf(day.day),
  });
}

function addProcedure(paper: Paper, visit: Elements): void {
  const { draw, story } = paper;
  const [url, code, name] = draw.one(procedures);
  paper.add('Procedure', {
    status: draw.one(['completed', 'completed', 'not-done']),
    subject: paper.subject,
    encounter: visit,
    code: concept([coding(url, code, name)]),
    performedDateTime: paper.time(story.visit.start),
  });
}
