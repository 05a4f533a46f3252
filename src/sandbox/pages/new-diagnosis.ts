import type { FhirResource } from '../../domain/fhir.ts';
import { systems } from '../scenarios/codes.ts';
import { card } from './card.ts';
import { type ChartView, readChart } from './chart.ts';
import type { EhrContext } from './context.ts';
import { referenceOf } from './elements.ts';
import { fieldsOf } from './fields/index.ts';
import { type Html, html } from './html.ts';

/** The form for a diagnosis that is not in the chart yet. It belongs to the visit on the page. */
export function newDiagnosisForm({ scenario, visit }: ChartView): Html | null {
  if (visit === null) return null;
  return html`<form class="card add" data-new-diagnosis data-scenario="${scenario.id}" data-visit="${visit.id ?? ''}" autocomplete="off">
<header><h3>Add a diagnosis to this visit</h3></header>
<div class="fields">
<div class="field" data-long><label for="new-text">Diagnosis</label><input id="new-text" name="text" required></div>
<div class="field"><label for="new-code">ICD-10-CM code</label><input id="new-code" name="code"></div>
</div>
<footer><button type="submit">Add</button><output data-part="state"></output></footer>
</form>
`;
}

/** What the page hears: the cards that are new or changed, by reference. */
export type AddAnswer =
  | { saved: true; cards: readonly { reference: string; markup: string }[] }
  | { saved: false; problem: string };

/** Adds an active, confirmed diagnosis to a visit and lists it there. `request`: `{ scenario, visit, text, code }`. */
export async function addDiagnosis(context: EhrContext, request: unknown): Promise<AddAnswer> {
  const { scenario: id, visit, text, code } = (request ?? {}) as Readonly<Record<string, unknown>>;
  const scenario = context.scenarios.find(item => item.id === id);
  if (!scenario || typeof visit !== 'string' || typeof text !== 'string' || typeof code !== 'string') {
    return { saved: false, problem: 'A diagnosis needs a visit and a name.' };
  }
  const { store } = context;
  const view = await readChart(store, scenario, visit);
  if (!view?.visit || text.trim() === '') return { saved: false, problem: 'A diagnosis needs a visit and a name.' };
  const stored = await store.create(condition(view.patient, view.visit, text, code));
  const listed = fieldsOf('Encounter').find(({ path }) => path === 'Encounter.diagnosis');
  if (!listed) throw new Error('The diagnoses of a visit have no field.');
  const all = [listed.read(view.visit), referenceOf(stored)].filter(Boolean).join(' ');
  const changed = await store.update(listed.write(view.visit, all, ''));
  const now = (await readChart(store, scenario, visit)) ?? view;
  const cards = [changed, stored].map(resource => ({
    reference: referenceOf(resource),
    markup: card(now, resource).markup,
  }));
  return { saved: true, cards };
}

function condition(patient: FhirResource, visit: FhirResource, text: string, code: string): FhirResource {
  const blank: FhirResource = {
    resourceType: 'Condition',
    clinicalStatus: { coding: [{ system: systems.clinicalStatus, code: 'active' }] },
    verificationStatus: { coding: [{ system: systems.verificationStatus, code: 'confirmed' }] },
    category: [{ coding: [{ system: systems.conditionCategory, code: 'encounter-diagnosis' }] }],
    subject: { reference: referenceOf(patient) },
    encounter: { reference: referenceOf(visit) },
  };
  const filled: Readonly<Record<string, string>> = { 'Condition.code.text': text, 'Condition.code': code };
  return fieldsOf('Condition').reduce(
    (resource, field) =>
      filled[field.path] === undefined ? resource : field.write(resource, filled[field.path] ?? '', ''),
    blank,
  );
}
