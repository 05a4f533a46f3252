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

/**
 * A text without the values that a machine drew at random: in 43 characters of base64url, a name of three letters between
 * two dashes comes up once in 40,000. Only values whose drawing was seen are passed over, so a name that stands in their
 * place is still found.
 */
export function withoutDrawn(text: string, drawn: Iterable<string>): string {
  let rest = text;
  for (const value of drawn) rest = rest.replaceAll(value, ' ');
  return rest;
}

/** What the authorization server drew, by where it sends the browser: its code, and the id of its interaction. */
export function drawnByServer(location: string): string[] {
  const { pathname, searchParams } = new URL(location);
  const [, interaction] = /^\/oauth\/(?:authorize|interaction)\/([^/]+)$/.exec(pathname) ?? [];
  return [interaction, searchParams.get('code')].filter(
    value => value != null && /^[\w-]{21,}$/.test(value),
  ) as string[];
}
