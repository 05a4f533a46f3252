import { answer, fhirJson, json, on, outcome, spoilt } from './ehr.ts';
import { complete, stopped, unread } from './expected.ts';
import type { ReadingCheck, Row } from './row.ts';
import { all, byId, searched, some } from './sources.ts';

const notUnderstood = unread('the answer could not be understood');
const text = (asked: { usual(): unknown }) => JSON.stringify(asked.usual());
const latin1 = (value: string) => Uint8Array.from(value, letter => letter.charCodeAt(0) & 0xff);

/** F08 to F12: answers that are no answers. The first of each row for every source, the others for one of each kind. */
export const answers: readonly Row[] = [
  {
    id: 'F08',
    wrong: 'The answer is no JSON (truncated, empty, byte order mark, another charset)',
    user: 'The answer is called not understood; nothing of it is used.',
    readings: [
      { name: 'half of it', sources: all, fault: on(asked => half(text(asked))), sees: notUnderstood },
      { name: 'nothing', sources: some, fault: on(() => answer('')), sees: notUnderstood },
      {
        name: 'a byte order mark',
        sources: some,
        fault: on(asked => answer(`\ufeff${text(asked)}`)),
        sees: notUnderstood,
      },
      {
        name: 'another charset, declared',
        sources: some,
        fault: on(asked => answer(text(asked), `${fhirJson}; charset=iso-8859-1`)),
        sees: notUnderstood,
      },
      {
        name: 'another charset, not declared',
        sources: some,
        fault: on(asked => answer(latin1(`${text(asked).slice(0, -1)},"language":"\u00e9"}`))),
        sees: notUnderstood,
      },
      {
        name: 'the same, in UTF-8 and declared in capitals',
        sources: some,
        fault: on(asked => answer(text(asked), 'Application/FHIR+JSON;charset="UTF-8"')),
        sees: () => complete,
      },
    ],
    browser: [['answers.spec.ts', ' answered in any way but the right one: why is said, and Try again leads on']],
  },
  {
    id: 'F09',
    wrong: 'The answer is a page or a file (a sign-in page with 200, text, octets)',
    user: 'As F08. Nothing of the page is shown or run.',
    readings: [
      {
        name: 'a sign-in page',
        sources: all,
        fault: on(() => answer('<h1>Sign in</h1><img src=x><script>alert(1)</script>', 'text/html')),
        sees: notUnderstood,
      },
      { name: 'plain text', sources: some, fault: on(asked => answer(text(asked), 'text/plain')), sees: notUnderstood },
      {
        name: 'octets',
        sources: some,
        fault: on(asked => answer(text(asked), 'application/octet-stream')),
        sees: notUnderstood,
      },
      {
        name: 'no type at all',
        sources: some,
        fault: on(asked => new Response(new TextEncoder().encode(text(asked)))),
        sees: notUnderstood,
      },
    ],
  },
  {
    id: 'F10',
    wrong: 'An OperationOutcome comes with 200, as if all were well',
    user: 'The EHR is said to have reported an error. Its text is not shown: it may hold anything.',
    readings: ['error', 'fatal', 'warning', 'information'].map(
      (severity, index): ReadingCheck => ({
        name: severity,
        sources: index === 0 ? all : some,
        fault: on(() => json(outcome(severity))),
        sees: unread('the EHR reported an error'),
      }),
    ),
  },
  {
    id: 'F12',
    wrong: 'The JSON is something else (null, a list, a number, another resource, another Bundle)',
    user: 'As F08.',
    readings: [
      ...[null, [], 1, 'text', true, {}, { resourceType: 'Binary' }, { resourceType: 7 }].map(
        (value, index): ReadingCheck => ({
          name: JSON.stringify(value),
          sources: index === 0 ? all : some,
          fault: on(() => json(value)),
          sees: notUnderstood,
        }),
      ),
      ...['collection', 'history', 'batch-response', null].map(
        (type): ReadingCheck => ({
          name: `a Bundle of type ${type}`,
          sources: ['administrations', 'immunizations', 'procedures'],
          fault: spoilt(body => ({ ...body, type })),
          sees: notUnderstood,
        }),
      ),
      {
        name: 'a search result for a read',
        sources: byId,
        fault: spoilt(body => ({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: body }] })),
        sees: notUnderstood,
      },
      {
        name: 'one resource for a search',
        sources: searched,
        fault: on(() => json({ resourceType: 'Patient', id: 'p1' })),
        sees: notUnderstood,
      },
      { name: 'another id than was asked for', sources: byId, fault: anotherId(), sees: source => anotherSees(source) },
    ],
  },
];

function half(whole: string): Response {
  return answer(whole.slice(0, whole.length / 2));
}

function anotherId() {
  return spoilt(body => ({ ...body, id: 'another' }));
}

function anotherSees(source: Parameters<typeof notUnderstood>[0]) {
  return source === 'patient' ? stopped : notUnderstood(source);
}
