import type { Chart } from '../../domain/chart.ts';
import type { ClaimField, ClaimProvider } from '../../domain/claim.ts';
import type { Npi, Orderer, Participant } from '../../domain/person.ts';
import type { Why } from '../../domain/reading.ts';
import type { Visit } from '../../domain/visit.ts';
import { leading } from '../attending.ts';
import { isNotOffered } from '../not-offered.ts';
import type { Given } from './drafting.ts';
import { empty, full, whyValues } from './field.ts';

type Person = Pick<Participant, 'reference' | 'name' | 'npi' | 'evidence'>;
type Provider = ClaimField<ClaimProvider>;

/**
 * Who bills the services of the visit: its attender, else its primary performer, and only somebody of whom the record
 * says that they bill in their own name. Who gave the injection is not asked: that is mostly a nurse.
 */
export function renderingOf({ settings }: Chart, visit: Visit | null): Provider {
  if (!visit) return empty('rendering.no-visit');
  if (visit.unread) return empty('rendering.unread', visit.evidence, whyValues(visit.unread));
  for (const { role, people } of leading(visit.participants)) {
    const staff = people.filter(({ kind, dangling }) => kind === 'practitioner' && !dangling);
    const billing = distinct(staff.filter(({ independent }) => independent));
    // With credentials of others only, somebody is known not to bill.
    const open = distinct(staff.filter(({ independent, credentials }) => !independent && credentials.length === 0));
    const [only] = billing;
    if (only && billing.length + open.length === 1) return full(providerOf(only), `rendering.${role}`, only.evidence);
    if (billing.length > 1) return empty('rendering.several', evidenceOf(billing), { names: namesOf(billing) });
    const unread = open.find(({ npi }) => npi.state === 'unread');
    if (unread) return unreadOf('rendering', unread.npi.why, evidenceOf(open));
    if (open.length > 0) return empty('rendering.standing-open', evidenceOf(open), { names: namesOf(open) });
  }
  const others = distinct(visit.participants.filter(({ independent }) => independent));
  if (others.length > 0) return empty('rendering.role-open', evidenceOf(others), { names: namesOf(others) });
  if (isNotOffered('Encounter.participant', settings.notOffered)) return empty('rendering.not-shared');
  return empty(
    'rendering.nobody',
    visit.participants.flatMap(({ evidence }) => evidence),
  );
}

/** Who asked for these injections; empty where that was not the same person. */
export function orderingOf(chart: Chart, given: readonly Given[]): Provider {
  const all = given.map(({ administration: { order } }): { found: Orderer } | { gap: Provider } => {
    const { evidence } = order;
    if (order.state === 'absent')
      return {
        gap: isNotOffered('MedicationAdministration.request', chart.settings.notOffered)
          ? empty('ordering.not-shared', evidence)
          : empty('ordering.no-order', evidence),
      };
    if (order.state === 'dangling') return { gap: empty('ordering.dangling', evidence) };
    const why = order.state === 'unread' ? order.why : order.order.unread;
    if (why || order.state === 'unread') return { gap: empty('ordering.unread', evidence, whyValues(why)) };
    return ordererOf(order.order.orderer, evidence);
  });
  const gap = all.find(one => 'gap' in one);
  if (gap && 'gap' in gap) return gap.gap;
  const people = distinct(all.flatMap(one => ('found' in one ? [one.found] : [])));
  const [only] = people;
  if (!only || people.length > 1) return empty('ordering.several', evidenceOf(people), { names: namesOf(people) });
  return full(providerOf(only), 'ordering.requester', only.evidence);
}

function ordererOf(orderer: Orderer | null, order: Orderer['evidence']): { found: Orderer } | { gap: Provider } {
  if (!orderer) return { gap: empty('ordering.nobody', order) };
  const { kind, name, npi, dangling, evidence } = orderer;
  if (dangling) return { gap: empty('ordering.dangling', evidence) };
  if (kind !== 'practitioner' && kind !== 'unknown') return { gap: empty('ordering.no-person', evidence) };
  if (kind === 'unknown' && name === null && npi.state !== 'recorded')
    return { gap: empty('ordering.nobody', evidence) };
  return { found: orderer };
}

function providerOf({ reference, name, npi, evidence }: Person): ClaimProvider {
  return { reference, name, npi: npiOf(npi, evidence) };
}

/** `named`: where the record names them, which is all there is to see of somebody without a number. */
function npiOf({ state, number, why, evidence: found }: Npi, named: Participant['evidence']): ClaimField<string> {
  const evidence = found.length > 0 ? found : named;
  if (state === 'recorded' && number !== null) return full(number, 'npi.recorded', evidence);
  if (state === 'unread') return unreadOf('npi', why, evidence);
  return empty(`npi.${state === 'recorded' ? 'absent' : state}`, evidence);
}

/** Nobody has asked for it yet, or it was asked for and could not be read. */
function unreadOf(field: 'rendering' | 'npi', why: Why | null, evidence: Participant['evidence']): ClaimField<never> {
  if (why?.code === 'not-asked') return empty(`${field}.not-asked`, evidence);
  return empty(`${field}.unread`, evidence, whyValues(why));
}

/**
 * Each person once: by reference, by NPI (a role and the practitioner in it) unless the names differ, or by name alone.
 */
function distinct<One extends Person>(people: readonly One[]): readonly One[] {
  const kept: One[] = [];
  for (const one of people) if (!kept.some(other => isSame(one, other))) kept.push(one);
  return kept;
}

function isSame(one: Person, other: Person): boolean {
  if (one.reference !== null && one.reference === other.reference) return true;
  const named = one.name === other.name;
  if (one.npi.number !== null && one.npi.number === other.npi.number)
    return named || one.name === null || other.name === null;
  return named && one.reference === null && other.reference === null;
}

function namesOf(people: readonly Person[]): string {
  return people
    .map(({ name, reference }) => name ?? reference ?? '')
    .toSorted()
    .join('; ');
}

function evidenceOf(people: readonly Pick<Participant, 'evidence'>[]): Participant['evidence'] {
  return people.flatMap(({ evidence }) => evidence);
}
