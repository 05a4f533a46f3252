import { recalled } from './provenance.ts';
import { split, wordsOf } from './words.ts';

/** Letters after a name, as US clinics write them. */
export const credentialSource = recalled('Letters after the names of US clinic staff');

const independent = new Set(
  split('MD|DO|MBBS|DPM|NP|FNP|ANP|PNP|PMHNP|WHNP|ACNP|AGNP|APRN|ARNP|CRNP|DNP|PA|CNM|CNS|CRNA'),
);
const others = new Set(
  split(
    'RN|LPN|LVN|BSN|MSN|MA|CMA|RMA|CCMA|NCMA|NRCMA|RPH|PHARMD|EMT|EMTP|PARAMEDIC|CNA|RD|RT|RRT|OD|DC|DDS|DMD|PHD|CPHT|MPH',
  ),
);

/** Words that stand where a name should: of users that are no person, of posts, and of notes. */
const nobodys = new Set(
  split(
    'unknown|historical|provider|user|deleted|inactive|system|interface|mar|auto|verify|verified|scanner|scan|bot|ai|clinic|pharmacy|office|department|desk|kiosk|device|import|imported|migrated|conversion|default|generic|temp|temporary|test|training|nurse|rn|lpn|cma|doctor|dr|physician|staff|float|charge|triage|agency|school|home|health|medical|assistant|employee|null|undefined|none|not|given|refused|declined|administered|dummy|trainee|student|portal|proxy|hl7|adt|data|epic|cerner|mychart|anonymous|zztest|md|walgreens|cvs|pcp|ems|inpatient|see|note|notes|chart|comment|comments|other|any|nobody|outside|external|community|rph',
  ),
);

/** Those among them that are surnames as well, and what stands before or behind a surname: "See, RN", "Dr. Mar". */
const surnames = new Set(split('see|mar|ai|given|portal'));
const titles = new Set(split('rn|lpn|cma|doctor|dr|nurse|rph'));

/** True when a name is made of such words or numbers alone: "Provider, Historical", "MAR interface", "00000". */
export function namesNobody(name: string): boolean {
  const words = wordsOf(name);
  const beside = words.filter(word => !surnames.has(word));
  const isSurname = beside.length > 0 && beside.length < words.length && beside.every(word => titles.has(word));
  return !isSurname && words.every(word => nobodys.has(word) || /^[\d.]+$/.test(word));
}

/** The credentials behind a name, as written: "Nkechi Osei, RN, BSN", "Ruiz RN". A word of the name itself is none. */
export function credentialsInName(name: string): readonly string[] {
  const [first = '', ...behind] = name.split(/[,;]/);
  const trailing = first.trim().split(/\s+/).slice(1).filter(isCapital).filter(isCredential);
  const after = behind.flatMap(part => part.trim().split(/[\s/]+/)).filter(isCapital);
  return [...new Set([...trailing, ...after.filter(isCredential)])];
}

/** True for a known credential, with or without points and board suffix: "P.A.-C", "FNP-BC". */
export function isCredential(word: string): boolean {
  const letters = lettersOf(word);
  return independent.has(letters) || others.has(letters);
}

/** True for the credentials of those who may bill in their own name: physicians, nurse practitioners and the like. */
export function billsAlone(credential: string): boolean {
  if (independent.has(lettersOf(credential))) return true;
  // Who learns to be one bills nothing yet.
  const learns = /\b(?:student|resident|intern|trainee)\b/i;
  return /\b(?:physician|doctor of|nurse practitioner)\b/i.test(credential) && !learns.test(credential);
}

/** Written as letters of a title are: "RN", not "Ma". */
function isCapital(word: string): boolean {
  return /^[A-Z][A-Za-z.]*[A-Z.][A-Za-z.-]*$/.test(word);
}

function lettersOf(word: string): string {
  return word
    .replace(/-(?:[A-Z]{1,3})$/, '')
    .replaceAll('.', '')
    .toUpperCase();
}
