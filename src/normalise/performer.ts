import type { Performer } from '../domain/person.ts';
import { wordsOf } from '../knowledge/words.ts';
import { humanName, readActor } from './actor.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object, text } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { readOrganization } from './organization.ts';
import { ottehrPart } from './vendors/ottehr.ts';

/** Codes of HL7 med-admin-perform-function and v3 ParticipationType. */
const parts = new Map<string, Performer['part']>([
  ['performer', 'administered'],
  ['PPRF', 'administered'],
  ['SPRF', 'administered'],
  ['PRF', 'administered'],
  ['verifier', 'verified'],
  ['VRF', 'verified'],
  ['witness', 'verified'],
  ['WIT', 'verified'],
  ['AUT', 'ordered'],
  ['ORD', 'ordered'],
]);

/** Who had a hand in an administration, one entry for each performer that names anybody. */
export function readPerformers(administration: Node, lookup: Lookup): Performer[] {
  return list(administration, 'performer').flatMap(node => {
    const performer = readPerformer(node, administration, lookup);
    if (!performer) return [];
    // The patient's own name in the place of a giver's names nobody who gave it, and does not belong in a report.
    return performer.reference === null && isPatientsName(performer.name, administration, lookup)
      ? [{ ...performer, name: null, evidence: performer.evidence.map(at => ({ ...at, value: "the patient's name" })) }]
      : [performer];
  });
}

function isPatientsName(name: string | null, administration: Node, lookup: Lookup): boolean {
  if (name === null) return false;
  const link = linkAt(administration, 'subject');
  const found = link?.text == null ? null : lookup.follow(link, administration);
  const names = [link?.display ?? null, found?.state === 'read' ? humanName(found.node) : null];
  const inAnyOrder = (words: string) => wordsOf(words).sort().join(' ');
  const own = inAnyOrder(name);
  return own.includes(' ') && names.some(one => one !== null && inAnyOrder(one) === own);
}

function readPerformer(node: Node, administration: Node, lookup: Lookup): Performer | null {
  const link = linkAt(node, 'actor');
  if (!link || link.evidence.value === '') return null;
  const { person, resources } = readActor(link, administration, lookup);
  const role = resources.find(one => text(one, 'resourceType') === 'PractitionerRole');
  return {
    ...person,
    organization: role ? readOrganization(role, 'organization', lookup) : null,
    part: partOf(object(node, 'function')),
  };
}

function partOf(concept: Node | null): Performer['part'] {
  const codings = codingsOf(concept);
  const said = wordsIn(concept);
  if (said.length === 0 && codings.length === 0) return 'unstated';
  const coded = codings.map(({ code }) => (code === null ? null : (parts.get(code) ?? ottehrPart(code)))).find(Boolean);
  const worded = partOfWords(said);
  if (!coded) return worded;
  // A function whose words say another one leaves open what this person did.
  return coded === 'administered' && (worded === 'verified' || worded === 'ordered') ? 'other' : coded;
}

function partOfWords(said: ReturnType<typeof wordsIn>): Performer['part'] {
  const words = said.flatMap(({ value }) => wordsOf(value));
  const any = (...stems: string[]) => words.some(word => stems.some(stem => word.startsWith(stem)));
  if (any('verif', 'witness', 'cosign', 'check')) return 'verified';
  // Who watches while somebody injects themselves gives nothing.
  if (words.includes('self')) return 'other';
  if (any('order', 'prescri', 'request', 'creat', 'author')) return 'ordered';
  return any('administ', 'perform', 'gave', 'given', 'inject') ? 'administered' : 'other';
}
