import type { ClaimField } from '../../domain/claim.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { drugFacts } from '../../rules/parts/drug-line.ts';
import type { Given } from './drafting.ts';
import { empty, full, wordsOf } from './field.ts';
import type { Wasting } from './waste.ts';

type Modifiers = ClaimField<readonly string[]>;

/** JB where the policy tells vein from skin, and JZ where nothing was discarded; empty while either is open. */
export function drugModifiers(given: readonly Given[], waste: Wasting, knowledge: Knowledge): Modifiers {
  const route = routeModifier(given, knowledge);
  const rest = wasteModifier(waste);
  if (route.value === null) return route;
  if (rest.value === null) return rest;
  const evidence = [...route.evidence, ...rest.evidence];
  if (route.value.length > 0 && rest.value.length > 0)
    return full([...route.value, ...rest.value], 'modifiers.route-nothing-discarded', evidence);
  return route.value.length > 0 ? route : rest;
}

function routeModifier(given: readonly Given[], knowledge: Knowledge): Modifiers {
  if (knowledge.policy.routeModifier !== 'ja-jb') return full([], 'modifiers.none');
  const asked = given.filter(({ administration: { drug }, day }) =>
    drugFacts(drug, day, knowledge)?.caveats.includes('route-modifier'),
  );
  if (asked.length === 0) return full([], 'modifiers.none');
  const evidence = asked.flatMap(({ administration: { route } }) => route.evidence);
  const other = asked.find(({ administration: { route } }) => route.class !== 'sc');
  return other
    ? empty('modifiers.route-open', evidence, { route: other.administration.route.class ?? '' })
    : full(['JB'], 'modifiers.route', evidence);
}

function wasteModifier(waste: Wasting): Modifiers {
  if (waste.state !== 'asked')
    return waste.state === 'day-unknown' ? empty('modifiers.day-unknown') : full([], 'modifiers.none');
  const evidence = waste.wastes.flatMap(one => one.evidence);
  const [state, ...others] = new Set(waste.wastes.map(one => one.state));
  if (state === undefined || others.length > 0) return empty('modifiers.discarded-differs', evidence);
  switch (state) {
    case 'none':
      return full(['JZ'], 'modifiers.nothing-discarded', evidence);
    // A multiple-dose container takes neither; of an amount, JW stands on a line of its own.
    case 'multiple-dose':
    case 'units':
    case 'not-computable':
      return full([], 'modifiers.none', evidence);
    case 'covered':
    case 'container-unknown':
      return empty(`modifiers.${state}`, evidence);
    case 'container':
      return empty('modifiers.container-open', evidence);
    case 'absent':
      return empty('modifiers.discarded-absent', evidence);
    case 'unclear':
      return empty('modifiers.discarded-unclear', evidence, { words: wordsOf(evidence) });
  }
}
