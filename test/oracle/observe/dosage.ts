import { codings, has, plainWords, type Thing, text, thing, wordsOf } from '../json.ts';
import { entries, list, listed, routeTables } from '../lists.ts';

const byCode = new Set(list('amounts by code'));
const byWord = new Set(list('amounts by word'));
const same = list('the same unit').map(units => new Set(units.split('/')));
const notAmounts = new Set(list('not amounts'));

function unitOf(dose: Thing): string {
  const code = text(dose, 'code');
  const word = text(dose, 'unit');
  if (code === '' && word === '') return 'absent';
  const ofWord = word.toLowerCase();
  const ofCode = code.toLowerCase();
  const codeKind = byCode.has(code) ? 'amount' : notAmounts.has(ofCode) ? 'not an amount' : 'not understood';
  const wordKind = byWord.has(ofWord) ? 'amount' : notAmounts.has(ofWord) ? 'not an amount' : 'not understood';
  if (code === '') return wordKind;
  if (word === '' || wordKind === 'not understood') return codeKind;
  if (codeKind !== 'amount') return codeKind === 'not understood' ? wordKind : codeKind;
  if (wordKind !== 'amount') return 'conflict';
  return ofCode === ofWord || same.some(units => units.has(ofCode) && units.has(ofWord)) ? 'amount' : 'conflict';
}

const amount = /(\d+(?:\.\d+)?)\s*(mg|mcg|ug|g|ml|u|units?|iu|meq)\b/i;

const grams: Readonly<Record<string, number>> = {
  ng: 1e-9,
  ug: 1e-6,
  mcg: 1e-6,
  microgram: 1e-6,
  mg: 1e-3,
  milligram: 1e-3,
  g: 1,
  gram: 1,
};

function saidDose(dosage: Thing): string {
  const [, number = '', word = ''] = amount.exec(text(dosage, 'text').replace(/(\d),(?=\d{3})/g, '$1')) ?? [];
  if (number === '') return 'no';
  const dose = thing(dosage, 'dose');
  const [said = 0, recorded = 0] = [word, text(dose, 'code') || text(dose, 'unit')].map(
    unit => grams[unit.toLowerCase()],
  );
  const value = dose.value;
  if (said === 0 || recorded === 0 || typeof value !== 'number') return 'yes';
  return Math.abs(Number(number) * said - value * recorded) > 1e-9 ? 'another' : 'yes';
}

const largest: readonly (readonly [number, RegExp])[] = [
  [500, /^(ml|milliliters?|cc)$/],
  [1e8, /^(u|iu|units?|international units?|usp units|\[iu\]|\[usp'u\])$/],
  [2000, /^(mmol|meq)$/],
];

function beyondReason(value: number, dose: Thing): boolean {
  const unit = (text(dose, 'code') || text(dose, 'unit')).toLowerCase();
  const mine = ([, words]: readonly [number, RegExp]) => words.test(unit);
  const [most = Number.POSITIVE_INFINITY] = largest.find(mine) ?? [];
  return value * (grams[unit] ?? 0) > 100 || value > most;
}

/** Dose, its unit, and whether a sentence names one. */
export function doseOf(dosage: Thing): { dose: string; unit: string; 'dose words': string } {
  const dose = thing(dosage, 'dose');
  const value = dose['value'];
  return {
    dose: !has(dose, 'value')
      ? 'absent'
      : typeof value !== 'number' || value <= 0
        ? 'not a number'
        : beyondReason(value, dose)
          ? 'beyond reason'
          : has(dose, 'comparator')
            ? 'compared'
            : 'number',
    unit: unitOf(dose),
    'dose words': saidDose(dosage),
  };
}

interface Site {
  name: string;
  unlikely: boolean;
}

const siteByCode = new Map<string, Site>();
const sideOfCode = new Map<string, string>();
const siteByWords = new Map<string, Site>();
for (const [name = '', none = '', left = '', right = '', words = '', notes = ''] of routeTables.find(
  ({ heading }) => heading === 'Sites',
)?.rows ?? []) {
  const site = { name, unlikely: entries(notes).includes('unlikely') };
  for (const code of [none, left, right].join(' ').split(' ').filter(Boolean)) {
    siteByCode.set(code, site);
    siteByWords.set(plainWords(code), site);
  }
  for (const code of left.split(' ').filter(Boolean)) sideOfCode.set(code, 'left');
  for (const code of right.split(' ').filter(Boolean)) sideOfCode.set(code, 'right');
  for (const word of entries(words)) siteByWords.set(plainWords(word), site);
  siteByWords.set(plainWords(name), site);
}
const longest = Math.max(...[...siteByWords.keys()].map(words => words.split(' ').length));
const fillers = new Set(
  'left right lt rt l r of the in into side muscle region structure structures skin tissue subcutaneous body upper lower outer inner area m site injection entire proper qualifier value at posterior anterior lateral'.split(
    ' ',
  ),
);

function sitesIn(words: string): { sites: Site[]; left: string[] } {
  const tokens = plainWords(words)
    .split(' ')
    .filter(word => word !== '' && sideWords[word] === undefined);
  const sites: Site[] = [];
  const left: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = [...Array(longest).keys()]
      .map(shorter => longest - shorter)
      .find(long => siteByWords.has(tokens.slice(at, at + long).join(' ')));
    const site = length === undefined ? undefined : siteByWords.get(tokens.slice(at, at + length).join(' '));
    if (site === undefined) left.push(tokens[at] ?? '');
    else sites.push(site);
    at += site === undefined ? 1 : Math.min(length ?? 1, tokens.length - at);
  }
  return { sites, left: left.filter(word => !fillers.has(word)) };
}

const sideWords: Readonly<Record<string, string>> = {
  l: 'left',
  lt: 'left',
  r: 'right',
  rt: 'right',
  left: 'left',
  right: 'right',
};
const sidesIn = (words: string): string[] => [
  ...new Set(
    plainWords(words)
      .split(' ')
      .flatMap(word => sideWords[word] ?? []),
  ),
];

const noSite = new Set(list('no site').map(plainWords));
const saysBoth = listed('both sides');
const known = new Set(['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96']);

/** The site, by one of the words of the page. */
export function siteOf(dosage: Thing): string {
  const site = thing(dosage, 'site');
  const codes = codings(site).filter(({ code }) => code !== '');
  const coded = codes.flatMap(({ code }) => siteByCode.get(code) ?? []);
  const words = [
    ...wordsOf(site),
    ...codes.flatMap(({ system, code }) => (known.has(system) || siteByCode.has(code) ? [] : [code])),
  ];
  if (words.length > 0 && words.every(one => noSite.has(plainWords(one)))) return 'nothing said';
  const said = words.map(sitesIn);
  const all = [...coded, ...said.flatMap(({ sites }) => sites)];
  if (all.length === 0) return words.length > 0 ? 'not understood' : codes.length > 0 ? 'code alone' : 'absent';
  const sides = new Set([...words.flatMap(sidesIn), ...codes.flatMap(({ code }) => sideOfCode.get(code) ?? [])]);
  if (coded.length > 0 && sides.size > 1) return 'conflict';
  if (words.some(one => sidesIn(one).length > 1 || saysBoth(one))) return 'several';
  if (said.some(({ left }) => left.length > 0)) return 'unclear';
  if (new Set(all.map(({ name }) => name)).size > 1 || sides.size > 1) return 'unclear';
  if (all.some(({ unlikely }) => unlikely)) return 'unlikely';
  return all.some(({ name }) => name === 'abdomen') ? 'abdomen' : 'place';
}
