import type { LaunchNote } from '../domain/session.ts';

/** What is said about how the panel opened, when that is not how it was asked to. */
export const launchNoteWords: Readonly<Record<LaunchNote, string>> = {
  'discovery-changed':
    "The EHR's sign-on is not quite as it is set up for this panel. Please tell whoever looks after the panel. What is shown is not affected.",
  'discovery-unread':
    "Whether the EHR's sign-on is still as it is set up for this panel could not be looked up. What is shown is not affected.",
  'visit-not-found': 'The visit that the panel was to open at is not in this record.',
  'visit-unread': 'The visit that the panel was to open at could not be read.',
  'claim-without-visit': 'The panel was to open at a claim draft, but no visit was named. Choose the visit.',
  'claim-for-coders':
    "The panel was opened at the claim draft. It is part of the coder's view: choose Coder below, or make the panel wider.",
  'administration-not-named':
    'The panel was to open at one entry, but none was named. What is shown is the whole visit.',
  'administration-elsewhere':
    'The entry that the panel was to open at belongs to another visit. What is shown is the visit that was named, without it.',
  'administration-not-found': 'The entry that the panel was to open at is not in this record.',
  'administration-unread': 'The entry that the panel was to open at could not be read.',
};
