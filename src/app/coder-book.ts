/** What the coder's desk makes of a report, fetched when a coder first asks for it. */
export { draft } from './draft.ts';
export { file } from './export-file.ts';
export { makeVisitWork } from './make-visit-work.ts';
export { changes } from './policy-changes.ts';
export { readPeople } from './read-people.ts';
export { takeWaivers } from './take-waivers.ts';
