import { plainTime } from '../values.ts';
import { nearestPlace } from '../where.ts';
import { type Addressee, blank, type Question } from './question.ts';
import { type Asked, alwaysOffered, plain, questionOf } from './questions.ts';

/** Whom the record names; null: it names nobody. */
export type People = Readonly<Record<Addressee, string | null>>;

/** What is asked about: an injection, or the visit itself (`injection` null). */
export interface Subject {
  injection: {
    /** `MedicationAdministration/x`, which tells its entries from others and is never said. */
    reference: string;
    /** Drug, dose, day and time: no name of a patient. */
    name: string;
    /** `10:20`; null: no time is recorded. */
    clock: string | null;
  } | null;
  people: People;
  findings: readonly Asked[];
}

/** One clinician's part of a query. */
export interface Letter {
  to: string;
  text: string;
}

const parts: Readonly<Record<Addressee, { known: string; unknown: string }>> = {
  giver: { known: 'who gave it', unknown: 'the clinician who gave it' },
  orderer: { known: 'who ordered it', unknown: 'the clinician who ordered it' },
  attending: { known: 'who answers for the visit', unknown: 'the clinician who answers for the visit' },
};

const closing =
  'Please answer from what you know and what is recorded. Where the record needs it, add to it or correct it in the chart.';

/** What is asked, sorted by clinician and by injection. `visit`: its day and kind, as a heading. */
export function letters(visit: string | null, subjects: readonly Subject[]): readonly Letter[] {
  const points = subjects.flatMap(subject =>
    subject.findings.flatMap(finding => {
      const question = questionOf(finding);
      return question ? [{ subject, finding, question, name: subject.people[question.to] }] : [];
    }),
  );
  const byClinician = Map.groupBy(points, ({ question, name }) => name ?? parts[question.to].unknown);
  return [...byClinician].map(([to, own]) => {
    const named = own.find(({ name }) => name !== null);
    const roles = [...new Set(own.map(({ question }) => parts[question.to].known))];
    const lines = [`To: ${plain(to)}${named ? ` (${roles.join(', ')})` : ''}`];
    if (visit) lines.push(`Visit: ${plain(visit)}`);
    let number = 0;
    for (const [subject, about] of Map.groupBy(own, one => one.subject)) {
      lines.push(subject.injection ? `Injection: ${plain(subject.injection.name)}` : 'About the visit as a whole');
      for (const same of Map.groupBy(about, ({ question }) => sameQuestion(question)).values()) {
        number += 1;
        lines.push('', ...asked(number, same, subject));
      }
      lines.push('');
    }
    lines.push(closing);
    return { to: plain(to), text: lines.join('\n') };
  });
}

/** Findings that raise the same question are told together and asked about once. */
function sameQuestion({ ask, options }: Question): string {
  return [ask, ...options].join('\n');
}

interface Point {
  finding: Asked;
  question: Question;
}

function asked(number: number, points: readonly Point[], subject: Subject): readonly string[] {
  const [first] = points;
  if (!first) return [];
  const { about, ask, options } = first.question;
  const says = new Set(points.map(({ question }) => question.says));
  const where = new Set(points.flatMap(({ finding }) => places(finding, subject.injection)));
  return [
    `${number}. ${about}`,
    ...[...says].map(line => `The record says: ${line}`),
    ...[...where].map(line => `Where: ${line}`),
    `Question: ${ask}`,
    ...[...options, ...alwaysOffered].map(option => `[ ] ${option}`),
  ];
}

/** What stands on a charge or a procedure is said as what was done. */
const doneThatDay = 'What is recorded as done on that day';

function placeAt(path: string, clock: string | null | undefined): string | null {
  if (/^(ChargeItem|Procedure)\b/.test(path)) return doneThatDay;
  return nearestPlace(path.startsWith('Condition.code') ? 'Encounter.diagnosis' : path, clock);
}

/** Read beside much else, and worth a word only where it is what is asked about. */
const byTheWay: readonly string[] = [
  'Encounter.status',
  'Encounter.class',
  'Encounter.period.start',
  'Encounter.period.end',
  'MedicationAdministration.status',
  'MedicationRequest.status',
  'MedicationRequest.intent',
];

/** More places than these are not read. */
const mostPlaces = 4;

/** Where it stands in the chart, with what stands there. */
function places({ field, outcome, kind, evidence }: Asked, injection: Subject['injection']): readonly string[] {
  const clock = injection ? injection.clock : undefined;
  const own = placeAt(field, clock) ?? field;
  // What was not looked at is not said to be empty, and where nothing stands the place is enough.
  if (outcome === 'unchecked' || kind === 'absent') return [own];
  const found = evidence.flatMap(({ pointer, value }) => {
    const element = elementOf(pointer);
    if (!isWords(value) || (byTheWay.includes(element) && !element.startsWith(field))) return [];
    const place = placeOf(pointer, injection);
    return place === null ? [] : `${place}: "${plain(plainTime(value.replace(leadingCode, '')))}"`;
  });
  return found.length === 0 ? [own] : [...new Set(found)].slice(0, mostPlaces);
}

/** `MedicationAdministration.dosage.route.coding` */
function elementOf(pointer: string): string {
  const [reference = '', path = ''] = pointer.split('#');
  return `${reference.split('/')[0]}.${path.replaceAll(/\[\d+\]/g, '')}`;
}

function placeOf(pointer: string, injection: Subject['injection']): string | null {
  const [reference = ''] = pointer.split('#');
  const isEntry = reference.startsWith('MedicationAdministration/');
  const another = isEntry && injection !== null && reference !== injection.reference;
  const place = placeAt(elementOf(pointer), injection && !another ? injection.clock : undefined);
  return another && place !== null ? `Another entry: ${place}` : place;
}

/** Of a diagnosis before its name: `D51.0 `, `84027009 `. */
const leadingCode = /^([A-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?|\d{6,})\s+(?=\p{L})/u;

/** `MedicationRequest/b12`, `#med`, an address, `E53.8`, `96372`: they say nothing to who reads the question. */
const noWords = [/^[A-Z][a-z]+[A-Za-z]*\/\S+$/, /^#/, /^(urn|https?):/i, /^[A-Z]?\d[\dA-Z]*(\.\w+)?$/i];

function isWords(value: string): boolean {
  return value.trim() !== '' && !noWords.some(form => form.test(value.trim()));
}

/** All letters as one text. */
export function wholeText(all: readonly Letter[]): string {
  return all.map(({ text }) => text).join(`\n\n${blank.repeat(10)}\n\n`);
}
