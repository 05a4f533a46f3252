import type { LaunchNote } from '../domain/session.ts';

/** What is said about how the panel opened, when that is not how it was asked to. */
export const launchNoteWords: Readonly<Record<LaunchNote, string>> = {
  'visit-not-found': 'The visit that the panel was to open at is not in this record.',
  'visit-unread': 'The visit that the panel was to open at could not be read.',
  'claim-without-visit': 'The panel was to open at a draft claim, but no visit was named. Choose the visit.',
  'claim-for-coders':
    "The panel was opened at the draft claim. It is part of the coder's view: choose Coder below, or make the panel wider.",
  'administration-not-named':
    'The panel was to open at one entry, but none was named. What is shown is the whole visit.',
  'administration-elsewhere':
    'The entry that the panel was to open at belongs to another visit. What is shown is the visit that was named, without it.',
  'administration-not-found': 'The entry that the panel was to open at is not in this record.',
  'administration-unread': 'The entry that the panel was to open at could not be read.',
};
