import type { Performer } from '../../domain/person.ts';

/** Those whose function says that they gave it; where no function says so, those without any function. */
export function whoGave(performers: readonly Performer[]): readonly Performer[] {
  const stated = performers.filter(({ part }) => part === 'administered');
  return stated.length > 0 ? stated : performers.filter(({ part }) => part === 'unstated');
}

/** A practitioner, or a person that the record names, perhaps by a number only, without saying what kind. */
export function isStaff({ kind, name, unread }: Performer): boolean {
  return kind === 'practitioner' || (kind === 'unknown' && (name !== null || unread !== null));
}
