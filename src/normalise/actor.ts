import { remembering } from '../domain/memo.ts';
import type { Performer } from '../domain/person.ts';
import { billsAlone, credentialsInName, namesNobody } from '../knowledge/credentials.ts';
import { codingsOf, labelOf } from './concept.ts';
import { list, type Node, object, raw, text } from './elements.ts';
import { type Found, keyOf, type Link, type Lookup, linkAt } from './lookup.ts';
import { changedMeaning } from './unread.ts';

const kinds = new Map<string, Performer['kind']>([
  ['Practitioner', 'practitioner'],
  ['PractitionerRole', 'practitioner'],
  ['Patient', 'patient'],
  ['RelatedPerson', 'related-person'],
  ['Device', 'device'],
  ['Organization', 'organization'],
  // A team gives nothing: one of its members does.
  ['CareTeam', 'organization'],
]);

/** Somebody that a reference names, and what was read of them: the Practitioner, with the role that led there. */
export interface Actor {
  person: Omit<Performer, 'part' | 'organization'>;
  resources: readonly Node[];
  /** Where the reference led in the end; null: it is a name only. */
  found: Found | null;
}

/** The same few people stand in every entry of a chart: by the reading they were found in, and the reference as written. */
const actors = new WeakMap<Lookup, Map<string, Actor>>();

/** Who a reference names. */
export function readActor(link: Link, holder: Node, lookup: Lookup): Actor {
  if (link.text === null || link.text.startsWith('#')) return actorOf(link, holder, lookup);
  const known = actors.get(lookup) ?? new Map<string, Actor>();
  actors.set(lookup, known);
  const key = JSON.stringify([link.text, link.display, link.type]);
  const before = known.get(key);
  if (before) return { ...before, person: { ...before.person, evidence: [link.evidence] } };
  const actor = actorOf(link, holder, lookup);
  // Why somebody could not be read is told for each place that refers to them.
  if (actor.found?.state !== 'unread' && actor.person.unread === null) known.set(key, actor);
  return actor;
}

function actorOf(link: Link, holder: Node, lookup: Lookup): Actor {
  // Named by an identifier only: somebody is, and nobody knows who.
  const unnamed = link.text === null && link.display === null;
  const first = link.text === null ? null : lookup.follow(link, holder);
  const resource = first?.state === 'read' ? first.node : null;
  const role = linkAt(resource, 'practitioner');
  const found = resource && role ? lookup.follow(role, resource) : first;
  const own = resource ? nameIn(resource, lookup) : null;
  // A number or a post beside the name of who holds it says nothing; "Unknown" does.
  const shown = link.display === null ? null : signsOf(link.display);
  const post = own !== null && shown?.unnamed === true && !shown.noPerson;
  const said = post ? own : (link.display ?? own);
  const type = resource ? text(resource, 'resourceType') : link.type;
  const known = kindOf(type, said);
  // An entry of the staff directory that stands for whoever is at home.
  const signs = said === null ? null : signsOf(said);
  const family = known === 'practitioner' && signs !== null && signs.oneself;
  const name = signs !== null && (signs.nobody || signs.unnamed || family) ? null : said;
  // A role that nobody holds, or somebody called "Unknown", is no person.
  const vacant =
    signs === null
      ? resource !== null && type === 'PractitionerRole' && !role
      : family || signs.unnamed || signs.noPerson;
  const kind = name === null && vacant && known === 'practitioner' ? 'unknown' : known;
  const person = kind === 'patient' || kind === 'related-person';
  const resources = [resource, found?.state === 'read' && role ? found.node : null].filter(one => one !== null);
  const credentials = person ? [] : credentialsOf(said, resources);
  return {
    person: {
      reference: link.text === null ? null : (keyOf(link.text) ?? link.text),
      // A patient's or a relative's name is nobody's business here.
      name: person ? null : name,
      kind,
      credentials,
      independent: credentials.some(billsAlone),
      dangling: found?.state === 'missing' && name === null && !person,
      unread: unnamed
        ? { code: 'other', detail: link.evidence.pointer }
        : unreadOf(found?.state === 'unread' && name === null && !person ? found.why : null, resource),
      evidence: [link.evidence],
    },
    resources,
    found: role?.text === null ? null : found,
  };
}

/** Letters behind the name, qualifications, and what a role is called. */
function credentialsOf(said: string | null, resources: readonly Node[]): readonly string[] {
  const found = said === null ? [] : [...signsOf(said).credentials];
  for (const one of resources) {
    const human = humanName(one);
    if (human !== null) found.push(...signsOf(human).credentials);
    for (const name of list(one, 'name')) {
      const suffixes = raw(name, 'suffix')?.value;
      if (Array.isArray(suffixes))
        found.push(...suffixes.filter(part => typeof part === 'string' && part.trim() !== ''));
    }
    for (const qualification of list(one, 'qualification')) {
      const concept = object(qualification, 'code');
      const words = labelOf(concept) ?? codingsOf(concept)[0]?.code ?? null;
      if (words !== null) found.push(words);
    }
    if (text(one, 'resourceType') === 'PractitionerRole')
      for (const code of list(one, 'code')) found.push(...[labelOf(code)].filter(words => words !== null));
  }
  return [...new Set(found)];
}

/** Words in the place of a name that name nobody. */
const nobody =
  /^[^\p{L}\p{N}]*(?:|x+|tbd|test(?: user| nurse)?|auto(?:matic)?|anonymous|historical(?: provider)?|conversion|outside (?:provider|facility)|external(?: provider)?|vendor|robot|pyxis|omnicell|scheduler|front desk|registrar|ems|unknown|none|n\/?a|not (?:known|recorded|documented)|system|interface|other|user|provider|nurse|rn|staff)(?:[^\p{L}\p{N}].*(?:user|interface|system))?[^\p{L}\p{N}]*$/iu;
const noPerson =
  /^[^\p{L}\p{N}]*(?:$|unknown|not known|system|interface|(?:x+|tbd|test(?: user| nurse)?|auto(?:matic)?|anonymous|historical(?: provider)?|conversion|outside (?:provider|facility)|external(?: provider)?|vendor|robot|pyxis|omnicell|scheduler|front desk|registrar|ems)[^\p{L}\p{N}]*$)/iu;
const oneself =
  /^[^\p{L}\p{N}]*(?:(?:the )?(?:patient|pt)'?s )?(?:self|patient|pt|patient self|by patient|(?:parent|family) ?[/&] ?(?:guardian|caregiver|patient)|guardian|family|family member|parent|mother|father|mom|dad|spouse|husband|wife|partner|son|daughter|relative|caregiver|paciente|familia|madre|padre|esposo|esposa|hijo|hija)[^\p{L}\p{N}]*$/iu;

/** What a name says by itself: the same few people stand in all charts of a clinic. */
const signsOf = remembering((name: string) => ({
  nobody: nobody.test(name),
  noPerson: noPerson.test(name),
  oneself: oneself.test(name),
  unnamed: namesNobody(name),
  credentials: credentialsInName(name),
}));

/** By the type of what is referred to; where none is known, by words that stand where a name should. */
function kindOf(type: string | null, said: string | null): Performer['kind'] {
  const kind = kinds.get(type ?? '') ?? 'unknown';
  return kind === 'unknown' && said !== null && signsOf(said).oneself ? 'patient' : kind;
}

function unreadOf(why: Performer['unread'], resource: Node | null): Performer['unread'] {
  return why ?? (resource ? changedMeaning(resource) : null);
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

/** NameUse (R4): names that somebody does not go by any more. */
const formerly: readonly string[] = ['old', 'maiden'];

/** The name of a person, as text or put together from its parts; an organization's or a device's name as it is. */
export function humanName(resource: Node): string | null {
  if (typeof raw(resource, 'name')?.value === 'string') return text(resource, 'name');
  const names = list(resource, 'name');
  const official = names.find(node => text(node, 'use') === 'official');
  // A former name is better than none.
  const best = official ?? names.find(node => !formerly.includes(text(node, 'use') ?? '')) ?? names[0];
  if (!best) return null;
  const given = raw(best, 'given')?.value;
  const first = Array.isArray(given) ? given.filter(part => typeof part === 'string') : [];
  return text(best, 'text') ?? ([...first, text(best, 'family')].filter(Boolean).join(' ').trim() || null);
}
