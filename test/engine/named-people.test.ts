import { expect, test } from 'vitest';
import type { Orderer, Participant } from '../../src/domain/person.ts';
import type { Why } from '../../src/domain/reading.ts';
import { namedPeople } from '../../src/engine/named-people.ts';
import { ma, readyAdministration, readyChart, readyOrder, readyVisit } from './chart.ts';
import { drafts } from './claim/drafts.ts';

const forbidden: Why = { code: 'forbidden', http: 403 };
const unread: Participant['npi'] = { state: 'unread', number: null, why: forbidden, evidence: [] };
const none: Participant['npi'] = { ...unread, state: 'absent', why: null };

function who(orderer: Partial<Orderer> | null, participants: readonly Participant[] = []) {
  const ready = readyOrder();
  const order = readyOrder({ orderer: orderer && ready.orderer && { ...ready.orderer, ...orderer } });
  const entry = readyAdministration({
    order: { state: 'read', reference: order.reference, order, evidence: ma('request') },
  });
  const chart = readyChart({ administrations: [entry], visits: [readyVisit({ participants })] });
  const [only] = drafts(chart);
  if (!only) throw new Error('no visit');
  const { attending, orderers, visit } = namedPeople(chart, only.visit);
  expect(visit).toBe(readyVisit().reference);
  return { attending, orderer: orderers.get(entry.reference) };
}
const person = (name: string | null, npi: Participant['npi'], roles = ['ATND']): Participant => ({
  reference: `Practitioner/${name}`,
  name,
  kind: 'practitioner',
  credentials: [],
  independent: false,
  roles,
  npi,
  dangling: false,
  evidence: [],
});

test.each<[what: string, orderer: Partial<Orderer> | null, name: string | null, why: Why | null]>([
  ['named', { name: 'Lang' }, 'Lang', null],
  ['named, and their entry could not be read', { name: 'Lang', npi: unread }, 'Lang', null],
  ['not read', { name: null, npi: unread }, null, forbidden],
  ['read, without a name', { name: null, npi: none }, null, null],
  ['nobody', null, null, null],
])('who ordered is %s', (_, orderer, name, why) => expect(who(orderer).orderer).toEqual({ name, why }));

test.each<[what: string, participants: Participant[], name: string | null, why: Why | null]>([
  ['named', [person('Lang', none)], 'Lang', null],
  ['not read', [person(null, unread)], null, forbidden],
  ['not read, and another was', [person(null, unread), person('Osei', none, ['PPRF'])], null, forbidden],
  ['named, and a helper was not read', [person('Lang', none), person(null, unread, ['PART'])], 'Lang', null],
  ['nobody', [], null, null],
])('who answers for the visit is %s', (_, participants, name, why) =>
  expect(who(null, participants).attending).toEqual({ name, why }),
);
