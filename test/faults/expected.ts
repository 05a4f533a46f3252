import type { SourceName } from '../../src/domain/reading.ts';
import type { Sees } from './row.ts';
import { beside, sources } from './sources.ts';

export const reopen = 'Open the panel again from the chart.';
export const couldNot = 'Could not check';

/** Nothing went wrong that a user needs to know of. */
export const complete: Sees = { heading: 'Complete', says: ['1 of 1 injection complete'], next: 'Refresh' };

const heading = (source: SourceName) => (beside.includes(source) ? 'Complete' : couldNot);

/** A source of which nothing could be read. */
export const unread =
  (why: string) =>
  (source: SourceName): Sees => ({
    heading: heading(source),
    says: [`${sources[source].noun} could not be read (${why}).`],
    next: 'Try again',
  });

/** A source that was not read to the end. */
export const inPart =
  (why: string, count: (source: SourceName) => number = countOf) =>
  (source: SourceName): Sees => {
    const read = count(source);
    return {
      heading: heading(source),
      says: [
        `${sources[source].noun}: ${read === 0 ? 'none' : `only ${read}`} could be read (${why}).`,
        '"Missing" is not claimed where it rests on them.',
      ],
      next: 'Try again',
    };
  };

/** How many of a source the chart holds. */
function countOf(source: SourceName): number {
  return ['immunizations', 'procedures', 'charges', 'coverages'].includes(source) ? 0 : 1;
}

/** Another patient's data: nothing is shown. */
export const stopped: Sees = {
  heading: 'Data of another patient was received',
  says: [
    'The EHR sent data of another patient among the answers. Nothing of it is shown. Close the panel, open it again from the chart, and tell your support if this happens again.',
  ],
  next: 'Copy details',
};

/** The session was ended by the answer: what came is shown as old. */
export const ended =
  (also: (source: SourceName) => Sees = unread('the session has ended')) =>
  (source: SourceName): Sees => ({
    heading: couldNot,
    says: [
      'Your EHR session for this panel ended at 00:00. What you see was read at 00:00 and may be old. Open the panel again from the chart.',
      ...also(source).says,
    ],
    next: reopen,
  });
