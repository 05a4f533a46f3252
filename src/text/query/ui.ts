/** The words around a query: its button and its dialog. */
export const queryUi = {
  query: 'Query',
  all: (points: number) =>
    points === 1 ? 'Query the open point of this visit' : `Query all ${points} open points of this visit`,
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
