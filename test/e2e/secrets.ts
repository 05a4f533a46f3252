import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Scenario } from '../../src/sandbox/scenario.ts';

/** Something that must stand nowhere but on the screen, called by what it is so that no complaint repeats it. */
export interface Secret {
  what: string;
  found(text: string): boolean;
}

interface Person extends FhirResource {
  name?: readonly { family?: string; given?: readonly string[] }[];
  birthDate?: string;
  identifier?: readonly { value?: string }[];
}

/** Names, birth dates and record numbers of everybody in the charts. */
export function identifying(scenarios: readonly Scenario[]): Secret[] {
  const people = scenarios.flatMap(({ resources }) =>
    resources.filter(({ resourceType }) => resourceType === 'Patient'),
  ) as readonly Person[];
  const words = new Map<string, string>();
  for (const { name = [], birthDate, identifier = [] } of people) {
    for (const { family, given = [] } of name)
      for (const word of [family, ...given]) if (word !== undefined) words.set(word, "a patient's name");
    if (birthDate !== undefined) words.set(birthDate, 'a birth date');
    for (const { value } of identifier) if (value !== undefined) words.set(value, 'a record number');
  }
  return [...words].map(([word, what]) => {
    const whole = new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    );
    return { what, found: text => whole.test(text) };
  });
}
