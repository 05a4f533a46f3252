import type { RouteClass } from '../domain/route.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import type { OtherServiceRow } from './index.ts';
import { recalled, sourced } from './provenance.ts';

/** A service that a class of routes holds among others, by the codes and words of the route. */
export interface NamedService extends OtherServiceRow {
  routes: readonly RouteClass[];
  named: RegExp;
}

const ptp = sourced('CMS NCCI PTP and MUE tables, 2024-07');

function named(
  provenance: Pick<OtherServiceRow, 'source' | 'read' | 'from' | 'to' | 'confidence'>,
  family: OtherServiceFamily,
  codes: readonly string[],
  routes: readonly RouteClass[],
  words: RegExp,
): NamedService {
  return Object.freeze({
    ...provenance,
    family,
    codes: Object.freeze(codes),
    routes: Object.freeze(routes),
    named: words,
  });
}

export const namedServices: readonly NamedService[] = [
  named(
    ptp,
    'tendon-or-trigger-point',
    ['20526', '20550', '20551', '20552', '20553'],
    ['other-injection'],
    /\b(?:418586008|419762003|419320008|ITENDINJ|C38265)\b|\b(?:intra|peri)?tend(?:on|inous)\b|\btrigger point|\bcarpal tunnel/i,
  ),
  named(
    ptp,
    'ophthalmic-injection',
    ['67028'],
    ['ophthalmic-injection'],
    /\b(?:418401004|IVITINJ|C38280)\b|\bintra-?vitreal/i,
  ),
  named(
    recalled('Flushing and locking a line is part of other care'),
    'flush-or-lock',
    [],
    ['other-injection', 'other-non-injection', 'iv', 'iv-push'],
    /\b(?:IVFLUSH|9907001000001103)\b|\b(?:flush|lock)\b/i,
  ),
];

/** The service that the words or codes of a route name within its class; null where they name none. */
export function serviceNamed(route: RouteClass, said: readonly string[]): OtherServiceRow | null {
  return namedServices.find(row => row.routes.includes(route) && said.some(words => row.named.test(words))) ?? null;
}
