import type { Coverage } from '../domain/coverage.ts';
import type { PayerPolicy, PolicyConfig } from '../domain/policy-choice.ts';

type Payer = Coverage['payers'][number];

/**
 * The policies of the payers of one coverage, by the first entry that fits each: null for a payer that none fits,
 * undefined for one that the record does not name.
 */
export function policiesOf({ payers, kinds }: Coverage, config: PolicyConfig): readonly (string | null | undefined)[] {
  if (payers.length === 0) return [undefined];
  return payers.map(payer => {
    if (payer.identifiers.length === 0 && !payer.name?.trim()) return undefined;
    return config.byPayer.find(entry => fits(entry, payer, kinds))?.policy ?? null;
  });
}

function fits({ identifiers, names, plans }: PayerPolicy, payer: Payer, kinds: readonly string[]): boolean {
  if (plans.length > 0 && !kinds.some(kind => plans.some(plan => matches(plan, kind)))) return false;
  const anyPayer = identifiers.length + names.length === 0;
  const identified = payer.identifiers.some(one =>
    identifiers.some(({ system, value }) => one.value === value && (system === null || one.system === system)),
  );
  return anyPayer || identified || names.some(name => matches(name, payer.name ?? ''));
}

/** True when the text is the pattern, where `*` stands for any letters or none. Case and width of spaces do not matter. */
export function matches(pattern: string, text: string): boolean {
  const [head = '', ...rest] = plain(pattern).split('*');
  const whole = plain(text);
  const tail = rest.pop();
  if (tail === undefined) return whole === head;
  if (!whole.startsWith(head) || whole.length < head.length + tail.length || !whole.endsWith(tail)) return false;
  let between = whole.slice(head.length, whole.length - tail.length);
  for (const part of rest) {
    const at = between.indexOf(part);
    if (at < 0) return false;
    between = between.slice(at + part.length);
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
