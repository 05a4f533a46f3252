import type { FhirResource } from '../domain/fhir.ts';
import type { Resolved, SourceName } from '../domain/reading.ts';
import type { Breathe } from './breathe.ts';
import { OtherPatient } from './owner.ts';
import { readReference } from './reference.ts';
import { type Referral, referralsOf } from './referrals.ts';
import { sourceOfType } from './source.ts';
import { keyOf } from './versions.ts';

/** Reads resources of one type by their bare ids. By `Type/id`, all of them. */
export type Fetch = (type: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Resolved>>;

/** Resources that are known already, by `Type/id`. */
export type Pool = Pick<ReadonlyMap<string, FhirResource>, 'get' | 'has'>;

export interface FollowContext {
  /** The FHIR base. */
  base: string;
  fetch: Fetch;
  breathe: Breathe;
  hops: number;
  /** Whether a referral is worth a request; the others are followed where what they lead to is known already. */
  isAsked(referral: Referral): boolean;
  /** Sources whose type this EHR does not offer: nothing of them is asked for. */
  notOffered: readonly SourceName[];
  /** Sources whose own request brought no answer: perhaps the server does not know their type. */
  unanswered: readonly SourceName[];
  /** By `Type/id`: asked for before, in vain. */
  lacking: ReadonlyMap<string, Resolved>;
}

/** What became of the references, by `Type/id` and by each reference as it was written (with version, or absolute). */
export interface Followed {
  byKey: Map<string, Resolved>;
  byText: Map<string, Resolved>;
  /** Keys that nothing asks for but the visits that they are the whole of. */
  wholes: ReadonlySet<string>;
}

/**
 * Follows references from `start`, wave by wave, each reference once. An ordinary chart needs one wave: what orders
 * refer to is inline or the same again; anything new is a further wave, up to `hops`.
 *
 * Contained ones are left to their parent. A `urn:` cannot be looked up over REST: external. What is no reference at all
 * is unread. Types that nothing rests on (an EpisodeOfCare as context, a Device as performer) have no answer. Of a visit
 * that is followed as the whole of another one, nothing is followed but its own whole.
 * @param pool what is known already, by `Type/id`
 */
export async function followReferences(
  start: readonly FhirResource[],
  pool: Pool,
  context: FollowContext,
): Promise<Followed> {
  const answers = new Map<string, Resolved>();
  const byText = new Map<string, Resolved>();
  const written = new Map<string, string>();
  const wholes = new Set<string>();
  let wanted = new Map<string, Referral>();
  /** What a referral leads to, where it is known already and was not followed before. */
  const take = (referral: Referral): FhirResource[] => {
    const key = keyFor(referral, byText, context);
    if (key === null) return [];
    written.set(referral.text, key);
    if (answers.has(key) || (referral.whole && wanted.has(key))) return [];
    if (referral.whole) wholes.add(key);
    const known = pool.get(key);
    const resolved = context.lacking.get(key) ?? (known && { state: 'read', resource: known });
    if (resolved) answers.set(key, resolved);
    else wanted.set(key, referral);
    return resolved?.state === 'read' ? [resolved.resource] : [];
  };
  let holders = [...start];
  let parts: Referral[] = [];
  for (let hop = 0; holders.length + parts.length > 0; hop += 1) {
    wanted = new Map();
    // Grows while it is walked: what is known already may refer on without a request.
    for (const [index, holder] of holders.entries()) {
      if (index % 100 === 99) await context.breathe();
      for (const referral of referralsOf(holder)) {
        if (!context.isAsked(referral) && (referral.whole || !pool.has(referral.text))) continue;
        if (referral.whole) parts.push(referral);
        else holders.push(...take(referral));
      }
    }
    // After everything else, so that a visit that is needed for itself is followed as such. Grows, too.
    for (const part of parts) parts.push(...take(part).flatMap(wholeOf));
    const isWhole = (one: FhirResource) => wholes.has(keyOf(one));
    const read = await answer(wanted, answers, context, hop);
    holders = read.filter(one => !isWhole(one));
    parts = read.filter(isWhole).flatMap(wholeOf);
  }
  doubtMissing(answers, context);
  for (const [text, key] of written) {
    const resolved = answers.get(key);
    if (resolved) byText.set(text, resolved);
  }
  return { byKey: answers, byText, wholes };
}

function wholeOf(visit: FhirResource): Referral[] {
  return referralsOf(visit).filter(({ whole }) => whole);
}

/** Where a whole type could not be asked for, that one of it is not found does not mean that it is missing. */
function doubtMissing(answers: Map<string, Resolved>, { unanswered, lacking }: FollowContext): void {
  const typeOf = (key: string) => key.split('/', 1)[0] ?? '';
  const known = new Set([...answers].filter(([, { state }]) => state === 'read').map(([key]) => typeOf(key)));
  for (const [key, { state }] of answers) {
    const type = typeOf(key);
    const source = sourceOfType[type];
    if (state !== 'missing' || lacking.has(key) || known.has(type) || !source) continue;
    if (unanswered.includes(source)) answers.set(key, { state: 'unread', why: { code: 'not-found', detail: type } });
  }
}

/** `Type/id` to look up, or null when there is nothing to look up; then the answer, if any, is set. */
function keyFor(referral: Referral, byText: Map<string, Resolved>, { base }: FollowContext): string | null {
  const { text, types, pointer } = referral;
  const target = readReference(text, base);
  if (target.kind === 'external') byText.set(text, { state: 'external' });
  if (target.kind === 'malformed') byText.set(text, { state: 'unread', why: { code: 'malformed', detail: pointer } });
  return target.kind === 'local' && types.includes(target.type) ? `${target.type}/${target.id}` : null;
}

/** Asks for what is wanted; returns what was read. */
async function answer(
  wanted: ReadonlyMap<string, Referral>,
  answers: Map<string, Resolved>,
  context: FollowContext,
  hop: number,
): Promise<FhirResource[]> {
  const byType = new Map<string, string[]>();
  const wholes: string[] = [];
  for (const [key, { pointer, whole }] of wanted) {
    const [type = '', id = ''] = key.split('/');
    const source = sourceOfType[type];
    if (source === undefined) continue;
    if (context.notOffered.includes(source))
      answers.set(key, { state: 'unread', why: { code: 'not-offered', detail: type } });
    else if (hop >= context.hops) answers.set(key, { state: 'unread', why: { code: 'other', detail: pointer } });
    else if (whole) wholes.push(id);
    else byType.set(type, [...(byType.get(type) ?? []), id]);
  }
  const read: FhirResource[] = [];
  const waves = [
    ...[...byType].map(([type, ids]) => context.fetch(type, ids)),
    ...wholes.map(id => fetchWhole(id, context.fetch)),
  ];
  for (const [key, resolved] of (await Promise.all(waves)).flatMap(one => [...one])) {
    answers.set(key, resolved);
    if (resolved.state === 'read') read.push(resolved.resource);
  }
  return read.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Reads a visit that others are a part of. Another patient's is not looked at, and keeps none of ours from being read. */
async function fetchWhole(id: string, fetch: Fetch): Promise<ReadonlyMap<string, Resolved>> {
  try {
    return await fetch('Encounter', [id]);
  } catch (error) {
    if (!(error instanceof OtherPatient)) throw error;
    return new Map([[`Encounter/${id}`, { state: 'unread', why: { code: 'other' } }]]);
  }
}
