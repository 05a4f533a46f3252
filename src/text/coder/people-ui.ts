/** What is said while people are read, and where they could not be. */
export const peopleUi = {
  reading: 'Reading who ordered it and who took part...',
} as const;
