import type { Provenance } from './index.ts';
import { sourced } from './provenance.ts';
import { split } from './words.ts';

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
  'SNOMED CT body structures (NZ AIR, French ANS, UK Core, US value sets); HL7 v2 table 0163; words: MIMIC site list, Ottehr sites, ward usage',
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
const unlikely = new Set([
  ...['knee', 'antecubital fossa', 'joint', 'eye', 'ear', 'nose', 'perineum', 'chest tube', 'vascular access'],
  ...['face and neck', 'trunk'],
]);

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
    'deltoid|deltoids|deltoid muscle|deltiod|deltod|dletoid|delt|delts|ldelt|rdelt|ldeltoid|rdeltoid|deltoid region',
    '',
    '16217701000119102 LD',
    '16217661000119109 RD',
  ),
  site(
    'vastus lateralis',
    true,
    'vastus lateralis|vastus|lateralis|vl|lvl|rvl|anterolateral thigh',
    '1403006 181681008',
    '1217007000 LVL LV',
    '1217006009 RVL',
  ),
  site('gluteus medius', true, 'gluteus medius|glut medius', '78333006', '1236872009 LG', '1236873004 RG'),
  site(
    'gluteus maximus',
    true,
    'gluteus maximus|glut max|gluteus|gluteal|gluteals|glute|glutes|glut|gluteus muscle',
    '206007',
  ),
  site(
    'ventrogluteal',
    true,
    'ventrogluteal|ventragluteal|ventro gluteal|vg|lvg|rvg',
    '456271000124109',
    '299151000210101 LVG',
    '299161000210103 RVG',
  ),
  site('dorsogluteal', true, 'dorsogluteal|dorso gluteal|dg|ldg|rdg'),
  site(
    'buttock',
    true,
    'buttock|buttocks|butt|bottom|uoq|luoq|ruoq|upper outer quadrant|upper outer buttock|hip|hips',
    '46862004 BU',
    '299121000210105',
    '299141000210104',
  ),
  site('thigh', true, 'thigh|thighs|leg thigh|upper leg|quadriceps|quad', '', '61396006 LT', '11207009 RT'),
  site('rectus femoris', true, 'rectus femoris', '72226001'),
  site(
    'upper arm',
    true,
    'upper arm|upper arms|upper outer arm|bicep|biceps|bicept|tricep|triceps|back of arm|arm upper',
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
  site(
    'arm',
    true,
    'arm|arms|arn|upper extremity|ue|lue|rue|shoulder|shoulders|shoudler|shouder|sholder|shouilder|shouler|shoukder|shouklder|shldr|shld',
    '',
    '80768000 LA',
    '6921000 RA',
  ),
  site(
    'abdomen',
    false,
    'abdomen|abd|ab|abdominal|abdominal wall|belly|tummy|umbilicus|umbilical|periumbilical|subcutaneous tissue of abdominal wall|stomach|llq|rlq|luq|ruq|quadrant|lower quadrant|upper quadrant',
    '42972002',
    '86367003 68505006 LUAQ LLAQ',
    '50519007 48544008 RUAQ RLAQ',
  ),
  site('hand', true, 'hand|hands', '', '85151006 LH', '78791008 RH'),
  site('foot', true, 'foot|feet', '', '22335008 LF', '7769000 RF'),
  site('leg', true, 'leg|legs|lower leg|calf|shin|lower extremity|le|lle|rle|ble'),
  site('back', false, 'back|lower back|upper back|lb|flank|flanks|love handle|love handles'),
  site('face and neck', false, 'face|forehead|scalp|neck|cheek|cheeks|lip|tongue|gum|jaw'),
  site('trunk', false, 'groin|breast|breasts|spine|sternum|penis|scrotum'),
  site('knee', true, 'knee|knees|kneee|knee joint', '72696002'),
  site(
    'joint',
    false,
    'joint|bursa|ankle|wrist|elbow|finger|toe|shoulder joint|hip joint|glenohumeral|subacromial|plantar fascia',
  ),
  site('chest', true, 'chest|chest wall', '', 'LAC LPC', 'RAC RPC'),
  site('eye', true, 'eye|eyes|eyelid|vitreous|conjunctiva', 'OU', 'OS', 'OD'),
  site('ear', true, 'ear|ears', 'BE', 'LE', 'RE'),
  site('nose', false, 'nose|naris|nares|nostril', 'BN', 'LN', 'RN'),
  site('perineum', false, 'perineum|perineal|perianal', 'PA PERIN'),
  site('chest tube', false, 'chest tube|ct site', 'CT'),
  site(
    'vascular access',
    false,
    'picc|port|mediport|portacath|central line|iv|iv line|iv site|peripheral iv|vein|catheter|saline lock|jugular|external jugular|internal jugular|subclavian',
    '',
    'LEJ LIJ LSC',
    'REJ RIJ RSC',
  ),
  site('antecubital fossa', true, 'antecubital|antecubital fossa|ac', '128553008', 'LACF', 'RACF'),
];

/** The site of a code, with the side that the code names. */
export type Coded = { site: SiteRow; laterality: Laterality | null };
const byCode = new Map<string, Coded>();
for (const row of sites) {
  for (const code of row.unsided) byCode.set(code, { site: row, laterality: null });
  for (const code of row.left) byCode.set(code, { site: row, laterality: 'left' });
  for (const code of row.right) byCode.set(code, { site: row, laterality: 'right' });
}

/** The site of a SNOMED CT or v2-0163 code; the two never look alike. */
export function siteOfCode(code: string): Coded | null {
  return byCode.get(code) ?? null;
}

/** HL7 v2 table 0163 and HL7 v3 ActSite, which share their codes. */
const letterSystems: ReadonlySet<string> = new Set([
  'http://terminology.hl7.org/CodeSystem/v2-0163',
  'http://hl7.org/fhir/v2/0163',
  'urn:oid:2.16.840.1.113883.12.163',
  'http://terminology.hl7.org/CodeSystem/v3-ActSite',
  'http://hl7.org/fhir/v3/ActSite',
  'urn:oid:2.16.840.1.113883.5.1052',
]);

/** True for the systems whose codes are letters; elsewhere `LE` may be a leg as well as an ear. */
export function hasLetterCodes(system: string): boolean {
  return letterSystems.has(system);
}
