/** What every form of the draft claim says of itself: on the screen, on paper and in the FHIR Claim. */
export const claimStates = {
  draft: 'Claim draft. It has been sent nowhere.',
  notReady: 'Not to be used as it is: the record of this visit is not ready.',
  waived: (count: number) =>
    count === 1
      ? '1 check is waived: the record alone does not meet it.'
      : `${count} checks are waived: the record alone does not meet them.`,
  facility: 'The payer policy is about a facility claim: this professional claim is not what would be sent.',
} as const;
