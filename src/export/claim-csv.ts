import type { ClaimDraft, ClaimField, ClaimLine, ClaimProvider } from '../domain/claim.ts';
import { csvLine } from './cell.ts';

/** Columns are added at the end, never renamed or moved. */
const columns = [
  'patient',
  'encounter',
  'policy',
  'coverage',
  'side',
  'status',
  'line',
  'kind',
  'code',
  'modifiers',
  'units',
  'pointers',
  'diagnoses',
  'date',
  'place',
  'renderingNpi',
  'orderingNpi',
  'ndcQualifier',
  'ndc',
  'ndcQuantity',
  'ndcUnit',
  'charge',
  'note',
  'administrations',
  'empty',
  // How many checks that would hold the draft back are waived.
  'waived',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/**
 * The draft as CSV (RFC 4180): a header and one row for each line of the draft. `status` is `draft`, or `draft-not-ready`
 * while a blocking point of the visit is open. `empty` names the fields without a value and the key that says why:
 * `units=units.no-dose`. It holds ids, codes and numbers of the record, no names, and no words but those of the note.
 */
export function claimCsv(draft: ClaimDraft): string {
  const codes = new Map(draft.diagnoses.map(({ letter, code }) => [letter, code]));
  const rows = draft.lines.map((line, at) => rowOf(draft, line, at + 1, codes));
  return [columns, ...rows.map(row => columns.map(name => row[name]))].map(csvLine).join('');
}

function rowOf(draft: ClaimDraft, line: ClaimLine, at: number, codes: ReadonlyMap<string, string>): Row {
  const pointers = line.pointers.value ?? [];
  const ndc = line.ndc?.value ?? null;
  return {
    patient: draft.patient,
    encounter: draft.visit,
    policy: draft.policy,
    coverage: draft.coverage.value ?? '',
    side: draft.side,
    status: draft.complete ? 'draft' : 'draft-not-ready',
    line: String(at),
    kind: line.kind,
    code: line.code.value ?? '',
    modifiers: (line.modifiers.value ?? []).join(' '),
    units: numeral(line.units.value),
    pointers: pointers.join(' '),
    diagnoses: pointers.map(letter => codes.get(letter) ?? '').join(' '),
    date: line.date.value ?? '',
    place: line.place.value ?? '',
    renderingNpi: npiOf(line.rendering),
    orderingNpi: npiOf(line.ordering),
    ndcQualifier: ndc?.qualifier ?? '',
    ndc: ndc?.ndc ?? '',
    ndcQuantity: numeral(ndc?.quantity.value?.value ?? null),
    ndcUnit: ndc?.quantity.value?.unit ?? '',
    charge: line.charge ?? '',
    note: line.note?.value ?? '',
    administrations: line.administrations.join(' '),
    empty: emptyFields(draft, line).join(' '),
    waived: String(draft.waived),
  };
}

/** `name=key` of each field without a value. */
function emptyFields(draft: ClaimDraft, line: ClaimLine): string[] {
  const ndc = line.ndc?.value;
  const fields: readonly (readonly [string, ClaimField<unknown> | null | undefined])[] = [
    ['coverage', draft.coverage],
    ['code', line.code],
    ['modifiers', line.modifiers],
    ['units', line.units],
    ['pointers', line.pointers],
    ['date', line.date],
    ['place', line.place],
    ['rendering', line.rendering],
    ['renderingNpi', line.rendering.value?.npi],
    ['ordering', line.ordering],
    ['orderingNpi', line.ordering.value?.npi],
    ['ndc', line.ndc],
    ['ndcQuantity', ndc?.quantity],
    ['note', line.note],
  ];
  return fields.flatMap(([name, field]) => (field && field.value === null ? [`${name}=${field.why}`] : []));
}

function npiOf({ value }: ClaimField<ClaimProvider>): string {
  return value?.npi.value ?? '';
}

/** Digits without an exponent, which a spreadsheet or a clearinghouse would read as something else. */
function numeral(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 12 });
}
