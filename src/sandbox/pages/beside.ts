import type { FhirResource } from '../../domain/fhir.ts';
import type { ChartStore } from './context.ts';
import { element, list, text, words } from './elements.ts';
import { type Html, html } from './html.ts';
import { clinicTime, dayWords } from './words.ts';

const kinds = ['Immunization', 'Procedure', 'ChargeItem', 'Coverage'] as const;
const kindWords: Readonly<Record<string, string>> = {
  Immunization: 'Vaccine',
  Procedure: 'Procedure',
  ChargeItem: 'Charge',
  Coverage: 'Coverage',
};

/** What a chart holds beside the injections: vaccines, procedures, charges and coverages, in that order. */
export async function readBeside(
  store: ChartStore,
  mine: Readonly<Record<string, string>>,
): Promise<readonly FhirResource[]> {
  return (await Promise.all(kinds.map(type => store.search(type, mine)))).flat();
}

/** One line for each: what it is, what it is called, its codes, and when. */
export function besideLine(resource: FhirResource): Html {
  const { resourceType, vaccineCode, code, type } = resource;
  const concept = vaccineCode ?? code ?? type;
  const codes = list(element(concept).coding).map(coding => text(coding.code));
  const payers = list(resource.payor).map(({ display, reference }) => text(display) || text(reference));
  const parts = [words(concept), codes.join(', '), payers.join(', '), whenWords(resource), text(resource.status)];
  return html`<p><strong>${kindWords[resourceType] ?? resourceType}</strong> ${parts.filter(Boolean).join(' · ')}</p>`;
}

function whenWords(resource: FhirResource): string {
  const period = element(resource.performedPeriod ?? resource.occurrencePeriod);
  const when = text(resource.occurrenceDateTime ?? resource.performedDateTime ?? period.start);
  const time = clinicTime(when);
  if (time !== '') return `${dayWords(time)}, ${time.slice(11)}`;
  return /^\d{4}-\d\d-\d\d/.test(when) ? dayWords(when) : when;
}
