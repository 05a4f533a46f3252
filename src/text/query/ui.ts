/** The words around a query: its button and its dialog. */
export const queryUi = {
  query: 'Query',
  /** `asked`: of all open points, those that a clinician can settle. */
  all: (asked: number, open: number) => {
    if (asked < open) return `Query ${asked} of ${open} open points of this visit`;
    return asked === 1 ? 'Query the open point of this visit' : `Query all ${asked} open points of this visit`;
  },
  allAdvice: (points: number) => `Query ${points} ${points === 1 ? 'point' : 'points'} of advice`,
  title: 'Query to the clinician',
  to: 'To',
  about:
    'Read it and change it as you like. It is not sent and not kept, and it names no patient: put it into the chart of this patient.',
  advice: (points: number) => `With what is only advice (${points})`,
  text: 'Text of the query',
  again: 'Undo changes',
  edited: 'Changed by you.',
  close: 'Close',
} as const;
