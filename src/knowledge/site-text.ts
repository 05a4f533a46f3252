import { remembering } from '../domain/memo.ts';
import { recalled } from './provenance.ts';
import { type Laterality, type SiteRow, siteOfCode, sites } from './sites.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Where the words around a site come from: sides, "both", and words that name none. */
export const aroundSiteSource = recalled('Ward usage, US hospitals');

const byWords = phraseIndex(sites.flatMap(row => row.words.map(word => [word, row] as const)));

/** Codes of HL7 v2 table 0163 that people write out as words, where they mean one thing only (`LT` is mostly "left"). */
const written = new Set(
  split('LD|RD|LVL|RVL|LVG|RVG|LG|RG|LUA|RUA|LA|RA|LLFA|RLFA|LMFA|RMFA|LUFA|RUFA|LUAQ|RUAQ|LLAQ|RLAQ'),
);

const sided: Readonly<Record<string, Laterality>> = {
  left: 'left',
  lt: 'left',
  l: 'left',
  right: 'right',
  rt: 'right',
  r: 'right',
  lvl: 'left',
  rvl: 'right',
  lvg: 'left',
  rvg: 'right',
  lue: 'left',
  rue: 'right',
  lle: 'left',
  rle: 'right',
  llq: 'left',
  luq: 'left',
  rlq: 'right',
  ruq: 'right',
  luoq: 'left',
  ruoq: 'right',
  ldg: 'left',
  rdg: 'right',
  ldelt: 'left',
  rdelt: 'right',
  ldeltoid: 'left',
  rdeltoid: 'right',
};
const both = new Set(['bilateral', 'bilat', 'bilaterally', 'bl', 'ble', 'both', 'divided', 'split']);
const nothing = new Set(
  split(
    'unknown|other|none|na|see|unspecified|unk|tbd|not|no|without|declined|deferred|same|rotated|protocol|ordered|directed',
  ),
);
/** Words that may stand beside a place on the body, and name none by themselves. */
const fillers = new Set(
  split(
    'injection|injected|site|sites|side|the|of|as|per|a|at|in|into|im|sc|sq|subq|intramuscular|subcutaneous|muscle|body|patient|upper|lower|outer|inner|region|area|alternate|n|center|middle|mid|lateral|medial|anterior|posterior',
  ),
);

/** What a text says about the site. */
export interface SiteWords {
  site: SiteRow | null;
  laterality: Laterality | null;
  /** Both sides, more than one site, or words like "divided". */
  several: boolean;
  /** "Unknown", "other": words that name no place on the body. */
  empty: boolean;
  /** "Deltoid?", "arm or thigh": the words leave open which place it was. */
  open: boolean;
}

const openEnded = /\?|\b(?:or|vs|versus|either|maybe|possibly|probably|perhaps|unsure|not sure|to be confirmed)\b/i;

/** It says where no needle went. */
const notInVein = /[,;(] ?not (?:in |into )?(?:an? |the )?(?:vein|IV)\W*$/i;

/** Reads a site text: "Arm, Lower, Left", "L deltoid", "bilat hips". */
export const siteOfText: (text: string) => SiteWords = remembering(readSiteText);

function readSiteText(text: string): SiteWords {
  const words = wordsOf(text.replace(notInVein, ' '));
  const code = words.join(' ').toUpperCase();
  const coded = written.has(code) ? siteOfCode(code) : null;
  if (coded) return { ...coded, several: false, empty: false, open: false };
  const found = byWords.find(words);
  const sides = new Set(words.flatMap(word => (Object.hasOwn(sided, word) ? [sided[word]] : [])));
  const named = new Set(found.map(hit => hit.value));
  const [side] = sides;
  // "Back" mostly says which side of another place is meant.
  // A vein of a limb is no place for an injection, whatever limb it is.
  const place =
    found.find(({ value }) => value.name === 'vascular access') ??
    found.find(({ value }) => value.name !== 'back') ??
    found[0];
  return {
    site: (place?.value ?? null) as SiteRow | null,
    laterality: sides.size === 1 && side ? side : null,
    several: sides.size > 1 || words.some(word => both.has(word)) || (named.size > 1 && /[&+]|\band\b/i.test(text)),
    empty:
      (named.size === 0 && words.every(word => fillers.has(word) || Object.hasOwn(sided, word))) ||
      (named.size === 0 && words.some(word => nothing.has(word))) ||
      text.trim() === 'N/A',
    open: openEnded.test(text),
  };
}
