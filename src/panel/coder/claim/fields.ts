import type { ClaimField, ClaimLine } from '../../../domain/claim.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';

/** One field of a line under its name, as people look for it. */
export interface NamedField {
  name: string;
  field: ClaimField<unknown>;
}

/** The fields of a line in the order of its columns, each followed by what lies within it. */
export function fieldsOf({
  code,
  modifiers,
  units,
  pointers,
  date,
  place,
  rendering,
  ordering,
  ndc,
  note,
}: ClaimLine): NamedField[] {
  const { fields, deeper } = claimUi;
  const all: readonly (readonly [string, ClaimField<unknown> | null | undefined])[] = [
    [fields.code, code],
    [fields.modifiers, modifiers],
    [fields.units, units],
    [fields.pointers, pointers],
    [fields.date, date],
    [fields.place, place],
    [fields.rendering, rendering],
    [deeper.rendering, rendering.value?.npi],
    [fields.ordering, ordering],
    [deeper.ordering, ordering.value?.npi],
    [fields.ndc, ndc],
    [deeper.quantity, ndc?.value?.quantity],
    [deeper.note, note],
  ];
  return all.flatMap(([name, field]) => (field ? [{ name, field }] : []));
}

/** Fields that are empty for the same reason on every line that has them, where several do: said once, with all evidence. */
export function emptyOnAll(lines: readonly ClaimLine[]): NamedField[] {
  const byName = Map.groupBy(lines.flatMap(fieldsOf), ({ name }) => name);
  return [...byName.values()].flatMap(same => {
    const [first, ...others] = same;
    if (!first || others.length === 0 || !isEmpty(first) || !others.every(other => alike(first, other))) return [];
    return [{ ...first, field: { ...first.field, evidence: evidenceOf(same) } }];
  });
}

/** Each element once. */
function evidenceOf(fields: readonly NamedField[]): readonly Evidence[] {
  const all = fields.flatMap(({ field }) => field.evidence);
  return [...new Map(all.map(one => [`${one.pointer} ${one.value}`, one])).values()];
}

/** True where both are empty under one name for one reason, as far as the sentence goes. */
export function alike(one: NamedField, other: NamedField): boolean {
  return one.name === other.name && isEmpty(other) && sayClaim(one.field) === sayClaim(other.field);
}

export function isEmpty({ field }: NamedField): boolean {
  return field.value === null;
}

/** Empty fields that no claim line goes without, as `Units (line 2)`: a waiver settles a check and fills no field. */
export function lackingOf(lines: readonly ClaimLine[]): readonly string[] {
  return lines.flatMap(({ code, units, pointers, date, place }, at) => {
    const { fields } = claimUi;
    const wanted: readonly (readonly [string, ClaimField<unknown>])[] = [
      [fields.code, code],
      [fields.units, units],
      [fields.pointers, pointers],
      [fields.date, date],
      [fields.place, place],
    ];
    return wanted.filter(([, { value }]) => value === null).map(([name]) => claimUi.onLine(name, at + 1));
  });
}
