import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteClass } from '../../src/domain/route.ts';
import { routeOfText, routesInSentence } from '../../src/knowledge/route-text.ts';
import { routeFillers, routeWords } from '../../src/knowledge/route-words.ts';
import { namesNoRoute, refine, routeCodes, routeOfCode, routeSystem } from '../../src/knowledge/routes.ts';
import { squeeze } from '../../src/knowledge/words.ts';

const words = routeWords.flatMap(row => row.words.map(word => ({ word, row })));

/** Expectations written by hand from the standards, apart from the tables. */
const codes: [system: string, code: string, expected: RouteClass | null][] = [
  ['http://snomed.info/sct', '78421000', 'im'],
  ['http://snomed.info/sct', '34206005', 'sc'],
  ['http://snomed.info/sct', '263887005', 'sc'],
  ['http://snomed.info/sct', '47625008', 'iv'],
  ['http://snomed.info/sct', '418114005', 'iv'],
  ['http://snomed.info/sct', '372464004', 'intradermal'],
  ['http://snomed.info/sct', '26643006', 'oral'],
  ['http://snomed.info/sct', '420201002', 'other-non-injection'],
  ['http://snomed.info/sct', '58831000052108', 'ophthalmic-injection'],
  ['http://snomed.info/sct', '284009009', 'unspecified'],
  ['http://snomed.info/sct', '78421000 ', null],
  ['urn:oid:2.16.840.1.113883.5.112', 'IM', 'im'],
  ['urn:oid:2.16.840.1.113883.5.112', 'SQ', 'sc'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IV', 'iv-infusion'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IVINJ', 'iv'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IVPUSH', 'iv-push'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'SCINJ', 'ophthalmic-injection'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IT', 'neuraxial'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IA', 'intra-arterial'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'SQINFUS', 'sc-infusion'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'SQIMPLNT', 'implant'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'im', null],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'IM', 'im'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'SC', 'sc'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'IO', 'ophthalmic-injection'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'IS', 'intra-articular'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'IU', 'other-non-injection'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'TD', 'other-non-injection'],
  ['http://ncimeta.nci.nih.gov', 'C28161', 'im'],
  ['urn:oid:2.16.840.1.113883.3.26.1.1', 'C38299', 'sc'],
  ['http://ncimeta.nci.nih.gov', 'C38279', 'iv-infusion'],
  ['http://ncimeta.nci.nih.gov', 'C38291', 'unspecified'],
  ['http://standardterms.edqm.eu', '20035000', 'im'],
  ['http://standardterms.edqm.eu', '20066000', 'sc'],
  ['http://standardterms.edqm.eu', '20045000', 'iv'],
];

describe('route codes', () => {
  it.each(codes)('%s %s is %s', (system, code, expected) => {
    const known = routeSystem(system);
    expect(known && routeOfCode(known, code)).toBe(expected);
  });

  it('has no code twice in one system, and a source on every row', () => {
    const all = routeCodes.flatMap(row => row.codes.map(code => `${row.system} ${code}`));
    expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
    for (const row of routeCodes) expect(row.source && row.read).toMatch(/./);
  });

  it('says which codes rule a named route out', () => {
    expect(namesNoRoute('v2', 'OTH')).toBe(true);
    expect(namesNoRoute('snomed', '284009009')).toBe(false);
  });

  it('overlooks spaces inside a system, and no other change', () => {
    expect(routeSystem('http: //snomed.info/sct')).toBe('snomed');
    expect(routeSystem('http://snomed.info/sct2')).toBeNull();
  });
});

describe('route words', () => {
  it.each(words)('$word', ({ word, row }) => {
    expect(routeOfText(word)?.candidates).toEqual(row.candidates);
    expect(routeOfText(word)?.open).toBe(row.open ? 'homonym' : 'no');
  });

  it('has no word in two classes', () => {
    const seen = new Map<string, string>();
    for (const { word, row } of words) {
      const key = squeeze(word);
      const meaning = row.candidates.join();
      expect(seen.get(key) ?? meaning, word).toBe(meaning);
      seen.set(key, meaning);
    }
  });

  it('does not mind case, punctuation and space', () => {
    const noise = fc.constantFrom(' ', '  ', '-', '.', ' . ', '\u200b', '(', ')', '_');
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.array(noise, { maxLength: 3 }),
        fc.array(noise, { maxLength: 3 }),
        fc.boolean(),
        ({ word, row }, before, after, upper) => {
          const dressed = `${before.join('')}${upper ? word.toUpperCase() : word}${after.join('')}`;
          expect(routeOfText(dressed)?.candidates).toEqual(row.candidates);
        },
      ),
    );
  });

  it('never reads IM or SC out of an unknown text', () => {
    const fillers = fc.constantFrom('route', 'injection', 'left', 'deltoid', '');
    const letters = fc.string({ unit: fc.constantFrom(...'abdegjknrtuvwxyz0'), minLength: 3, maxLength: 8 });
    const injected = words.filter(({ row }) => row.candidates.some(one => one === 'im' || one === 'sc'));
    const keys = new Set(words.map(({ word }) => squeeze(word)));
    fc.assert(
      fc.property(fc.constantFrom(...injected), letters, fillers, fc.boolean(), ({ word }, unknown, filler, first) => {
        fc.pre(
          !keys.has(unknown) && !keys.has(squeeze(`${unknown}${word}`)) && !keys.has(squeeze(`${word}${unknown}`)),
        );
        fc.pre(!routeFillers.has(unknown));
        const text = first ? `${unknown} ${filler} ${word}` : `${word} ${filler} ${unknown}`;
        expect(routeOfText(text)).toBeNull();
        expect(routeOfText(unknown)).toBeNull();
      }),
    );
  });

  it.each([
    'imx',
    'simple',
    'image',
    'scan',
    'scinjx',
    'sqm',
    'immunization',
    'L deltoid',
    'left arm',
    'thigh',
    'glute',
    'IM not IV',
    'IM per patient wish',
    'intramuscularis',
    'subcutaneously?maybe',
  ])('%s is not understood as a whole', text => {
    const read = routeOfText(text);
    expect(read === null || !read.candidates.some(one => one === 'im' || one === 'sc')).toBe(true);
  });

  it.each([
    ['SC/IM', ['sc', 'im']],
    ['IM/SC', ['im', 'sc']],
    ['IM or IV', ['im', 'iv']],
    ['IM/IV', ['im', 'iv']],
    ['IVP/IM', ['iv-push', 'im']],
    ['PO/IV', ['oral', 'iv']],
    ['PO/IM', ['oral', 'im']],
    ['IM and SC', ['im', 'sc']],
  ])('%s stays open', (text, candidates) => {
    expect(routeOfText(text)).toMatchObject({ candidates, open: 'either' });
  });

  it.each(['inj', 'injection', 'injectable', 'shot', 'parenteral', 'per protocol', 'as directed', 'syringe', 'push'])(
    '%s names no route',
    text => expect(routeOfText(text)?.candidates).toEqual(['unspecified']),
  );

  it.each(['ID', 'IA', 'IO', 'IT', 'subc', 'IU', 'TD'])('%s may mean several things', text => {
    expect(routeOfText(text)?.open).toBe('homonym');
  });

  it.each([
    ['Intramuscular route (qualifier value)', 'im'],
    ['Subcutaneous (qualifier value)', 'sc'],
    ['Intramuscular use', 'im'],
    ['IM, deep', 'im'],
    ['deltoid IM', 'im'],
    ['IM x1', 'im'],
    ['abdomen subq', 'sc'],
    ['by subcutaneous injection', 'sc'],
    ['IV Piggyback', 'iv-infusion'],
    ['IV/IVPB', 'iv-infusion'],
    ['SC (subcutaneous)', 'sc'],
  ])('%s is %s', (text, expected) => {
    expect(routeOfText(text)).toMatchObject({ candidates: [expected], open: 'no' });
  });
});

describe('routes inside sentences', () => {
  it.each([
    ['1000 mcg IM x1 left deltoid', ['im'], []],
    ['give i.m. not for IV use', ['im'], ['iv']],
    ["I'm to give this on Friday", [], []],
    ['inject IM or SC', ['im', 'sc'], []],
    ['4.5 g. IV every 6 hours by slow IV push', ['iv-push'], []],
    ['0.4ml subcutaneous in abdomen', ['sc'], []],
    ['in the left arm', [], []],
    ['stimulate', [], []],
    ['do not give IM', [], ['im']],
  ])('%s', (text, named, negated) => {
    expect(routesInSentence(text)).toEqual({ named, negated });
  });
});

describe('refine', () => {
  it.each([
    ['iv', 'iv-push', 'iv-push'],
    ['iv-infusion', 'iv', 'iv-infusion'],
    ['sc', 'sc-infusion', 'sc-infusion'],
    ['im', 'im', 'im'],
    ['im', 'sc', null],
    ['iv-push', 'iv-infusion', null],
    ['unspecified', 'im', 'im'],
    ['unspecified', 'oral', null],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(refine(a, b)).toBe(expected);
    expect(refine(b, a)).toBe(expected);
  });
});
