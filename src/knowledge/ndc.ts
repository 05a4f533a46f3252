import { sourced } from './provenance.ts';

/** Where the three 10-digit forms and their zero come from. */
export const ndcSource = sourced(
  'OHSU PublicUseData, NDC: 4-4-2, 5-3-2 and 5-4-1 take a leading zero in the short part',
);

export type NdcReading =
  | { ndc: string; fault: null }
  /** `ambiguous`: 10 digits in one piece fit three forms. */
  | { ndc: null; fault: 'ambiguous' | 'malformed' };

const malformed: NdcReading = { ndc: null, fault: 'malformed' };

/**
 * The 11 digits (5-4-2, without hyphens) of an NDC as written. Ten digits are filled up only where hyphens say which part
 * is short; eleven stand as they are. Nothing is guessed.
 */
export function ndcOf(written: string): NdcReading {
  const text = written
    .trim()
    .replace(/^NDC\s*[:#]?\s*/i, '')
    .replace(/[\u2010-\u2015]/g, '-');
  if (/^\d{10}$/.test(text)) return /^0+$/.test(text) ? malformed : { ndc: null, fault: 'ambiguous' };
  const digits = /^\d{11}$/.test(text) ? text : joined(text);
  return digits === null || /^0+$/.test(digits) ? malformed : { ndc: digits, fault: null };
}

function joined(text: string): string | null {
  const [, labeler = '', product = '', size = ''] = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text) ?? [];
  const length = labeler.length + product.length + size.length;
  if (length !== 10 && length !== 11) return null;
  return labeler.padStart(5, '0') + product.padStart(4, '0') + size.padStart(2, '0');
}
