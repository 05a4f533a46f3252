import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteClass } from '../../src/domain/route.ts';
import { type RouteMeaning, routeOfText, routesInSentence } from '../../src/knowledge/route-text.ts';
import { routeFillers, routeWords, undecided } from '../../src/knowledge/route-words.ts';
import { squeeze, wordsOf } from '../../src/knowledge/words.ts';
import { read } from '../normalise/helpers.ts';
import { ambiguities, hospitalValues, type Meant, routeValues } from './route-values.cases.ts';

/** The answer of the table as the cases put it. */
function meantBy(read: RouteMeaning | null): Meant {
  const [first, ...others] = read?.candidates ?? [];
  if (!read || first === undefined) return { notARoute: true };
  if (others.length > 0 || read.open !== 'no') return { oneOf: read.candidates };
  return read.recalled ? { is: first, shorthand: true } : { is: first };
}

const injected = (one: RouteClass) => one === 'im' || one === 'sc';
/** Plain IM or SC, on which a claim could rest. */
function passes(text: string): boolean {
  const { route } = read({ dosage: { route: { text } } });
  return route.class !== null && injected(route.class);
}

describe('route values', () => {
  it.each(routeValues)('$value ($from)', ({ value, meant }) => {
    expect(meantBy(routeOfText(value))).toEqual(meant);
  });

  it('have a case for every word of the tables', () => {
    const cases = new Set(routeValues.map(({ value }) => squeeze(value)));
    const words = [...routeWords, undecided].flatMap(row => row.words);
    expect(words.filter(word => !cases.has(squeeze(word)))).toEqual([]);
  });

  it('are never met in two meanings', () => {
    const seen = new Map<string, Meant>();
    for (const { value, meant } of routeValues) {
      const key = squeeze(value);
      expect(seen.get(key) ?? meant, value).toEqual(meant);
      seen.set(key, meant);
    }
  });

  it('hold all codes of the hospital list', () => {
    const values = hospitalValues.values.flatMap(([, words]) => words.split('|'));
    expect(new Set(values).size).toBe(106);
  });
});

describe('in a record', () => {
  it.each(routeValues)('$value is read as the table says', ({ value, meant }) => {
    const { route, routeNotes } = read({ dosage: { route: { text: value } } });
    const expected = 'is' in meant ? meant.is : 'oneOf' in meant ? null : 'unspecified';
    expect(route.class).toBe(expected);
    expect(routeNotes.recalled.length > 0).toBe('is' in meant && meant.shorthand === true);
  });

  it.each(hospitalValues.values.flatMap(([meant, words]) => words.split('|').map(code => ({ code, meant }))))(
    '$code as a code of the hospital',
    ({ code, meant }) => {
      const system = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-route';
      const { route } = read({ dosage: { route: { coding: [{ system, code }] } } });
      expect(route.class).toBe('is' in meant ? meant.is : 'oneOf' in meant ? null : 'unspecified');
    },
  );

  it.each(ambiguities.values.flatMap(([, words]) => words.split('|')))('%s never passes', value => {
    expect(passes(value)).toBe(false);
  });

  it('shorthand beside a code or a known word needs no confirming', () => {
    const coding = [{ system: 'http://snomed.info/sct', code: '34206005' }];
    for (const dosage of [{ route: { coding, text: 'hypo' } }, { route: { text: 'hypo' }, text: '1 mL subcut' }]) {
      const { route, routeNotes } = read({ dosage });
      expect([route.class, routeNotes.recalled]).toEqual(['sc', []]);
    }
  });

  it('a known vein beside shorthand needs no confirming', () => {
    const { route, routeNotes } = read({
      dosage: { route: { coding: [{ system: 'http://snomed.info/sct', code: '47625008' }], text: 'PB' } },
    });
    expect([route.class, routeNotes.recalled]).toEqual(['iv-infusion', []]);
  });

  it('SQ beside an insulin pump is an infusion', () => {
    expect(read({ dosage: { route: { text: 'SQ' }, text: 'via insulin pump' } }).route.class).toBe('sc-infusion');
  });
});

const keys = new Set(routeValues.map(({ value }) => squeeze(value)));
const known = (text: string) => keys.has(squeeze(text));
const withoutFillers = (text: string) =>
  wordsOf(text)
    .filter(word => !routeFillers.has(word))
    .join(' ');
const injections = routeValues.filter(({ meant }) => 'is' in meant && injected(meant.is));
/** Beside IM, VG is the ventrogluteal site. */
const others = routeValues.filter(({ meant, value }) => {
  const classes = 'is' in meant ? [meant.is] : 'oneOf' in meant ? meant.oneOf : [];
  return value !== 'VG' && classes.length > 0 && !classes.every(one => one === 'unspecified');
});

describe('never', () => {
  it('is a text without a word of the table read as IM or SC', () => {
    const words = new Set([...keys].flatMap(key => [key]));
    const unknown = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 })
      .map(parts => parts.join(' '));
    fc.assert(
      fc.property(unknown, text => {
        const named = routesInSentence(text).named;
        fc.pre(!words.has(squeeze(text)) && !named.some(injected));
        expect(passes(text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is a text of any Unicode or length a reason to stumble, or IM or SC', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
      fc.integer({ min: 1_000, max: 20_000 }).map(length => 'imsc '.repeat(length)),
    );
    fc.assert(
      fc.property(any, text => {
        fc.pre(!known(text) && !routesInSentence(text).named.some(injected));
        expect(passes(text)).toBe(false);
      }),
    );
  });

  it('is a long word with one letter changed, added, lost or swapped read as another route', () => {
    const long = routeValues.filter(({ value, meant }) => 'is' in meant && squeeze(value).length >= 8);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const edit = fc.tuple(fc.constantFrom('change', 'add', 'lose', 'swap'), fc.nat(), letter);
    fc.assert(
      fc.property(fc.constantFrom(...long), edit, ({ value, meant }, [kind, nat, put]) => {
        const word = squeeze(value);
        const at = nat % word.length;
        const rest = word.slice(at + 1);
        const edited = {
          change: word.slice(0, at) + put + rest,
          add: word.slice(0, at) + put + word.slice(at),
          lose: word.slice(0, at) + rest,
          swap: word.slice(0, at) + rest.slice(0, 1) + word.charAt(at) + rest.slice(1),
        }[kind];
        fc.pre(edited !== undefined && !known(edited));
        const read = meantBy(routeOfText(edited ?? ''));
        if ('is' in meant && 'is' in read) expect(read.is, edited).toBe(meant.is);
        else expect(read).toEqual({ notARoute: true });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['intramuscular', 'subcutaneous', 'intravenous', 'intradermal', 'intra-articular'])(
    'is any one-letter edit of %s another route',
    word => {
      const own = routeOfText(word)?.candidates;
      const letters = [...'abcdefghijklmnopqrstuvwxyz', ''];
      for (let at = 0; at <= word.length; at++) {
        for (const put of letters) {
          for (const skip of [0, 1]) {
            const edited = word.slice(0, at) + put + word.slice(at + skip);
            const read = routeOfText(edited);
            if (read) expect({ edited, is: read.candidates }).toEqual({ edited, is: own });
          }
        }
      }
    },
  );

  it('is IM or SC beside another route plain IM or SC', () => {
    const between = fc.constantFrom(
      ' ',
      '/',
      ', ',
      ' or ',
      ' and ',
      '; ',
      ' + ',
      ' & ',
      ' then ',
      ' (',
      '-',
      '\n',
      '|',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...injections),
        fc.constantFrom(...others),
        between,
        fc.boolean(),
        (one, other, sign, first) => {
          const own = 'is' in one.meant ? one.meant.is : null;
          fc.pre(!('is' in other.meant && other.meant.is === own));
          const text = first ? `${one.value}${sign}${other.value}` : `${other.value}${sign}${one.value}`;
          // Two words may make a third that the table lists: "sc" and "infusion", "vg" and "im".
          fc.pre(!known(text) && !known(withoutFillers(text)));
          const { route } = read({ dosage: { route: { text } } });
          expect(route.class !== null && injected(route.class), text).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('does a place, a device or a method alone give a route', () => {
    const word = fc.constantFrom(
      ...[
        'deltoid',
        'left',
        'L',
        'arm',
        'thigh',
        'glute',
        'abdomen',
        'buttock',
        'ventrogluteal',
        'vastus',
        'lateralis',
      ],
      ...['syringe', 'prefilled', 'pen', 'auto-injector', 'needle', 'push', 'bolus', 'slow', 'inject', 'given', 'shot'],
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), words => {
        expect(passes(words.join(' '))).toBe(false);
        expect(read({ dosage: { text: words.join(' ') } }).route.class).toBe(null);
        expect(read({ dosage: { site: { text: words.join(' ') } } }).route.class).toBe(null);
        expect(read({ dosage: { method: { text: words.join(' ') } } }).route.class).toBe(null);
      }),
    );
  });
});

describe('case, punctuation and space', () => {
  it('do not change what any value means', () => {
    const noise = fc.constantFrom(' ', '  ', '-', '.', '_', '\u200b', '\u00a0', '*', '"', '…');
    const dress = fc.array(noise, { maxLength: 3 }).map(all => all.join(''));
    const plain = routeValues.filter(({ value }) => !/[/,;|&+()]|\b(?:and|or)\b/iu.test(value));
    fc.assert(
      fc.property(fc.constantFrom(...plain), dress, dress, fc.constantFrom(0, 1, 2), ({ value, meant }, a, b, how) => {
        const cased = [value, value.toUpperCase(), value.toLowerCase()][how] ?? value;
        expect(meantBy(routeOfText(`${a}${cased}${b}`))).toEqual(meant);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(routeValues)('$value in capitals, in small letters, with stops', ({ value, meant }) => {
    for (const text of [value.toUpperCase(), value.toLowerCase(), ` ${value}. `, value.replaceAll(' ', '  ')]) {
      expect(meantBy(routeOfText(text)), text).toEqual(meant);
    }
  });
});
