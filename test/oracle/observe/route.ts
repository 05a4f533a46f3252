import { type Coding, codings, plainWords, type Thing, text, thing, wordsOf } from '../json.ts';
import { entries, list, listed, text as pageText, routeTables } from '../lists.ts';

const table = (heading: string) => routeTables.find(one => one.heading === heading)?.rows ?? [];
const spaced = (words: string) => plainWords(words).replace(/[.%]/g, ' ').replace(/ +/g, ' ').trim();

const systemOf = new Map<string, string>();
for (const [name = '', uris = ''] of table('Code systems')) {
  for (const [, uri = ''] of uris.matchAll(/`([^`]+)`/g)) systemOf.set(uri, name);
}

const classByCode = new Map<string, string>();
for (const { heading, rows } of routeTables) {
  const system = /^Codes of (.+)$/.exec(heading)?.[1];
  if (system === undefined) continue;
  for (const [kind = '', codes = ''] of rows) {
    for (const code of codes.split(' ')) classByCode.set(`${system} ${code}`, kind);
  }
}

interface Phrase {
  may: readonly string[];
  whole: boolean;
  recalled: boolean;
}

const phrases = new Map<string, Phrase>();
for (const [kind = '', words = '', where = '', source = ''] of table('Words')) {
  const phrase = { may: [kind], whole: where !== 'anywhere', recalled: source.startsWith('*recalled') };
  for (const word of entries(words.replace(/;.*$/, ''))) phrases.set(spaced(word), phrase);
}
for (const [words = '', may = '', source = ''] of table('What stays open')) {
  const phrase = { may: entries(may), whole: true, recalled: source.startsWith('*recalled') };
  for (const word of entries(words)) phrases.set(spaced(word), phrase);
}
const longest = Math.max(...[...phrases.keys()].map(words => words.split(' ').length));

/** One element as it was read: classes, each of them sure or one of several that it may be. */
interface Reading {
  may: readonly string[];
  recalled: boolean;
  /** Two routes side by side, which nothing settles. */
  both: boolean;
  /** Words beside it that nobody here understands. */
  unclear: boolean;
}

const families = [
  ['iv', 'iv-push', 'iv-infusion'],
  ['sc', 'sc-infusion', 'implant'],
];

/** The more specific of classes of one family; null: they differ. */
function together(classes: readonly string[]): string | null {
  const [only, ...more] = new Set(classes);
  if (only === undefined || more.length === 0) return only ?? null;
  const family = families.find(one => classes.every(kind => one.includes(kind)));
  const specific = new Set(classes.filter(kind => kind !== family?.[0]));
  return family !== undefined && specific.size === 1 ? ([...specific][0] ?? null) : null;
}

const harmless = new Set(
  'route use injection injections inj injectable qualifier value given give by via administration administered into in the a to of for as deep left right deltoid muscle arm thigh abdomen gluteal single once dose use only'.split(
    ' ',
  ),
);

/** Words of the route itself, or a sentence in which it may stand. */
function read(words: string, sentence: boolean): Reading | null {
  const plain = spaced(words);
  if (plain === '') return null;
  const whole = phrases.get(plain);
  if (whole !== undefined && !(sentence && whole.whole))
    return { may: whole.may, recalled: whole.recalled, both: false, unclear: false };
  const tokens = plain.split(' ');
  const found: Phrase[] = [];
  const left: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = [...Array(longest).keys()]
      .map(shorter => longest - shorter)
      .find(long => phrases.get(tokens.slice(at, at + long).join(' '))?.whole === false);
    const phrase = length === undefined ? undefined : phrases.get(tokens.slice(at, at + length).join(' '));
    if (phrase === undefined) left.push(tokens[at] ?? '');
    else found.push(phrase);
    at += phrase === undefined ? 1 : Math.min(length ?? 1, tokens.length - at);
  }
  const classes = found.flatMap(({ may }) => may);
  if (sentence && classes.length === 0) return null;
  const kind = together(classes);
  const unclear = sentence ? left.some(word => /^(or|not|no|if|unless)$/.test(word)) : left.some(w => !harmless.has(w));
  if (classes.length === 0) return { may: ['unspecified'], recalled: false, both: false, unclear };
  return {
    may: kind === null ? [...new Set(classes)] : [kind],
    recalled: found.every(({ recalled }) => recalled),
    both: kind === null,
    unclear,
  };
}

const readings = new Map<string, Reading | null>();
function readOnce(words: string, sentence: boolean): Reading | null {
  const key = `${sentence} ${words}`;
  let found = readings.get(key);
  if (found === undefined) {
    found = read(words, sentence);
    readings.set(key, found);
  }
  return found;
}

function ofCode({ system, code }: Coding): Reading | null {
  const name = systemOf.get(system);
  const snomed = classByCode.get(`SNOMED CT ${code}`);
  if (name === undefined && snomed === undefined) return /[a-z]/i.test(code) ? readOnce(code, false) : null;
  const kind = name === undefined ? (system === '' ? undefined : snomed) : classByCode.get(`${name} ${code}`);
  return kind === undefined ? null : { may: [kind], recalled: false, both: false, unclear: false };
}

/** The route of a dosage, by one of the words of the page. */
export function routeOf(dosage: Thing): string {
  const route = thing(dosage, 'route');
  const said = [
    ...codings(route).map(ofCode),
    ...wordsOf(route).map(words => readOnce(words, false)),
    readOnce(text(dosage, 'text'), true),
  ].filter(reading => reading !== null);
  if (said.length === 0) {
    return codings(route).some(({ code }) => code !== '') ? 'unspecified' : 'absent';
  }
  said.push(...beside(dosage).filter(reading => reading !== null));
  if (said.some(({ both }) => both)) return 'open';
  if (said.some(({ unclear }) => unclear)) return 'unclear';
  const sure = said.filter(({ may }) => may.length === 1 && may[0] !== 'unspecified');
  const homonyms = said.filter(({ may }) => may.length > 1);
  if (sure.length === 0) return homonyms.length > 0 ? 'open' : 'unspecified';
  const kind = together(sure.flatMap(({ may }) => may));
  if (kind === null || homonyms.some(({ may }) => !may.includes(kind))) return 'conflict';
  return sure.every(({ recalled }) => recalled) ? 'recalled' : kind;
}

/** The routes that method and site name, as far as they do. */
function beside(dosage: Thing): (Reading | null)[] {
  const method = thing(dosage, 'method');
  return [
    ...wordsOf(thing(dosage, 'site')).map(words => readOnce(words, true)),
    ...codings(method).map(coding => (systemOf.get(coding.system) === 'HL7 v2 table 0165' ? ofCode(coding) : null)),
    ...saidOf(method).map(words => readOnce(words, true)),
  ];
}

const methodKinds = new Map<string, string>();
const methodWords = new Map<string, string>();
for (const [system = '', code = '', word = '', kind = ''] of table('Methods')) {
  methodKinds.set(`${system} ${code.replaceAll('`', '')}`, kind);
  methodWords.set(spaced(word), kind);
}

const bare = /^Words without a needle: ([^\n]+)\.$/m.exec(pageText('routes.md'))?.[1] ?? '';
for (const word of entries(bare)) methodWords.set(spaced(word), 'other');
for (const word of list('methods of any kind')) methodWords.set(spaced(word), 'any');

/** Words of a method; the code of a list that is not known here is one. */
export const saidOf = (method: Thing): string[] => [
  ...wordsOf(method),
  ...codings(method).flatMap(({ system, code }) => (systemOf.has(system) ? [] : [code])),
];

/** Whether a name has words of another route than into a muscle or under the skin. */
export function namesAnotherWay(words: string): boolean {
  const may = readOnce(words, true)?.may ?? [];
  return (
    may.some(kind => !['im', 'sc', 'oral', 'other-non-injection', 'unspecified'].includes(kind)) || saysInfusion(words)
  );
}

/** How it was done, as far as it bears on the route. */
export function methodOf(dosage: Thing): string {
  const method = thing(dosage, 'method');
  const kinds = new Set([
    ...codings(method).flatMap(({ system, code }) => methodKinds.get(`${systemOf.get(system)} ${code}`) ?? []),
    ...saidOf(method).flatMap(words => methodWords.get(spaced(words)) ?? []),
  ]);
  if (kinds.has('other')) return 'without a needle';
  const [only = null, ...more] = [...kinds].filter(kind => kind !== 'any');
  if (more.length > 0) return 'unclear';
  if (only !== null) return only;
  if (kinds.has('any')) return 'any';
  return wordsOf(method).length > 0 || codings(method).length > 0 ? 'unclear' : 'none';
}

export const saysInfusion = listed('infusion words');
export const saysOnBody = listed('on-body words');
