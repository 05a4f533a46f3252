import { expect } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { changed, only, plus } from './chart.ts';
import type { Desk } from './desk.tsx';
import { answer, fhirJson, on, spoilt } from './ehr.ts';
import { complete, couldNot, unread } from './expected.ts';
import { withEntries } from './pages.ts';
import type { Row, Sees } from './row.ts';
import { discoveryScreen, tokenScreen } from './screens.tsx';
import { all, searched, some, sources } from './sources.ts';

/** Where the panel shows a source's own words. */
const shown: Partial<Record<SourceName, (words: string) => object>> = {
  patient: text => ({ name: [{ text }] }),
  encounters: text => ({ type: [{ text }] }),
  conditions: text => ({ code: { ...(only('Condition').code as object), text } }),
  medications: text => ({ code: { ...(only('Medication').code as object), text } }),
  practitioners: text => ({ name: [{ text, suffix: ['RN'] }] }),
};
const withWords = (words: string) => (source: SourceName) =>
  changed(sources[source].type, () => shown[source]?.(words) ?? {});
const showing = Object.keys(shown) as SourceName[];

const tooLarge = (source: SourceName): Sees => {
  const what = {
    encounters: 'The visit',
    conditions: 'The linked diagnosis',
    medications: 'The medication that the entry refers to',
  }[source as string];
  return what === undefined
    ? complete
    : { heading: couldNot, says: [`${what} could not be read (too large).`], next: 'Refresh' };
};

const deep = `${'[{"extension":'.repeat(10_000)}[]${'}]'.repeat(10_000)}`;

const strange: ReadonlySet<string> = new Set(['turned', 'markup']);
const asked: Sees = { heading: 'Please confirm 1 item', says: ['Please confirm 1 item'], next: 'Refresh' };

const endless = () => new Response('x'.repeat(600_000));
const notOpened: Sees = {
  heading: 'The panel could not be opened',
  says: ['The EHR could not be reached, or did not answer as expected. Nothing was read.'],
  next: 'Copy details for support',
};

/** F24, F26 and F30: much, and odd letters. */
export const bulk: readonly Row[] = [
  {
    id: 'F24',
    wrong: 'A text of a megabyte, ten thousand codings, ten thousand levels, an answer without an end',
    user: 'Texts are cut and called so; an answer of more than 20 MB is not read. The page stays small.',
    readings: [
      {
        name: 'a text of ten thousand letters where it is shown',
        sources: showing,
        record: withWords('long '.repeat(2000)),
        steps: staysSmall,
        sees: () => complete,
      },
      {
        name: 'a text of a megabyte where it is shown',
        sources: showing,
        record: withWords('long '.repeat(200_000)),
        steps: staysSmall,
        sees: tooLarge,
      },
      {
        name: 'a text of a megabyte elsewhere',
        sources: all,
        fault: spoilt(body => ({ ...body, language: 'x'.repeat(1_000_000), text: { div: 'y'.repeat(1_000_000) } })),
        steps: staysSmall,
        sees: () => complete,
      },
      {
        name: 'ten thousand codings',
        sources: ['conditions', 'medications'],
        record: source => changed(sources[source].type, ({ code }) => ({ code: manyCodings(code) })),
        steps: staysSmall,
        sees: tooLarge,
      },
      {
        name: 'ten thousand levels',
        sources: all,
        fault: on(asked => answer(JSON.stringify(asked.usual()).replace('{', `{"extension":${deep},`))),
        steps: staysSmall,
        sees: () => complete,
      },
      {
        name: 'more than 20 MB, as it says',
        sources: all,
        fault: on(() => answer('{}', fhirJson, 200, { 'content-length': '30000000' })),
        sees: unread('too large'),
      },
      {
        name: 'more than 20 MB, and it does not say',
        sources: some,
        fault: on(() => answer(flood())),
        sees: unread('too large'),
      },
    ],
    others: [
      { name: 'a token of more than 256 KB', sees: notOpened, run: tokenScreen(endless) },
      { name: 'a SMART configuration of more than 500 KB', sees: notOpened, run: discoveryScreen(endless) },
    ],
  },
  {
    id: 'F26',
    wrong: 'Letters that turn the direction, are not seen, or control; emoji; script',
    user: 'Each is made visible, and set apart from the words around it; markup is text.',
    readings: (
      [
        ['turned', 'Ev\u202eil \u2066x', 'Ev[U+202E]il [U+2066]x'],
        ['not seen', 'a\u200bb\u00adc\u061cd\u{e0041}', 'a[U+200B]b[U+00AD]c[U+061C]d[U+E0041]'],
        ['control', 'a\u0000b\u0007c\u001b[31m', 'a[U+0000]b[U+0007]c[U+001B][31m'],
        ['lines', 'a\r\nb\u2028c', 'a b[U+2028]c'],
        ['emoji and other scripts', 'Zoë 😀 中 ش', 'Zoë 😀 中 ش'],
        ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
      ] as const
    ).map(([name, words, visible]) => ({
      name,
      sources: showing,
      record: withWords(words),
      steps: async (desk: Desk) => {
        await desk.settled();
        const set = [...document.querySelectorAll('bdi')].map(one => one.textContent ?? '');
        expect(
          set.some(one => one.includes(visible)),
          set.join(' / '),
        ).toBe(true);
        expect(document.body.textContent).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      },
      // A name that is no drug's, beside a code that is, is asked about.
      sees: source => (source === 'medications' && strange.has(name) ? asked : complete),
    })),
  },
  {
    id: 'F30',
    wrong: 'There are ten thousand entries, or five hundred visits',
    user: 'The summary is right, and the page stays small.',
    readings: [
      {
        name: 'ten thousand of other visits',
        sources: searched.filter(one => one !== 'coverages' && one !== 'immunizations'),
        fault: source => spoilt(page => withEntries(page, ...many(source)))(source),
        steps: staysSmall,
        sees: () => complete,
      },
      {
        name: 'five hundred visits, and none is named',
        sources: ['encounters'],
        record: () => plus(...visits()),
        context: { encounter: null },
        steps: async desk => {
          await desk.settled();
          expect(document.querySelectorAll('form input[type="radio"]').length).toBe(501);
        },
        sees: () => ({
          heading: 'The EHR did not say which visit this is.',
          says: ['Choose a visit'],
          next: 'Show this visit',
        }),
      },
    ],
  },
];

async function staysSmall(desk: Desk): Promise<void> {
  await desk.settled();
  expect((document.body.textContent ?? '').length).toBeLessThan(40_000);
}

function manyCodings(code: unknown) {
  const { coding, text } = code as { coding: unknown[]; text: string };
  return { text, coding: Array.from({ length: 10_000 }, () => coding[0]) };
}

function flood(): ReadableStream {
  const megabyte = new Uint8Array(1024 * 1024).fill(32);
  return new ReadableStream({ pull: control => control.enqueue(megabyte) });
}

function many(source: SourceName) {
  const elsewhere = { reference: 'Encounter/another' };
  const subject = { reference: 'Patient/p1' };
  return Array.from({ length: 10_000 }, (_, at) => ({
    resource: {
      resourceType: sources[source].type,
      id: `n${at}`,
      status: 'completed',
      subject,
      context: elsewhere,
      encounter: elsewhere,
      effectiveDateTime: '2026-01-02T10:00:00-06:00',
      performedDateTime: '2026-01-02',
      occurrenceDateTime: '2026-01-02',
    },
  }));
}

function visits(): FhirResource[] {
  return Array.from({ length: 500 }, (_, at) => ({ ...only('Encounter'), id: `v${at}` }));
}
