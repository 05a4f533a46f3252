import type { VisitLink } from '../domain/administration.ts';
import type { ChartSettings } from '../domain/chart.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Visit, VisitDiagnosis, Whole } from '../domain/visit.ts';
import { codingOf, codingsOf, labelOf, wordsIn } from './concept.ts';
import { absent, list, type Node, object, pointerOf, raw, seen, text } from './elements.ts';
import { momentAt } from './given.ts';
import { type Lookup, linkAt, nameOf } from './lookup.ts';
import { readOrganization } from './organization.ts';
import { readParticipants } from './participant.ts';
import { readPlace } from './place.ts';
import { visitSigns } from './place-signs.ts';
import { settingOfClass } from './setting.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

const statuses = new Set([
  'planned',
  'arrived',
  'triaged',
  'in-progress',
  'onleave',
  'finished',
  'cancelled',
  'entered-in-error',
  'unknown',
]);

/** What `MedicationAdministration.context` says. */
export function readVisitLink(administration: Node, lookup: Lookup): VisitLink {
  const link = linkAt(administration, 'context');
  if (!link) {
    return { state: 'absent', reference: null, why: null, evidence: [absent(administration, 'context')] };
  }
  const evidence = [link.evidence];
  const reference = nameOf(link);
  if (link.type !== null && link.type !== 'Encounter') return { state: 'other', reference: null, why: null, evidence };
  const found = lookup.follow(link, administration);
  if (found.state === 'missing') return { state: 'dangling', reference, why: null, evidence };
  if (found.state === 'unread') return { state: 'unread', reference, why: found.why, evidence };
  if (text(found.node, 'resourceType') !== 'Encounter') return { state: 'other', reference: null, why: null, evidence };
  // A contained Encounter is no visit of its own: nothing can be looked up about it.
  const why = { code: 'other', detail: link.evidence.pointer } as const;
  if (found.node.path !== '') return { state: 'unread', reference, why, evidence };
  return { state: 'linked', reference: found.node.reference, why: null, evidence };
}

/** Reads an Encounter. */
export function readVisit(encounter: Node, lookup: Lookup, settings: ChartSettings): Visit {
  const status = text(encounter, 'status');
  const classNode = object(encounter, 'class');
  const encounterClass = classNode ? codingOf(classNode) : null;
  const period = object(encounter, 'period');
  const start = momentAt(period, 'start');
  const end = momentAt(period, 'end');
  const statusAt = raw(encounter, 'status');
  const evidence: Evidence[] = [...start.evidence, ...end.evidence];
  if (statusAt && status !== null) evidence.unshift(seen(statusAt, status));
  if (encounterClass) evidence.push(encounterClass.evidence);
  const { place, signs } = readPlace(encounter, lookup, settings);
  const label = encounterClass?.code ?? encounterClass?.display ?? null;
  return {
    reference: encounter.reference,
    status,
    classCode: label,
    setting: settingOfClass(encounterClass),
    type: list(encounter, 'type').map(labelOf).find(Boolean) ?? labelOf(object(encounter, 'serviceType')),
    start: start.date,
    end: end.date,
    place,
    signs: [...visitSigns(encounter), ...signs],
    participants: readParticipants(encounter, lookup),
    organization: readOrganization(encounter, 'serviceProvider', lookup),
    partOf: readWhole(encounter, lookup),
    diagnoses: list(encounter, 'diagnosis').flatMap(node => readVisitDiagnosis(node, encounter, lookup)),
    reasons: list(encounter, 'reasonCode').flatMap(node =>
      wordsIn(node)
        .slice(0, 1)
        .map(({ evidence: at }) => at),
    ),
    unread: firstWhy(
      changedMeaning(encounter),
      unknownStatus(status, statuses, encounter, 'status'),
      classNode && !encounterClass && raw(classNode, 'coding')
        ? { code: 'malformed', detail: pointerOf(classNode) }
        : null,
      start.invalid || end.invalid ? { code: 'malformed', detail: pointerOf(encounter, 'period') } : null,
      encounter.faults[0],
    ),
    evidence,
  };
}

/** Null where there is none, or none but in words: what those say is a sign of the place. */
function readWhole(encounter: Node, lookup: Lookup): Whole | null {
  const link = linkAt(encounter, 'partOf');
  if (!link || (link.text === null && link.evidence.value !== 'identifier')) return null;
  const found = lookup.follow(link, encounter);
  const whole = { reference: nameOf(link), dangling: found.state === 'missing', unread: null, evidence: link.evidence };
  if (found.state === 'unread') return { ...whole, unread: found.why };
  if (found.state === 'missing') return whole;
  // A contained Encounter is no visit of its own, and another type is none at all.
  const isVisit = found.node.path === '' && text(found.node, 'resourceType') === 'Encounter';
  if (isVisit) return { ...whole, reference: found.node.reference };
  return { ...whole, unread: { code: 'other', detail: link.evidence.pointer } };
}

function readVisitDiagnosis(node: Node, encounter: Node, lookup: Lookup): VisitDiagnosis[] {
  const link = linkAt(node, 'condition');
  if (!link || link.evidence.value === '') return [];
  const found = lookup.follow(link, encounter);
  const rank = raw(node, 'rank')?.value;
  // A Procedure may stand here too: it is no diagnosis.
  if (found.state === 'read' && text(found.node, 'resourceType') !== 'Condition') return [];
  return [
    {
      reference: nameOf(link),
      uses: saidIn(object(node, 'use')),
      rank: typeof rank === 'number' && Number.isInteger(rank) && rank > 0 ? rank : null,
      dangling: found.state === 'missing',
      unread: found.state === 'unread' ? found.why : null,
      evidence: link.evidence,
    },
  ];
}

/** Each code of a concept, and each of its words. */
function saidIn(concept: Node | null): string[] {
  const codes = codingsOf(concept).flatMap(({ code }) => code ?? []);
  return [...codes, ...wordsIn(concept).map(({ value }) => value)];
}
