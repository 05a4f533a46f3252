import { createHash } from 'node:crypto';
import { counted, figure, summaryWords as words } from '../../text/summary.ts';
import { headFacts, programWords } from '../../text/summary-lines.ts';
import { patterns } from './charts.ts';
import type { SummaryDocument } from './document.ts';
import { html, Markup } from './markup.ts';
import { drugName, organizationName, policyName } from './names.ts';
import { causesSection, listSection, monthsSection, otherSections } from './page-lists.ts';
import { uncheckedSection, verdictsSection } from './page-verdicts.ts';
import { isAllRead } from './shown.ts';
import { pageStyle } from './style.ts';

/** Nothing is loaded and nothing runs: of all a page may do, this one only shows its own style. */
const contentPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A summary as one page of HTML that needs nothing beside it, to read and to print. */
export function asPage(summary: SummaryDocument): string {
  const { patients, visits, administrations, units, made } = summary;
  const unchecked = uncheckedSection(summary);
  const verdicts = verdictsSection(summary);
  const facts = headFacts({
    patients: patients.total,
    visits: visits.total,
    administrations: administrations.total,
    candidates: administrations.candidates,
    units,
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
${patterns}
<header><h1>${words.title}</h1>
<p class="quiet">${words.lead}</p>
<ul class="facts">${facts.map(([count, what]) => html`<li><b>${figure(count)}</b> ${what}</li>`)}</ul></header>
<main>
${isAllRead(summary) ? verdicts : [unchecked, verdicts]}
${causesSection(words.causes, words.causesLead, summary, 'blocks')}
${monthsSection(summary)}
${listSection(words.drugs, summary.drugs, drugName)}
${listSection(words.organizations, summary.organizations, organizationName)}
${listSection(words.policies, summary.policies, policyName)}
${causesSection(words.advice, words.adviceLead, summary, 'advises')}
${otherSections(summary)}
${isAllRead(summary) ? unchecked : ''}
</main>
<footer>${made.map(one => html`<p>${programWords(one)}: ${counted(one.reports, 'report')}.</p>`)}</footer>
</body>
</html>
`;
  return page.text;
}
