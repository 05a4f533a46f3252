import { type TableKind, tableKinds } from '../../domain/official-table.ts';
import { importers } from './importers/index.ts';
import { Refusal } from './refusal.ts';

/** Official files that are near to those that are read, and are not read. */
const others: readonly (readonly [name: RegExp, what: string])[] = [
  [/icd10pcs/i, 'ICD-10-PCS procedure codes'],
  [/addenda/i, 'the changes of a year; the whole list is wanted'],
  [/mue.*dme/i, 'the MUE table of DME suppliers'],
  [/\b(?:awp|opps|prep|noc)\b.*ndc[-_ ]hcpcs/i, 'a crosswalk other than the ASP one'],
  [/additions|revisions|deletions/i, 'the changes of a quarter; the whole table is wanted'],
];

/** Throws a Refusal, with the right kind where it is recognised, when a file is not of the kind it is imported as. */
export function checkKind(kind: TableKind, name: string, head: readonly string[]): void {
  const other = others.find(([shape]) => shape.test(name));
  if (other) throw new Refusal(null, `by its name holds ${other[1]}`);
  const alike = tableKinds.filter(one => importers[one].recognises(head));
  if (alike.length > 0 && !alike.includes(kind)) {
    throw new Refusal(null, `is a file of the kind ${alike.join(' or ')}, not ${kind}`);
  }
  const named = tableKinds.filter(one => importers[one].named.test(name));
  if (named.length > 0 && !named.includes(kind)) {
    throw new Refusal(null, `is named like a file of the kind ${named.join(' or ')}, not ${kind}`);
  }
}
