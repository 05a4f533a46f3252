import type { ClaimCareTeam, CodeableConcept } from 'fhir/r4';
import type { ClaimLine, ClaimProvider } from '../domain/claim.ts';
import { systems } from './claim-systems.ts';

type Role = 'rendering' | 'ordering';

/** There is a code for who renders a service and none for who orders it: a referral is something else. */
const roles: Readonly<Record<Role, CodeableConcept>> = {
  rendering: { coding: [{ system: systems.careTeamRole, code: 'rendering' }], text: 'Rendering' },
  ordering: { text: 'Ordering' },
};

/** The people of a Claim, each once for each role, by reference and NPI. Somebody who has neither is left out. */
export class CareTeam {
  readonly members: ClaimCareTeam[] = [];
  readonly #known = new Map<string, number>();

  /** Adds the people of a line; gives their numbers in the claim. */
  of({ rendering, ordering }: ClaimLine): number[] {
    return [this.#add('rendering', rendering.value), this.#add('ordering', ordering.value)].filter(at => at !== null);
  }

  #add(role: Role, provider: ClaimProvider | null): number | null {
    const { reference = null, npi } = provider ?? {};
    const number = npi?.value ?? null;
    if (reference === null && number === null) return null;
    const key = `${role} ${reference} ${number}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const sequence = this.members.length + 1;
    this.#known.set(key, sequence);
    this.members.push({
      sequence,
      provider: {
        ...(reference !== null && { reference }),
        ...(number !== null && { identifier: { system: systems.npi, value: number } }),
      },
      role: roles[role],
    });
    return sequence;
  }
}
