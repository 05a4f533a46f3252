import type { Performer } from '../domain/person.ts';
import { wordsOf } from '../knowledge/words.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object, raw, text } from './elements.ts';
import { keyOf, type Lookup, linkAt } from './lookup.ts';
import { changedMeaning } from './unread.ts';
import { ottehrPart } from './vendors/ottehr.ts';

const kinds = new Map<string, Performer['kind']>([
  ['Practitioner', 'practitioner'],
  ['PractitionerRole', 'practitioner'],
  ['Patient', 'patient'],
  ['RelatedPerson', 'related-person'],
  ['Device', 'device'],
  ['Organization', 'organization'],
]);

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
    return performer ? [performer] : [];
  });
}

function readPerformer(node: Node, administration: Node, lookup: Lookup): Performer | null {
  const link = linkAt(node, 'actor');
  if (!link || link.evidence.value === '') return null;
  // Named by an identifier only: somebody is, and nobody knows who.
  const unnamed = link.text === null && link.display === null;
  const part = partOf(object(node, 'function'));
  const first = link.text === null ? null : lookup.follow(link, administration);
  const resource = first?.state === 'read' ? first.node : null;
  const type = resource ? text(resource, 'resourceType') : link.type;
  const role = linkAt(resource, 'practitioner');
  const found = resource && role ? lookup.follow(role, resource) : first;
  const said = link.display ?? (resource ? nameIn(resource, lookup) : null);
  const name = said !== null && nobody.test(said) ? null : said;
  // A role that nobody holds, or somebody called "Unknown", is no person.
  const vacant = said === null ? resource !== null && type === 'PractitionerRole' && !role : noPerson.test(said);
  const known = kindOf(type, said);
  const kind = name === null && vacant && known === 'practitioner' ? 'unknown' : known;
  const person = kind === 'patient' || kind === 'related-person';
  return {
    reference: link.text === null ? null : (keyOf(link.text) ?? link.text),
    // A patient's or a relative's name is nobody's business here.
    name: person ? null : name,
    kind,
    part,
    dangling: found?.state === 'missing' && name === null && !person,
    unread: unnamed
      ? { code: 'other', detail: link.evidence.pointer }
      : unreadOf(found?.state === 'unread' && name === null && !person ? found.why : null, resource),
    evidence: [link.evidence],
  };
}

/** Words in the place of a name that name nobody. */
const nobody =
  /^\W*(?:unknown|none|n\/?a|not (?:known|recorded|documented)|system|interface|other|user|provider|nurse|rn|staff)(?:\W.*(?:user|interface|system))?\W*$/i;
const noPerson = /^\W*(?:unknown|not known|system|interface)/i;
const oneself =
  /^\W*(?:self|patient|pt|patient self|by patient|family|family member|parent|mother|father|spouse|caregiver)\W*$/i;

/** By the type of what is referred to; where none is known, by words that stand where a name should. */
function kindOf(type: string | null, said: string | null): Performer['kind'] {
  const kind = kinds.get(type ?? '') ?? 'unknown';
  return kind === 'unknown' && said !== null && oneself.test(said) ? 'patient' : kind;
}

function unreadOf(why: Performer['unread'], resource: Node | null): Performer['unread'] {
  return why ?? (resource ? changedMeaning(resource) : null);
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
  if (any('order', 'prescri', 'request', 'creat', 'author')) return 'ordered';
  return any('administ', 'perform', 'gave', 'given', 'inject') ? 'administered' : 'other';
}

/** A practitioner's name, also through a PractitionerRole. */
function nameIn(resource: Node, lookup: Lookup): string | null {
  const role = linkAt(resource, 'practitioner');
  if (role) {
    const found = role.text === null ? null : lookup.follow(role, resource);
    return role.display ?? (found?.state === 'read' ? humanName(found.node) : null);
  }
  return humanName(resource);
}

/** The name of a person, as text or put together from its parts; an organization's or a device's name as it is. */
export function humanName(resource: Node): string | null {
  if (typeof raw(resource, 'name')?.value === 'string') return text(resource, 'name');
  const names = list(resource, 'name');
  const best = names.find(node => text(node, 'use') === 'official') ?? names[0];
  if (!best) return null;
  const given = raw(best, 'given')?.value;
  const first = Array.isArray(given) ? given.filter(part => typeof part === 'string') : [];
  return text(best, 'text') ?? ([...first, text(best, 'family')].filter(Boolean).join(' ').trim() || null);
}
