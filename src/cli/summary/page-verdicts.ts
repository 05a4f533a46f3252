import { share } from '../../domain/share.ts';
import {
  figure,
  summaryHeads,
  uncheckedWords,
  verdictMeanings,
  verdictNames,
  summaryWords as words,
} from '../../text/summary.ts';
import { complaintWords, scopeNoun, sourceWords, stoppedWords, strayWords } from '../../text/summary-lines.ts';
import { legend, verdictBar } from './charts.ts';
import type { SummaryDocument } from './document.ts';
import { html, type Markup } from './markup.ts';
import { sourceName, stopName, unreadName } from './names.ts';
import { type Row, wideTable } from './page-table.ts';
import { candidateVerdicts, isAllRead, uncheckedCauses } from './shown.ts';

/** What could not be checked. It is loud where it is the most important thing there is to say. */
export function uncheckedSection(summary: SummaryDocument): Markup {
  const { unchecked, administrations, patients } = summary;
  const { candidates } = administrations;
  const part = unchecked.candidates;
  const lines = [
    ...uncheckedCauses(summary).map(
      ({ records, scope, title, says }) =>
        html`<li>${figure(records)} ${scopeNoun(scope, records)}: <span class="strong">${title}.</span> ${says}</li>`,
    ),
    ...unchecked.stopped.map(
      one => html`<li>${figure(one.patients)} ${stoppedWords(one.patients, stopName(one))}</li>`,
    ),
    ...unchecked.unread.map(one => html`<li>${figure(one.count)} × ${unreadName(one)}</li>`),
    ...(unchecked.complaints > 0
      ? [html`<li>${figure(unchecked.complaints)} ${complaintWords(unchecked.complaints)}</li>`]
      : []),
    ...unchecked.sources.map(
      one => html`<li>${figure(one.patients)} ${sourceWords(one.patients, sourceName(one))}</li>`,
    ),
  ];
  const quiet = isAllRead(summary);
  const style = [quiet ? '' : 'unchecked', isLoud(summary) ? 'loud' : ''].join(' ').trim();
  return html`<section class="${style}" aria-labelledby="unchecked"><h2 id="unchecked">${words.unchecked}</h2>
${isLoud(summary) && part > 0 ? html`<p class="share">${share(part, candidates)}</p>` : ''}
${part > 0 ? html`<p class="strong">${uncheckedWords(part, candidates)}</p>` : ''}
${patients.total === 0 ? html`<p>${words.nobody}</p>` : ''}
${quiet && lines.length === 0 ? html`<p class="quiet">${words.read}</p>` : ''}
${lines.length > 0 ? html`<ul class="plain small">${lines}</ul>` : ''}</section>`;
}

/** No verdict is commoner than that there is none. */
function isLoud(summary: SummaryDocument): boolean {
  if (isAllRead(summary)) return false;
  const { byVerdict, candidates } = summary.administrations;
  const { ready, review, 'not-ready': missing, 'cannot-tell': unknown } = byVerdict;
  return candidates === 0 || unknown >= Math.max(ready, review, missing);
}

/** How many injections, visits and patients have which verdict. */
export function verdictsSection({ administrations, patients, visits }: SummaryDocument): Markup {
  const { byVerdict, candidates, untied } = administrations;
  const stray = Object.values(untied).reduce((sum, count) => sum + count, 0);
  const rows = candidateVerdicts.map((verdict): Row => {
    const name = html`<span class="strong">${verdictNames[verdict]}</span><br><span class="quiet small">${verdictMeanings[verdict]}</span>`;
    const count = html`<span class="strong">${figure(byVerdict[verdict])}</span>`;
    return [name, count, share(byVerdict[verdict], candidates), figure(visits[verdict]), figure(patients[verdict])];
  });
  const aside = (['not-96372', 'not-given'] as const).map(
    (verdict): Row => [html`${verdictNames[verdict]}`, figure(byVerdict[verdict]), '–', '–', '–'],
  );
  const none: Row = [html`${verdictNames.none}`, '–', '–', figure(visits.none), figure(patients.none)];
  const stopped: Row = [html`${verdictNames.stopped}`, '–', '–', '–', figure(patients.stopped)];
  const all = [...rows, ...aside, none, ...(patients.stopped > 0 ? [stopped] : [])];
  const caption = html`<caption>${words.verdictsLead}</caption>`;
  return html`<section aria-labelledby="verdicts"><h2 id="verdicts">${words.verdicts}</h2>
<figure>${verdictBar(byVerdict, candidates, 36)}${legend}</figure>
${wideTable(caption, summaryHeads.verdicts, all)}
${stray > 0 ? html`<p class="small quiet">${figure(stray)} ${strayWords(stray)}.</p>` : ''}</section>`;
}
