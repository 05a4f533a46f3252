import type { LaunchOptions } from '../scenario.ts';
import { besideLine } from './beside.ts';
import { card } from './card.ts';
import { type ChartView, nameOf } from './chart.ts';
import { documentPage } from './document.ts';
import { referenceOf } from './elements.ts';
import { type Html, html } from './html.ts';
import { launchCard } from './launch-card.ts';
import { newDiagnosisForm } from './new-diagnosis.ts';
import { dayWords, recordNumber, sortedName } from './words.ts';

/** What an app in a frame may do: the list that athenahealth gives its embedded apps. */
export const frameSandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

function banner({ patient, visit }: ChartView): Html {
  const where = visit ? nameOf(visit) : 'No visit chosen';
  return html`<div class="banner"><strong>${sortedName(patient)}</strong>
<span>${String(patient.gender)}</span><span>Born ${dayWords(String(patient.birthDate))}</span>
<span>MRN ${recordNumber(patient)}</span><span class="visit">${where}</span></div>`;
}

function section(
  id: string,
  title: string,
  cards: readonly Html[],
  empty: string,
  note: Html | null = null,
  end: Html | null = null,
): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${cards.length > 1 && html` <span class="count">${cards.length}</span>`}</h2>
${note}${cards.length > 0 ? cards : html`<p class="quiet">${empty}</p>`}${end}</section>
`;
}

function visits(view: ChartView): Html | null {
  if (view.encounters.length < 2) return null;
  const link = (id: string, words: string, shown: boolean) =>
    html`<li><a href="/ehr/chart?scenario=${view.scenario.id}&visit=${id}"${shown && html` aria-current="true"`}>${words}</a></li>`;
  const items = view.encounters.map(visit => link(visit.id ?? '', nameOf(visit), visit.id === view.visit?.id));
  return html`<nav class="visits" aria-label="Visits"><ul>${items}${link('none', 'All visits', view.visit === null)}</ul></nav>`;
}

/** The chart of one patient, with the app beside it, in a window of its own, or over it from the first moment on. */
export function chartPage(
  view: ChartView,
  options: LaunchOptions,
  app: string,
  where: 'beside' | 'window' | 'at-once',
): string {
  const make = (resource: Parameters<typeof card>[1]) => card(view, resource);
  const shown = view.visit ? [view.visit] : view.encounters;
  const elsewhere =
    view.elsewhere > 0 ? html`<p class="quiet">${view.elsewhere} more entries are not shown here.</p>` : null;
  const body = html`<div class="chart" id="chart" data-app="${app}" data-patient="${referenceOf(view.patient)}">
<main>
<nav class="tabs" aria-label="Parts of the chart"><a href="#visit">Visit</a><a href="#mar">Medication administration</a><a href="#diagnoses">Diagnoses</a><a href="#orders">Orders</a></nav>
${visits(view)}
${section('visit', view.visit ? 'Visit' : 'Visits', shown.map(make), 'No visit in this chart.')}
${section('mar', 'Medication administration record', view.administrations.map(make), 'Nothing was given in this visit.', elsewhere)}
${section('diagnoses', 'Diagnoses', view.conditions.map(make), 'No diagnosis in this chart.', null, newDiagnosisForm(view))}
${section('orders', 'Orders', view.orders.map(make), 'No order in this chart.')}
${view.beside.length > 0 && section('beside', 'Also in this chart', view.beside.map(besideLine), '')}
</main>
<aside aria-label="Needlepoint">
<div class="frame-bar" id="frame-bar" hidden><strong>Needlepoint</strong>
<button type="button" id="options" aria-expanded="false" aria-controls="launch">Options</button>
<button type="button" id="widen" aria-pressed="false">Coder view</button><button type="button" id="close">Close</button></div>
${launchCard(view, options, where === 'window', where === 'at-once')}
<iframe id="app" title="Needlepoint" sandbox="${frameSandbox}" allow="clipboard-write" hidden></iframe>
</aside>
</div>`;
  return documentPage(`${view.scenario.title} - chart`, body, banner(view));
}
