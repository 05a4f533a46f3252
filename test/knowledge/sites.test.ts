import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOfText } from '../../src/knowledge/site-text.ts';
import { siteOfCode, sites } from '../../src/knowledge/sites.ts';
import { read } from '../normalise/helpers.ts';
import { emptySites, noSites, siteCodes, siteWords } from './sites.cases.ts';

const sct = 'http://snomed.info/sct';
const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0163';
const list = (codes: string) => (codes === '' ? [] : codes.split(' '));
const coded = siteCodes.flatMap(([name, unsided, left, right]) => [
  ...list(unsided).map(code => ({ code, name, laterality: null })),
  ...list(left).map(code => ({ code, name, laterality: 'left' })),
  ...list(right).map(code => ({ code, name, laterality: 'right' })),
]);
const worded = siteWords.flatMap(([name, laterality, several, words]) =>
  words.split('|').map(text => ({ text, name, laterality, several })),
);
const systemOf = (code: string) => (/^\d/.test(code) ? sct : v2);
const readSite = (site: unknown) => read({ dosage: { site } });

describe('site codes', () => {
  it.each(coded)('$code is $name, $laterality', ({ code, name, laterality }) => {
    expect(siteOfCode(code)).toMatchObject({ site: { name }, laterality });
    const { site, route } = readSite({ coding: [{ system: systemOf(code), code }] });
    expect(site).toMatchObject({ name, laterality, certainty: 'coded' });
    expect(route.class).toBeNull();
  });

  it('have a case each', () => {
    const cases = new Set(coded.map(({ code }) => code));
    const codes = sites.flatMap(row => [...row.unsided, ...row.left, ...row.right]);
    expect(codes.filter(code => !cases.has(code))).toEqual([]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('hold all of HL7 v2 table 0163, and agree with its displays', () => {
    const file = new URL('../../node_modules/hl7.fhir.r4.examples/CodeSystem-v2-0163.json', import.meta.url);
    const { concept } = JSON.parse(readFileSync(file, 'utf8')) as { concept: { code: string; display: string }[] };
    expect(concept.filter(({ code }) => siteOfCode(code) === null).map(({ code }) => code)).toEqual(noSites);
    for (const { code, display } of concept) {
      if (noSites.includes(code)) continue;
      const { site } = readSite({ coding: [{ system: v2, code, display }] });
      expect({ code, name: site?.name, certainty: site?.certainty }).toEqual({
        code,
        name: siteOfCode(code)?.site.name,
        certainty: 'coded',
      });
      const side = /^left|^lt/i.test(display) ? 'left' : /^r(?:igh)?t/i.test(display) ? 'right' : null;
      expect({ code, side: site?.laterality }).toEqual({ code, side });
    }
  });

  it('are not understood under another list, and not missing', () => {
    const { site } = readSite({ coding: [{ system: 'https://example.org/sites', code: 'LE' }] });
    expect(site?.name).toBe('leg');
    expect(readSite({ coding: [{ system: 'https://example.org/sites', code: 'OD' }] }).site).toMatchObject({
      name: null,
      text: 'OD',
      clear: false,
    });
  });

  it('of a local list count where they are words', () => {
    const { site } = readSite({ coding: [{ system: 'https://example.org/sites', code: 'LEFT_DELTOID' }] });
    expect(site).toMatchObject({ name: 'deltoid', laterality: 'left', certainty: 'text' });
    expect(readSite({ coding: [{ system: 'https://example.org/sites', code: 'S17' }] }).site).toMatchObject({
      name: null,
      clear: false,
    });
  });

  it('of the hospital that types them count as typed', () => {
    const system = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-site';
    expect(readSite({ coding: [{ system, code: 'deltiod' }] }).site).toMatchObject({
      name: 'deltoid',
      certainty: 'text',
    });
    expect(readSite({ coding: [{ system, code: 'lolwer back' }] }).site).toMatchObject({
      name: 'back',
      text: 'lolwer back',
    });
    expect(readSite({ coding: [{ system, code: '___' }] }).site).toBeNull();
  });
});

describe('text against code', () => {
  it.each([
    ['16217661000119109', 'Left deltoid', 'right'],
    ['16217701000119102', 'Right deltoid', 'left'],
    ['61396006', 'R thigh', 'left'],
    ['1217006009', 'LVL', 'right'],
  ])('%s called "%s": the code counts, and the conflict is told', (code, words, laterality) => {
    for (const site of [
      { coding: [{ system: sct, code, display: words }] },
      { coding: [{ system: sct, code }], text: words },
    ]) {
      expect(readSite(site).site).toMatchObject({ laterality, certainty: 'conflict' });
    }
  });

  it('two places are a conflict', () => {
    const { site } = readSite({ coding: [{ system: sct, code: '61396006' }], text: 'left deltoid' });
    expect(site).toMatchObject({ name: null, certainty: 'conflict' });
  });

  it('two names of one place are none', () => {
    const { site } = readSite({ coding: [{ system: sct, code: '16217701000119102' }], text: 'L arm' });
    expect(site).toMatchObject({ laterality: 'left', certainty: 'coded' });
  });

  it('two codes for one divided volume are told as several', () => {
    const { split, site } = readSite({
      coding: [
        { system: sct, code: '16217701000119102' },
        { system: sct, code: '16217661000119109' },
      ],
      text: 'Deltoid, volume divided, R and L',
    });
    expect(split.length).toBeGreaterThan(0);
    expect(site).toMatchObject({ name: 'deltoid', laterality: null });
  });
});

describe('site words', () => {
  it.each(worded)('$text is $name, $laterality', ({ text, name, laterality, several }) => {
    const said = siteOfText(text);
    expect({ ...said, site: said.site?.name ?? null }).toEqual({
      site: name,
      laterality,
      several,
      empty: false,
      open: false,
    });
    const { site, route } = readSite({ text });
    expect(site).toMatchObject({ text, name, clear: name !== null });
    expect(route.class === 'im' || route.class === 'sc').toBe(false);
  });

  it('have a case each', () => {
    const cases = new Set(worded.map(({ text }) => text.toLowerCase()));
    expect(
      sites
        .flatMap(row => row.words)
        .filter(word => !cases.has(word) && !/^(?:lvl|rvl|lvg|rvg|lue|rue|lle|rle|ble|llq|rlq|luq|ruq)$/.test(word)),
    ).toEqual([]);
  });

  it.each(emptySites.split('|'))('%s names no place', text => {
    expect(siteOfText(text).empty).toBe(true);
    expect(readSite({ text }).site).toBeNull();
  });

  it.each([
    'deltoid?',
    '? L deltoid',
    'deltoid or thigh',
    'arm vs. thigh',
    'either arm',
    'maybe left thigh',
    'L or R arm',
  ])('%s leaves the place open', text => {
    expect(readSite({ text }).site).toMatchObject({ clear: false });
    expect(readSite({ coding: [{ system: sct, code: '61396006' }], text }).site).toMatchObject({ clear: false });
  });

  it('of a code that no list has name no place, unless words beside it do', () => {
    const code = '123456789';
    expect(readSite({ coding: [{ system: sct, code }] }).site).toMatchObject({ clear: false });
    expect(readSite({ coding: [{ system: sct, code, display: 'Left deltoid' }] }).site).toMatchObject({ clear: true });
  });

  it('never derive a route', () => {
    // "Subcutaneous tissue of" a place names the tissue, too: in a sentence that is a route, in the site it is not.
    const word = fc.constantFrom(...worded.map(({ text }) => text).filter(text => !text.startsWith('subcutaneous')));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ', ', '/'), (words, sign) => {
        const text = words.join(sign);
        for (const dosage of [{ site: { text } }, { route: { text } }, { text }]) {
          const { route } = read({ dosage });
          expect(route.class === 'im' || route.class === 'sc', text).toBe(false);
        }
      }),
    );
  });

  it('that name a tissue speak against another route, and for none', () => {
    const site = { text: 'Subcutaneous tissue of abdominal wall' };
    expect(read({ dosage: { site } }).route.class).toBeNull();
    const muscle = { coding: [{ system: sct, code: '78421000' }] };
    expect(read({ dosage: { site, route: muscle } }).route.certainty).toBe('conflict');
  });

  it('do not depend on case, space or a stop', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...worded),
        fc.constantFrom(' ', '  ', '. ', ' - '),
        fc.boolean(),
        (each, end, up) => {
          const text = `${end}${up ? each.text.toUpperCase() : each.text.toLowerCase()}${end}`;
          expect(siteOfText(text).site?.name ?? null, text).toBe(each.name);
        },
      ),
    );
  });

  it('of any kind end in an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), text => {
        expect(siteOfText(text).several).toBeTypeOf('boolean');
        expect(readSite({ text }).route.class).toBeNull();
      }),
    );
  });
});
