import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { Answers, Judge } from './answers.ts';
import { allPass, type CoreFacts, decisions, type Fields, factsOf } from './facts.ts';

/** The package's own model does not fit its own type where nothing may be undefined. */
const model = r4 as Parameters<typeof fhirpath.compile>[1];

/** Expressions are compiled once. */
function many(expression: string): (resource: FhirResource) => string[] {
  const evaluate = fhirpath.compile(expression, model, { async: false });
  return resource => evaluate(resource) as string[];
}
function one(expression: string): (resource: FhirResource) => string | null {
  const all = many(expression);
  return resource => all(resource)[0] ?? null;
}

const id = one('id');
const status = one('status');
const reasons = many('reasonReference.reference');
const administration = {
  reasoned: many('statusReason'),
  routes: many('dosage.route.coding.code'),
  value: one('dosage.dose.value'),
  unit: one('iif(dosage.dose.code.exists(), dosage.dose.code, dosage.dose.unit)'),
  sites: many('dosage.site.coding.code'),
  performers: many('performer.actor.reference'),
  request: one('request.reference'),
  context: one('context.reference'),
};
const intent = one('intent');
const named = many('diagnosis.condition.reference');
const diagnosis = {
  visit: one('encounter.reference'),
  categories: many('category.coding.code'),
  verification: one('verificationStatus.coding.code.first()'),
  clinical: one('clinicalStatus.coding.code.first()'),
  codes: many("code.coding.where(system = 'http://hl7.org/fhir/sid/icd-10-cm').code"),
};

function readFields(resources: readonly FhirResource[]): Fields {
  const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type);
  const idOf = (resource: FhirResource) => id(resource) ?? '';
  return {
    administrations: of('MedicationAdministration').map(resource => ({
      id: idOf(resource),
      status: status(resource),
      reasoned: administration.reasoned(resource).length > 0,
      routes: administration.routes(resource),
      value: administration.value(resource) as unknown as number | null,
      unit: administration.unit(resource),
      sites: administration.sites(resource),
      performers: administration.performers(resource),
      request: administration.request(resource),
      context: administration.context(resource),
      reasons: reasons(resource),
    })),
    orders: of('MedicationRequest').map(resource => ({
      id: idOf(resource),
      status: status(resource),
      intent: intent(resource),
      reasons: reasons(resource),
    })),
    visits: of('Encounter').map(resource => ({
      id: idOf(resource),
      status: status(resource),
      diagnoses: named(resource),
    })),
    diagnoses: of('Condition').map(resource => ({
      id: idOf(resource),
      visit: diagnosis.visit(resource),
      categories: diagnosis.categories(resource),
      verification: diagnosis.verification(resource),
      clinical: diagnosis.clinical(resource),
      codes: diagnosis.codes(resource),
    })),
    practitioners: of('Practitioner').map(idOf),
  };
}

function fits(facts: CoreFacts, [fact, operator, value]: (typeof decisions)[number]['when'][number]): boolean {
  const found = facts[fact];
  if (operator === 'is') return found === value;
  if (operator === 'in') return Array.isArray(value) && value.includes(found);
  if (typeof found !== 'number') return false;
  return operator === 'at most' ? found <= Number(value) : found >= Number(value);
}

/** fhirpath.js for the fields, each by an expression that is compiled once; joined and decided in plain JavaScript. */
export const fhirPath: Judge = {
  name: 'fhirpath.js',
  judge: resources =>
    factsOf(readFields(resources)).map(facts => {
      const answers: Answers = { ...allPass };
      for (const { rule, answer, when } of decisions)
        if (answers[rule] === 'pass' && when.every(condition => fits(facts, condition))) answers[rule] = answer;
      return [facts.reference, answers] as const;
    }),
};
