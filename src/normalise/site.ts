import type { Site } from '../domain/dose.ts';
import type { Evidence } from '../domain/evidence.ts';
import { siteOfText } from '../knowledge/site-text.ts';
import { hasLetterCodes, type SiteRow, siteOfCode } from '../knowledge/sites.ts';
import { codingsOf, labelOf } from './concept.ts';
import { type Node, object, textNode } from './elements.ts';

/** The site, and what speaks for more than one. */
export interface ReadSite {
  site: Site | null;
  several: readonly Evidence[];
}

/** Reads the body site of a dosage element. Words that name no known place are a site too, and not a clear one. */
export function readSite(dosage: Node | null): ReadSite {
  const concept = object(dosage, 'site');
  const rows: SiteRow[] = [];
  const sides: ('left' | 'right')[] = [];
  const codedSides = new Set<'left' | 'right'>();
  const codes: { system: string; code: string }[] = [];
  const evidence: Evidence[] = [];
  const several: Evidence[] = [];
  let coded = false;
  let named = false;
  let open = false;

  const addWords = (words: string, at: Evidence) => {
    const read = siteOfText(words);
    if (read.empty) return;
    named = true;
    if (read.site) rows.push(read.site);
    if (read.open) open = true;
    if (read.laterality) sides.push(read.laterality);
    if (read.several) several.push(at);
  };
  for (const { system, code, display, evidence: at } of codingsOf(concept)) {
    evidence.push(at);
    const known = code !== null && (isNumber(code) || hasLetterCodes(system)) ? siteOfCode(code) : null;
    if (code !== null) codes.push({ system, code });
    if (known) {
      coded = true;
      named = true;
      rows.push(known.site);
      if (known.laterality) {
        sides.push(known.laterality);
        codedSides.add(known.laterality);
      }
    } else if (code !== null && display === null) {
      // A local list may use the words themselves as codes. What is not understood is there all the same.
      if (isNumber(code)) named = true;
      else addWords(code, at);
    }
    if (display !== null) addWords(display, at);
  }
  const own = textNode(concept, 'text');
  if (own) {
    evidence.push(own.evidence);
    addWords(own.value, own.evidence);
  }
  if (!named) return { site: null, several: [] };
  const text = labelOf(concept) ?? codes[0]?.code ?? '';
  const twoSides = new Set(sides).size > 1;
  const twoPlaces = new Set(rows.map(row => row.part)).size > 1;
  const certainty = (twoSides || twoPlaces) && several.length === 0 ? 'conflict' : coded ? 'coded' : 'text';
  return {
    site: {
      text,
      name: new Set(rows.map(row => row.name)).size === 1 ? (rows[0]?.name ?? null) : null,
      // The words beside a code are the likelier mistake: a public list calls the code of the right deltoid left.
      laterality: codedSides.size === 1 ? ([...codedSides][0] ?? null) : twoSides ? null : (sides[0] ?? null),
      paired: rows.some(row => row.paired),
      unlikely: rows.some(row => row.unlikely),
      clear: rows.length > 0 && !open,
      certainty,
      codes,
      evidence,
    },
    several,
  };
}

/** SNOMED CT identifiers are numbers, and no others are met for sites. */
function isNumber(code: string): boolean {
  return /^\d{6,18}$/.test(code);
}
