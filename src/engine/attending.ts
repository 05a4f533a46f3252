import type { Participant } from '../domain/person.ts';

/** HL7 v3 ParticipationType: attender, then primary performer. */
const roles: readonly ((role: string) => boolean)[] = [
  role => role === 'ATND' || /\battend/i.test(role),
  role => role === 'PPRF' || /\bprimary performer\b/i.test(role),
];

/**
 * Who answers for a visit: its attender, else its primary performer, else the only one who practises in their own name.
 * Null where that is nobody, or more than one.
 */
export function attendingOf(
  participants: readonly Participant[],
): { reference: string | null; name: string | null } | null {
  const people = participants.filter(({ kind, name }) => kind === 'practitioner' && name !== null);
  const byRole = roles.map(is => people.filter(one => one.roles.some(is)));
  const found = [...byRole, people.filter(({ independent }) => independent)].find(some => some.length > 0) ?? [];
  const [only] = found;
  const names = new Set(found.map(({ reference, name }) => reference ?? name));
  return only && names.size === 1 ? { reference: only.reference, name: only.name } : null;
}
