import type { FhirResource } from '../../domain/fhir.ts';
import { clinicClock } from '../scenarios/clock.ts';
import { element, list, text, words } from './elements.ts';

/** A person's name as people read it. */
export function personName(person: FhirResource): string {
  const [name] = list(person.name);
  const given = Array.isArray(name?.given) ? name.given.join(' ') : '';
  return text(name?.text) || `${given} ${text(name?.family)}`.trim() || 'Name not recorded';
}

/** `Rivera, Ana`: the name as a list sorts it. */
export function sortedName(person: FhirResource): string {
  const [name] = list(person.name);
  const given = Array.isArray(name?.given) ? name.given.join(' ') : '';
  return [text(name?.family), given].filter(Boolean).join(', ') || personName(person);
}

/** The clinic's own record number. */
export function recordNumber(person: FhirResource): string {
  return text(list(person.identifier)[0]?.value);
}

/** The drug of an administration or an order: by concept, by the words beside the reference, or contained; else empty. */
export function drugName(resource: FhirResource): string {
  const [contained] = list(resource.contained);
  return (
    words(resource.medicationCodeableConcept) ||
    text(element(resource.medicationReference).display) ||
    words(contained?.code)
  );
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A FHIR instant as the clinic's clock shows it: `2026-03-12T10:20`; empty for what is no instant. */
export function clinicTime(instant: unknown): string {
  if (typeof instant !== 'string' || !/T\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(instant)) return '';
  const moment = Date.parse(instant);
  return Number.isNaN(moment) ? '' : clinicClock(moment);
}

/** `12 Mar 2026`, of a date or of a clinic time. */
export function dayWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `12 Mar 2026, 10:00 to 10:40`; what is not written as an instant is shown as it is. */
export function periodWords(period: unknown): string {
  const { start, end } = element(period);
  const from = clinicTime(start);
  const to = clinicTime(end);
  if (from === '') return text(start) || 'Time not recorded';
  if (to === '') return `${dayWords(from)}, ${from.slice(11)}, still open`;
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  return `${dayWords(from)}, ${from.slice(11)} to ${sameDay ? '' : `${dayWords(to)}, `}${to.slice(11)}`;
}
