import type { FhirResource } from '../../domain/fhir.ts';
import type { ChartView } from './chart.ts';
import { givenAt } from './chart.ts';
import { control } from './control.ts';
import { element, list, referenceOf, text, words } from './elements.ts';
import { administrationNotes } from './fields/administration.ts';
import { fieldsOf } from './fields/index.ts';
import { type Html, html } from './html.ts';
import { clinicTime, dayWords, drugName, periodWords } from './words.ts';

/** The line at the top of a card: what it is, and what is to be known at a glance. */
export function summary(resource: FhirResource): { title: string; detail: string } {
  switch (resource.resourceType) {
    case 'MedicationAdministration': {
      const time = clinicTime(givenAt(resource));
      const when =
        time === '' ? text(givenAt(resource)) || 'time not recorded' : `${time.slice(11)} on ${dayWords(time)}`;
      return { title: drugName(resource) || 'Drug not recorded', detail: `${when}, ${text(resource.status)}` };
    }
    case 'MedicationRequest':
      return {
        title: drugName(resource) || 'Drug not recorded',
        detail: [text(resource.status), text(element(resource.requester).display)].filter(Boolean).join(', '),
      };
    case 'Encounter':
      return { title: words(list(resource.type)[0]) || 'Visit', detail: periodWords(resource.period) };
    default:
      return { title: words(resource.code) || 'Diagnosis without a name', detail: codes(resource) };
  }
}

function codes(resource: FhirResource): string {
  const systemNames: Readonly<Record<string, string>> = { 'http://snomed.info/sct': 'SNOMED CT' };
  const named = list(element(resource.code).coding).map(({ system, code }) => {
    const name = systemNames[text(system)] ?? (text(system).includes('icd-10-cm') ? 'ICD-10-CM' : text(system));
    return `${name} ${text(code)}`;
  });
  return named.join(', ') || 'no code';
}

/** One resource as a card of editable fields with its own Save. */
export function card(view: ChartView, resource: FhirResource): Html {
  const { title, detail } = summary(resource);
  const notes = resource.resourceType === 'MedicationAdministration' ? administrationNotes(resource) : [];
  const fields = fieldsOf(resource.resourceType).map(field => control(view, resource, field));
  return html`<form class="card" data-reference="${referenceOf(resource)}" tabindex="-1" autocomplete="off">
<header><h3 data-part="title">${title}</h3><p data-part="detail">${detail}</p></header>
<div class="fields">${fields}</div>
${notes.length > 0 && html`<ul class="notes">${notes.map(note => html`<li>${note}</li>`)}</ul>`}
<footer><button type="submit">Save</button><output data-part="state"></output></footer>
</form>
`;
}
