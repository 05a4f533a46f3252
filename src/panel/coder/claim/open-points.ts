import { causeOf, group, type Shown } from '../../view.ts';

/** How many points hold the visit back. What one cause kept from being checked is one point, however many checks it is. */
export function openPoints({ visit, injections }: Pick<Shown, 'visit' | 'injections'>): number {
  const causes = [visit, ...injections].flatMap(({ findings }, at) =>
    group(findings).open.map(finding => {
      const cause = causeOf(finding);
      return cause === finding.rule ? `${at} ${cause}` : cause;
    }),
  );
  return new Set(causes).size;
}
