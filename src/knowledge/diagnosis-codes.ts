import { remembering } from '../domain/memo.ts';
import { type AgeGroup, ageLists, femaleOnly, isOnList, maleOnly } from './diagnosis-edits.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/** Where the lists of this file come from. */
export const codeListSources: Readonly<Record<'onlyFirst' | 'status' | 'aftercare', Provenance>> = {
  onlyFirst: sourced(
    'ICD-10-CM Official Guidelines, section I.C.21.c.16, in a study guide: Z codes that only stand first',
  ),
  status: recalled('ICD-10-CM Official Guidelines, section I.C.21.c.3 and 4: status and history'),
  aftercare: sourced(
    'ICD-10-CM Official Guidelines, section I.C.21.c.7, in a study guide: aftercare, not for injuries',
  ),
};

/** What is known about one ICD-10-CM code. */
export interface CodeFacts {
  /** The only sex that the claims editor takes it for; null: both. */
  sex: 'female' | 'male' | null;
  /** The only ages in whole years that the claims editor takes it for, both included; null: all. */
  ages: { group: AgeGroup; from: number; to: number } | null;
  /** May only stand first. */
  onlyFirst: boolean;
  /** Says how the patient is placed (a medicine taken for long, an organ removed, an illness of the past), not why something is done. */
  status: boolean;
  aftercare: boolean;
  injury: boolean;
}

/** Beginnings of codes, and after the dash those that are not meant. */
const onlyFirst = 'Z00-Z006 Z01 Z02 Z04 Z3181 Z3183 Z3184 Z332 Z34 Z38 Z39 Z40 Z42 Z510 Z511 Z52-Z529 Z761 Z762 Z9912';
const status =
  'Z14 Z15 Z17 Z18 Z19 Z22 Z66 Z67 Z68 Z78 Z79 Z80 Z81 Z82 Z83 Z84 Z85 Z86 Z87 Z88 Z89 Z90 Z91 Z92 Z93 Z94 Z95 Z96 Z97 Z98 Z99-Z9912';
const aftercare = 'Z42 Z43 Z44 Z45 Z46 Z47 Z48 Z49';

const rows = (list: string) =>
  split(list, ' ').map(row => {
    const [start = '', ...but] = split(row, '-');
    return { start, but };
  });
export const codeLists = { onlyFirst: rows(onlyFirst), status: rows(status), aftercare: rows(aftercare) } as const;

function listed(list: keyof typeof codeLists, code: string): boolean {
  return codeLists[list].some(({ start, but }) => code.startsWith(start) && !but.some(not => code.startsWith(not)));
}

/** What is known about a code, written with or without its point. */
export const codeFacts: (written: string) => Readonly<CodeFacts> = remembering(findFacts);

function findFacts(written: string): Readonly<CodeFacts> {
  const code = written.replace('.', '').toUpperCase();
  const ages = ageLists.find(({ codes }) => isOnList(codes, code));
  return Object.freeze({
    sex: isOnList(femaleOnly, code) ? 'female' : isOnList(maleOnly, code) ? 'male' : null,
    ages: ages ? { group: ages.name, from: ages.from, to: ages.to } : null,
    onlyFirst: listed('onlyFirst', code),
    status: listed('status', code),
    aftercare: listed('aftercare', code),
    injury: /^[ST]/.test(code),
  });
}
