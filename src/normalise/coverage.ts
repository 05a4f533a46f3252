import type { Coverage } from '../domain/coverage.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Why } from '../domain/reading.ts';
import { statusOf } from './beside.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object, pointerOf, raw, text } from './elements.ts';
import { momentAt } from './given.ts';
import { type Link, type Lookup, linkAt } from './lookup.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

type Payer = Coverage['payers'][number];

const statuses = new Set(['active', 'cancelled', 'draft', 'entered-in-error']);

/** Reads a Coverage: who pays and in which order. Numbers of the member (subscriberId, dependent) are never read. */
export function readCoverage(node: Node, lookup: Lookup): Coverage {
  const { status, evidence } = statusOf(node);
  const order = raw(node, 'order');
  const isOrder = typeof order?.value === 'number' && Number.isInteger(order.value) && order.value > 0;
  const period = object(node, 'period');
  const start = momentAt(period, 'start');
  const end = momentAt(period, 'end');
  const payers = list(node, 'payor').flatMap(payor => readPayer(payor, node, lookup) ?? []);
  const kinds = kindsOf(node);
  return {
    reference: node.reference,
    status,
    order: isOrder ? Number(order?.value) : null,
    payers: payers.map(({ payer }) => payer),
    kinds,
    start: start.date,
    end: end.date,
    unread: firstWhy(
      changedMeaning(node),
      unknownStatus(status, statuses, node, 'status'),
      order && !isOrder ? { code: 'malformed', detail: pointerOf(order) } : null,
      start.invalid || end.invalid ? { code: 'malformed', detail: pointerOf(node, 'period') } : null,
      ...payers.map(({ unread }) => unread),
      node.faults[0],
    ),
    evidence: [
      ...payers.map(payer => payer.evidence),
      ...evidence,
      ...wordsIn(object(node, 'type')).map(word => word.evidence),
      ...start.evidence,
      ...end.evidence,
    ],
  };
}

interface ReadPayer {
  payer: Payer;
  unread: Why | null;
  evidence: Evidence;
}

/** One payer by the words of the reference and by the Organization it leads to. People who pay are not named. */
function readPayer(payor: Node, coverage: Node, lookup: Lookup): ReadPayer | null {
  const link = linkAt(payor);
  if (!link || link.evidence.value === '') return null;
  if (link.type === 'Patient' || link.type === 'RelatedPerson') {
    const { pointer } = link.evidence;
    return {
      payer: { identifiers: [], name: null },
      unread: null,
      evidence: { pointer, value: link.text ?? link.type },
    };
  }
  const identifiers = identifiersIn(object(payor, 'identifier'));
  const found = link.text === null ? null : lookup.follow(link, coverage);
  const isPayer = found?.state === 'read' && text(found.node, 'resourceType') === 'Organization';
  const organization = isPayer ? found.node : null;
  const name = (organization ? text(organization, 'name') : null) ?? link.display;
  const all = [...identifiers, ...list(organization, 'identifier').flatMap(identifiersIn)];
  return {
    payer: { identifiers: all, name },
    unread: organization
      ? changedMeaning(organization)
      : unnamed(found?.state === 'unread' ? found.why : null, link, all),
    evidence: link.evidence,
  };
}

/** Who pays is only known from what could not be looked at. */
function unnamed(why: Why | null, { display }: Link, identifiers: Payer['identifiers']): Why | null {
  return display === null && identifiers.length === 0 ? why : null;
}

function identifiersIn(identifier: Node | null): { system: string | null; value: string }[] {
  const value = text(identifier, 'value');
  return value === null ? [] : [{ system: text(identifier, 'system'), value }];
}

/** What kind of insurance, plan or group it is, in words and codes. Numbers of plans and groups are left out. */
function kindsOf(node: Node): string[] {
  const type = object(node, 'type');
  const codes = codingsOf(type).flatMap(({ code }) => code ?? []);
  const names = list(node, 'class').flatMap(one => text(one, 'name') ?? []);
  return [...new Set([...wordsIn(type).map(({ value }) => value), ...codes, ...names])];
}
