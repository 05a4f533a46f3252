import { type Coding, codings, plainWords, type Thing, text, thing, things, wordsOf } from '../json.ts';
import { drugTables, entries, list, text as pageText } from '../lists.ts';
import type { Chart } from '../record.ts';

export interface Drug {
  name: string;
  kind: string;
  /** Payers differ in what they take for it. */
  open: boolean;
  recalled: boolean;
}

const open = new Set(
  drugTables.flatMap(({ columns, rows }) =>
    columns.at(-1) === 'to mind'
      ? rows.filter(row => /\bPayers differ\b/.test(row.at(-1) ?? '')).map(([name]) => name)
      : [],
  ),
);
const byName = new Map<string, Drug>();
const byRxNorm = new Map<string, Drug>();
for (const [name = '', kind = '', names = '', codes = ''] of drugTables.find(({ heading }) => heading === 'All names')
  ?.rows ?? []) {
  for (const one of entries(names)) {
    byName.set(plainWords(one.replace(/\?$/, '')), {
      name,
      kind: kindOf(name, kind),
      open: open.has(name),
      recalled: one.endsWith('?'),
    });
  }
  for (const code of codes.split(' ').filter(Boolean))
    byRxNorm.set(code, { name, kind: kindOf(name, kind), open: open.has(name), recalled: false });
}
const longest = Math.max(...[...byName.keys()].map(words => words.split(' ').length));

function kindOf(name: string, kind: string): string {
  return name.endsWith('on-body injector') ? 'on-body-injector' : kind;
}

const vaccineCodes = new Set(/Codes of vaccines: ([\d ]+)/.exec(pageText('drugs.md'))?.[1]?.split(' ').filter(Boolean));
const cvxOfOthers = new Map(
  drugTables
    .filter(({ columns }) => columns[0] === 'what' && columns[1] === 'codes')
    .flatMap(({ rows }) =>
      rows.flatMap(([what = '', codes = '']) => codes.split(' ').map(code => [code, what] as const)),
    ),
);

const hardly = new Set(list('hardly given twice'));
const hardlyTwice = new Set(
  drugTables.filter(({ heading }) => hardly.has(heading)).flatMap(({ rows }) => rows.map(([name]) => name)),
);
/** Drugs that are hardly given twice in a visit. */
export const isHardlyGivenTwice = (name: string): boolean => hardlyTwice.has(name);

function inWords(words: string): Drug[] {
  const tokens = plainWords(words).split(' ');
  const found: Drug[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
      const drug = byName.get(tokens.slice(at, at + length).join(' '));
      if (drug === undefined) continue;
      found.push(drug);
      at += length - 1;
      break;
    }
  }
  return found;
}

const rxNorm = new Set(['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88']);
const cvx = new Set(['http://hl7.org/fhir/sid/cvx', 'urn:oid:2.16.840.1.113883.12.292']);

function byCode({ system, code }: Coding): Drug[] {
  if (rxNorm.has(system)) return [byRxNorm.get(code) ?? []].flat();
  if (!cvx.has(system)) return [];
  const plain = code.padStart(2, '0');
  if (vaccineCodes.has(plain)) return [{ name: `vaccine ${plain}`, kind: 'vaccine', open: false, recalled: false }];
  return inWords(cvxOfOthers.get(plain) ?? '');
}

export interface Product {
  /** A word of the page. */
  drug: 'absent' | 'points to nothing' | 'unread' | 'conflict' | 'several' | 'unclear' | 'unknown' | 'known';
  known: Drug | null;
  /** Everything that names it. */
  words: string;
}

const nothing: Product = { drug: 'absent', known: null, words: '' };

const cache = new Map<string, Drug[]>();
function drugsIn(words: string): Drug[] {
  let found = cache.get(words);
  if (found === undefined) {
    found = inWords(words);
    cache.set(words, found);
  }
  return found;
}

/** One drug's name begins with the other's: the longer says more. */
const saysMore = (a: Drug, b: Drug) => a.name.startsWith(`${b.name} `);

function judge(concepts: readonly Thing[], more: readonly string[]): Product {
  const said = [...concepts.flatMap(wordsOf), ...more].filter(words => words !== '');
  const coded = concepts.flatMap(codings);
  const words = said.join(' ; ');
  if (said.length === 0 && coded.every(({ code }) => code === '')) return nothing;
  const each = [...said.map(drugsIn), ...coded.map(byCode)].filter(found => found.length > 0);
  const all = each.flat();
  const [first] = all;
  if (first === undefined) {
    const ofClaims = said.length === 0 && coded.some(({ code }) => /^[A-Z]\d{4}$/.test(code));
    if (ofClaims) return { drug: 'unclear', known: null, words };
    if (!/\b(vaccine|toxoid)s?\b/i.test(words)) return { drug: 'unknown', known: null, words };
    return { drug: 'known', known: { name: words, kind: 'vaccine', open: false, recalled: false }, words };
  }
  const specific = all.reduce((best, one) => (saysMore(one, best) ? one : best), first);
  const differ = all.filter(one => one.name !== specific.name && !saysMore(specific, one));
  if (differ.length === 0) {
    const sure = all.find(one => one.name === specific.name && !one.recalled) ?? specific;
    return { drug: 'known', known: sure, words };
  }
  if (all.every(({ kind }) => kind === 'vaccine')) return { drug: 'known', known: specific, words };
  const dissolved = all.filter(({ kind }) => kind !== 'local-anesthetic' && kind !== 'fluid');
  const names = new Set(dissolved.map(({ name }) => name));
  if (names.size === 1 && dissolved[0] !== undefined) return { drug: 'known', known: dissolved[0], words };
  const several = each.every(found => new Set(found.map(({ name }) => name)).size > 1);
  const single = each.every(found => new Set(found.map(({ name }) => name)).size === 1);
  return { drug: several ? 'several' : single ? 'conflict' : 'unclear', known: null, words };
}

/** The product of an administration or an order: in place, contained or referred to. */
export function productOf(chart: Chart, resource: Thing): Product {
  const concepts = things(resource, 'medicationCodeableConcept');
  const reference = thing(resource, 'medicationReference');
  const named = text(reference, 'display');
  if (text(reference, 'reference') === '') return judge(concepts, [named]);
  const medication = chart.follow(resource, reference);
  if (medication === null)
    return concepts.length > 0 ? judge(concepts, [named]) : { ...nothing, drug: 'points to nothing' };
  if (text(medication, 'status') === 'entered-in-error') return { ...nothing, drug: 'unread' };
  const parts = things(medication, 'ingredient').flatMap(one => things(one, 'itemCodeableConcept'));
  const code = things(medication, 'code');
  const silent = code.flatMap(wordsOf).length === 0 && code.flatMap(codings).length === 0;
  const whole = judge([...concepts, ...(silent ? parts : code)], [named]);
  const found = whole.drug === 'unknown' ? judge([...concepts, ...code, ...parts], [named]) : whole;
  return { ...found, words: [found.words, ...things(medication, 'form').flatMap(wordsOf)].join(' ; ') };
}

/** The product of an Immunization. */
export const vaccineOf = (immunization: Thing): Product => judge(things(immunization, 'vaccineCode'), []);

const forms = entries(
  (/These say that it was not: ([^\n]+)\.\n/.exec(pageText('routes.md'))?.[1] ?? '').replace(/\.$/, ''),
).map(plainWords);

/** Whether the product names a form that is not injected. */
export function isNoInjection(words: string): boolean {
  const padded = ` ${plainWords(words)} `;
  return forms.some(form => padded.includes(` ${form} `));
}
