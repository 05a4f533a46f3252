import type { FhirResource } from '../../domain/fhir.ts';
import type { Scenario } from '../scenario.ts';
import { launchOf, type WorkItem, workItems } from '../work-queue.ts';
import { nameOf } from './chart.ts';
import { documentPage } from './document.ts';
import { type Html, html } from './html.ts';
import { recordNumber, sortedName } from './words.ts';

const opensWords: Readonly<Record<WorkItem['opens'], string>> = {
  visit: 'Open the visit',
  administration: 'Open the entry',
  'claim-draft': 'Open the draft claim',
};

interface Listed {
  item: WorkItem;
  patient: FhirResource;
  visit: FhirResource | null;
}

/** The items whose chart is there. */
function listed(scenarios: readonly Scenario[]): readonly Listed[] {
  return workItems.flatMap(item => {
    const found = scenarios.find(({ id }) => id === item.scenario);
    const find = (type: string, id: string | null) =>
      found?.resources.find(resource => resource.resourceType === type && resource.id === id) ?? null;
    const patient = find('Patient', found?.patient ?? null);
    return patient ? [{ item, patient, visit: find('Encounter', item.encounter) }] : [];
  });
}

function way({ item, patient }: Listed): Html {
  const words = opensWords[item.opens];
  return html`<a class="button" href="/ehr/chart?scenario=${item.scenario}&item=${item.id}" aria-label="${words}: ${sortedName(patient)}">${words}</a>`;
}

function row(one: Listed): Html {
  const { item, patient, visit } = one;
  return html`<tr>
<th scope="row">${sortedName(patient)} <span class="quiet">MRN ${recordNumber(patient)}</span></th>
<td data-head="Visit">${visit ? nameOf(visit) : 'Not named'}</td>
<td data-head="Open item"><strong>${item.title}</strong> <span class="quiet">${item.detail}</span></td>
<td>${way(one)}</td>
</tr>
`;
}

function card(one: Listed): Html {
  const { item, patient } = one;
  return html`<li class="cds">
<p class="quiet">${sortedName(patient)}, MRN ${recordNumber(patient)}</p>
<h3>${item.title}</h3>
<p>${item.detail}</p>
<p class="quiet">From: Charge review service (made up)</p>
<p>${way(one)}</p>
<details><summary>What the link hands over</summary><code>${launchOf(item).appContext}</code></details>
</li>
`;
}

/** The work queue of a coder: open items of patients and visits, and what a decision service has to say. */
export function workPage(scenarios: readonly Scenario[]): string {
  const all = listed(scenarios);
  const body = html`<main class="patients work">
<h1>Work queue: coding</h1>
<p class="lead">Each item opens Needlepoint where the work is: at a visit, at an entry, or at the draft claim.</p>
<table class="queue">
<caption>Open items</caption>
<thead><tr><th scope="col">Patient</th><th scope="col">Visit</th><th scope="col">Open item</th><th scope="col">Opens</th></tr></thead>
<tbody>${all.filter(({ item }) => item.from === 'queue').map(row)}</tbody>
</table>
<section aria-labelledby="cards"><h2 id="cards">Notes from a decision service</h2>
<p class="lead">As CDS Hooks cards, each with a link that opens the app.</p>
<ul class="cards">${all.filter(({ item }) => item.from === 'card').map(card)}</ul></section>
</main>`;
  return documentPage('Work queue', body);
}
