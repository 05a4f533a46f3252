import type { Scenario } from '../scenario.ts';
import { documentPage } from './document.ts';
import { type Html, html } from './html.ts';
import { dayWords, recordNumber, sortedName } from './words.ts';

function row({ id, title, story, expect, patient, resources }: Scenario): Html {
  const person = resources.find(({ resourceType, id: own }) => resourceType === 'Patient' && own === patient);
  const who = person
    ? html`<strong>${sortedName(person)}</strong><span>${String(person.gender)}, born ${dayWords(String(person.birthDate))}</span><span>MRN ${recordNumber(person)}</span>`
    : html`<span>Patient not found</span>`;
  return html`<li class="patient" id="${id}">
<div class="who">${who}</div>
<div class="what"><h2>${title}</h2><p>${story}</p><p class="quiet">To be seen: ${expect}</p></div>
<a class="button" href="/ehr/chart?scenario=${id}" aria-label="Open chart: ${title}">Open chart</a>
</li>
`;
}

/** The first page: every chart, what happened in it, and the way in. */
export function patientList(scenarios: readonly Scenario[]): string {
  const body = html`<main class="patients">
<h1>Patients</h1>
<p class="lead">Open a chart, then open Needlepoint in it. Each chart was made up to show one thing.</p>
<ul>${scenarios.map(row)}</ul>
</main>`;
  return documentPage('Patients', body);
}
