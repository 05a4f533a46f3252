import type { Provenance } from './index.ts';
import { sourced } from './provenance.ts';
import { phraseIndex, remembering, split, wordsOf } from './words.ts';

export type Laterality = 'left' | 'right';

/** A body site for injections. `paired`: there is one on each side. */
export interface SiteRow extends Provenance {
  name: string;
  paired: boolean;
  /** The limb or part it belongs to: sites of one part may be names for the same place. */
  part: string;
  /** Where joints or veins are, not a muscle or the tissue under the skin that injections are given into. */
  unlikely: boolean;
  /** SNOMED and HL7 v2-0163 codes, by side. */
  unsided: readonly string[];
  left: readonly string[];
  right: readonly string[];
  words: readonly string[];
}

const source = sourced(
  'SNOMED body structures (NZ AIR, ANS, UK Core, US value sets); HL7 v2 table 0163; MIMIC site list, Ottehr sites (words: also ward usage)',
);
/** Sites that overlap, by the part they share. */
const parts: Readonly<Record<string, string>> = {
  deltoid: 'upper arm',
  'upper arm': 'upper arm',
  arm: 'upper arm',
  'vastus lateralis': 'thigh',
  thigh: 'thigh',
  leg: 'thigh',
  'rectus femoris': 'thigh',
  'gluteus medius': 'buttock',
  'gluteus maximus': 'buttock',
  ventrogluteal: 'buttock',
  dorsogluteal: 'buttock',
  buttock: 'buttock',
};
const unlikely = new Set(['knee', 'antecubital fossa', 'joint', 'eye', 'vascular access']);

function site(name: string, paired: boolean, words: string, unsided = '', left = '', right = ''): SiteRow {
  const codes = (list: string) => split(list, ' ');
  return {
    ...source,
    name,
    paired,
    part: parts[name] ?? name,
    unlikely: unlikely.has(name),
    unsided: codes(unsided),
    left: codes(left),
    right: codes(right),
    words: split(words),
  };
}

export const sites: readonly SiteRow[] = [
  site(
    'deltoid',
    true,
    'deltoid|deltoids|deltoid muscle|deltiod|delt|deltoid region',
    '',
    '16217701000119102 LD',
    '16217661000119109 RD',
  ),
  site(
    'vastus lateralis',
    true,
    'vastus lateralis|vastus|vl|lvl|rvl|anterolateral thigh',
    '1403006 181681008',
    '1217007000 LVL LV',
    '1217006009 RVL',
  ),
  site('gluteus medius', true, 'gluteus medius|glut medius', '78333006', '1236872009 LG', '1236873004 RG'),
  site('gluteus maximus', true, 'gluteus maximus|glut max|gluteus|gluteal|glute|glutes|glut|gluteus muscle', '206007'),
  site(
    'ventrogluteal',
    true,
    'ventrogluteal|ventragluteal|ventro gluteal|vg|lvg|rvg',
    '456271000124109',
    '299151000210101 LVG',
    '299161000210103 RVG',
  ),
  site('dorsogluteal', true, 'dorsogluteal|dorso gluteal'),
  site(
    'buttock',
    true,
    'buttock|buttocks|upper outer quadrant|upper outer buttock|hip|hips',
    '46862004 BU',
    '299121000210105',
    '299141000210104',
  ),
  site('thigh', true, 'thigh|thighs|leg thigh|quadriceps|quad', '', '61396006 LT', '11207009 RT'),
  site('rectus femoris', true, 'rectus femoris', '72226001'),
  site(
    'upper arm',
    true,
    'upper arm|upper outer arm|tricep|triceps|back of arm|arm upper',
    '',
    '368208006 LUA',
    '368209003 RUA',
  ),
  site(
    'forearm',
    true,
    'forearm|lower arm|arm lower|volar forearm',
    '',
    '66480008 LLFA LMFA LUFA',
    '64262003 RLFA RMFA RUFA',
  ),
  site('arm', true, 'arm|arms|shoulder|shoudler', '', '80768000 LA', '6921000 RA'),
  site(
    'abdomen',
    false,
    'abdomen|abd|abdominal|abdominal wall|belly|umbilical|periumbilical|subcutaneous tissue of abdominal wall|stomach|llq|rlq|luq|ruq|lower quadrant|upper quadrant',
    '42972002',
    '86367003 68505006 LUAQ LLAQ',
    '50519007 48544008 RUAQ RLAQ',
  ),
  site('hand', true, 'hand', '', '85151006 LH', '78791008 RH'),
  site('foot', true, 'foot', '', '22335008 LF', '7769000 RF'),
  site('leg', true, 'leg|lower leg|calf'),
  site('knee', true, 'knee|knees|knee joint'),
  site(
    'joint',
    false,
    'joint|bursa|ankle|wrist|elbow|finger|toe|shoulder joint|hip joint|glenohumeral|subacromial|plantar fascia',
  ),
  site('eye', true, 'eye|eyes|eyelid|vitreous|conjunctiva'),
  site(
    'vascular access',
    false,
    'picc|port|mediport|portacath|central line|iv|iv line|iv site|peripheral iv|vein|catheter|saline lock',
  ),
  site('antecubital fossa', true, 'antecubital|antecubital fossa|ac', '128553008', 'LACF', 'RACF'),
];

type Coded = { site: SiteRow; laterality: Laterality | null };
const byCode = new Map<string, Coded>();
for (const row of sites) {
  for (const code of row.unsided) byCode.set(code, { site: row, laterality: null });
  for (const code of row.left) byCode.set(code, { site: row, laterality: 'left' });
  for (const code of row.right) byCode.set(code, { site: row, laterality: 'right' });
}
const byWords = phraseIndex(sites.flatMap(row => row.words.map(word => [word, row] as const)));

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
  llq: 'left',
  luq: 'left',
  rlq: 'right',
  ruq: 'right',
};
const both = new Set(['bilateral', 'bilat', 'bilaterally', 'both', 'divided', 'split']);
const nothing = new Set(
  split(
    'unknown|other|none|na|see|unspecified|unk|tbd|not|no|without|declined|deferred|same|rotated|protocol|ordered|directed',
  ),
);
/** Words that may stand beside a place on the body, and name none by themselves. */
const fillers = new Set(
  split(
    'injection|injected|site|sites|side|the|of|as|per|a|at|in|into|im|sc|sq|subq|intramuscular|subcutaneous|muscle|body|patient|upper|lower|outer|inner|region|area|alternate|n',
  ),
);

/** The site of a SNOMED or v2-0163 code; the two never look alike. */
export function siteOfCode(code: string): Coded | null {
  return byCode.get(code) ?? null;
}

/** What a text says about the site. */
export interface SiteWords {
  site: SiteRow | null;
  laterality: Laterality | null;
  /** Both sides, more than one site, or words like "divided". */
  several: boolean;
  /** "Unknown", "other": words that name no place on the body. */
  empty: boolean;
}

/** Reads a site text: "Arm, Lower, Left", "L deltoid", "bilat hips". */
export const siteOfText: (text: string) => SiteWords = remembering(readSiteText);

function readSiteText(text: string): SiteWords {
  const words = wordsOf(text);
  const found = byWords.find(words);
  const sides = new Set(words.flatMap(word => (Object.hasOwn(sided, word) ? [sided[word]] : [])));
  const named = new Set(found.map(hit => hit.value));
  const [side] = sides;
  return {
    site: (found.at(0)?.value ?? null) as SiteRow | null,
    laterality: sides.size === 1 && side ? side : null,
    several: sides.size > 1 || words.some(word => both.has(word)) || (named.size > 1 && /[&+]|\band\b/i.test(text)),
    empty:
      words.every(word => fillers.has(word) || Object.hasOwn(sided, word)) ||
      (named.size === 0 && words.some(word => nothing.has(word))) ||
      text.trim() === 'N/A',
  };
}
