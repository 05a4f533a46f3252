import type { Participant } from '../domain/person.ts';

/** HL7 v3 ParticipationType: attender, then primary performer. */
const roles = [
  {
    role: 'attender',
    is: (said: string) => said === 'ATND' || /(?<!\b(?:non|former|previous|prior|not)[- ])\battend/i.test(said),
  },
  { role: 'primary-performer', is: (said: string) => said === 'PPRF' || /\bprimary performer\b/i.test(said) },
] as const;

/** The people of a visit who lead it, by role; the role that counts first comes first. */
export function leading(participants: readonly Participant[]) {
  return roles.map(({ role, is }) => ({ role, people: participants.filter(one => one.roles.some(is)) }));
}

/**
 * Who answers for a visit: its attender, else its primary performer, else the only one who practises in their own name.
 * Null where that is nobody, more than one, or somebody whose name is not known: it is nobody else then.
 */
export function attendingOf(
  participants: readonly Participant[],
): { reference: string | null; name: string | null } | null {
  const people = participants.filter(({ kind }) => kind === 'practitioner');
  const byRole = leading(people).map(one => one.people);
  const found = [...byRole, people.filter(({ independent }) => independent)].find(some => some.length > 0) ?? [];
  const [only] = found;
  const names = new Set(found.map(({ reference, name }) => reference ?? name));
  return only && names.size === 1 && only.name !== null ? { reference: only.reference, name: only.name } : null;
}
