import { dayOf, when } from '../dates.ts';
import { ask, type Observations } from '../interpret.ts';
import { codings, type Thing, text, thing, things, wordsOf } from '../json.ts';
import { drugTables, list, listed } from '../lists.ts';
import { type Chart, ofPatient } from '../record.ts';
import type { Given } from './time.ts';
import { changesMeaning } from './unread.ts';

const icd = new Set(list('ICD-10-CM systems'));
const neverFirst = new Set(list('never first'));
const errands = new Set(list('errands'));
const usual = drugTables.flatMap(({ columns, rows }) => {
  const at = columns.indexOf('usual diagnoses');
  return at < 0 ? [] : rows.flatMap(cells => (cells[at] ?? '').replaceAll('?', '').split(' ').filter(Boolean));
});
const complete = new Set([...usual, ...list('complete codes')]);
const headings = new Set([...complete].flatMap(code => [...code].map((_, at) => code.slice(0, at).replace(/\.$/, ''))));
const form = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

function ofCode(code: string): string {
  if (neverFirst.has(code)) return 'never first';
  if (errands.has(code)) return 'errand';
  if (/^[V-Y]\d/.test(code)) return 'never first';
  if (complete.has(code)) return 'complete';
  if (!form.test(code)) return 'not valid';
  return headings.has(code) ? 'heading' : 'unclear';
}

const bestFirst = ['complete', 'errand', 'unclear', 'heading', 'never first', 'not valid'];
const pointed = (code: string) =>
  /^[A-Z]\d[0-9A-Z][0-9A-Z]{1,4}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;

function codeOf(concept: Thing): string {
  const kinds = new Set(
    codings(concept).flatMap(({ system, code }) => (icd.has(system) ? [ofCode(pointed(code))] : [])),
  );
  return bestFirst.find(kind => kinds.has(kind)) ?? 'none';
}

const statusCode = (condition: Thing, key: string) => codings(thing(condition, key))[0]?.code ?? '';
const verifications = new Set('confirmed unconfirmed provisional differential refuted entered-in-error'.split(' '));
const clinicals = new Set('active recurrence relapse inactive resolved remission'.split(' '));
const doubted = listed('doubted');
const deniedInNotes = listed('denied in notes');
const denied = listed('denied');
const past = listed('past');

function seenOf(chart: Chart, condition: Thing, given: Given): Observations {
  const verification = statusCode(condition, 'verificationStatus');
  const clinical = statusCode(condition, 'clinicalStatus');
  const words = wordsOf(thing(condition, 'code'));
  const onset = text(condition, 'onsetDateTime') || text(thing(condition, 'onsetPeriod'), 'start');
  const began = when(onset);
  const day = began === null ? null : dayOf(began, chart.settings.timeZone);
  return {
    condition: changesMeaning(condition) ? 'changed' : ofPatient(chart, condition) ? 'found' : 'other patient',
    verification: verification === '' ? 'absent' : verifications.has(verification) ? verification : 'other',
    clinical: clinical === '' ? 'absent' : clinicals.has(clinical) ? clinical : 'other',
    'diagnosis words': words.some(denied)
      ? 'denied'
      : words.some(doubted)
        ? 'doubted'
        : words.some(past) && !codings(thing(condition, 'code')).some(({ code }) => /^Z(8|9[0-2])/.test(code))
          ? 'past'
          : 'nothing',
    begins:
      onset === ''
        ? 'not said'
        : day === null || given.day === null
          ? 'unclear'
          : day > given.day.slice(0, day.length)
            ? 'later'
            : 'in time',
    code: codeOf(thing(condition, 'code')),
    ended: endOf(chart, condition, given),
    note: things(condition, 'note').some(note => deniedInNotes(text(note, 'text'))) ? 'denied' : 'nothing',
  };
}

function endOf(chart: Chart, condition: Thing, given: Given): string {
  const words = text(condition, 'abatementDateTime') || text(thing(condition, 'abatementPeriod'), 'end');
  if (words === '') return Object.keys(condition).some(key => key.startsWith('abatement')) ? 'unclear' : 'not said';
  const end = when(words);
  if (end === null || given.day === null) return 'unclear';
  const day = dayOf(end, chart.settings.timeZone);
  return day < given.day.slice(0, day.length) ? 'before' : 'later';
}

const inPlace = (concept: Thing): Observations => ({
  condition: 'in place',
  verification: 'absent',
  clinical: 'absent',
  'diagnosis words': 'nothing',
  begins: 'not said',
  ended: 'not said',
  note: 'nothing',
  code: codeOf(concept),
});

const lost: Observations = { ...inPlace({}), condition: 'points to nothing' };

function linked(
  chart: Chart,
  encounter: Thing | null,
  from: readonly Thing[],
): { concepts: Thing[]; conditions: (Thing | null)[] } {
  const referred = from.flatMap(one => things(one, 'reasonReference').map(reference => chart.follow(one, reference)));
  if (encounter === null) return { concepts: from.flatMap(one => things(one, 'reasonCode')), conditions: referred };
  const named = things(encounter, 'diagnosis').map(one => chart.follow(encounter, thing(one, 'condition')));
  const own = chart.of('Condition').filter(one => {
    if (!ofPatient(chart, one) || chart.follow(one, thing(one, 'encounter')) !== encounter) return false;
    const categories = things(one, 'category').flatMap(codings);
    return things(one, 'category').length === 0 || categories.some(({ code }) => code === 'encounter-diagnosis');
  });
  return {
    concepts: from.flatMap(one => things(one, 'reasonCode')),
    conditions: [...new Set([...referred, ...named, ...own])],
  };
}

const ranks = ['pass', 'outside', 'review', 'unchecked', 'gap'];

/** What the diagnoses of an injection come to, each asked about by its own table. */
export function diagnosesOf(
  chart: Chart,
  encounter: Thing | null,
  from: readonly Thing[],
  given: Given,
): { best: string; cancer: string } {
  const { concepts, conditions } = linked(chart, encounter, from);
  const seen = [
    ...concepts.filter(concept => codings(concept).length > 0).map(inPlace),
    ...conditions.map(one => (one === null ? lost : seenOf(chart, one, given))),
  ];
  const answers = new Set(seen.map(one => ask('Can each diagnosis be used?', one).outcome));
  const codes = [...concepts, ...conditions.flatMap(one => (one === null ? [] : [thing(one, 'code')]))]
    .flatMap(codings)
    .flatMap(({ system, code }) => (icd.has(system) ? [code] : []));
  const cancer = codes.some(code => code < 'D50' && !code.startsWith('D25') && /^[CD]/.test(code));
  return {
    best: ranks.find(outcome => answers.has(outcome)) ?? 'none',
    cancer: codes.length === 0 ? 'none' : cancer ? 'cancer' : 'not cancer',
  };
}
