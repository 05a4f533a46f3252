import { inBrackets } from '../why.ts';

interface Why {
  code: string;
  http?: number | undefined;
}

/** What is said while people are read, and where who is asked cannot be named. */
export const peopleUi = {
  reading: 'Reading who ordered it and who took part...',
  notNamed: {
    orderer: (why: Why) =>
      `Who ordered it is not named: the practitioner's record could not be read${inBrackets(why)}.`,
    attending: (why: Why) =>
      `Who answers for the visit is not named: the practitioner's record could not be read${inBrackets(why)}.`,
  },
} as const;
