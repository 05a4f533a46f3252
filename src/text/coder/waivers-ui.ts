/** The words of waiving: the dialog, the list, and the file. */
export const waiversUi = {
  waive: 'Waive...',
  remove: 'Remove waiver',
  refusedHere: (why: string) => `Cannot be waived: ${why}.`,
  dialog: 'Waive a check',
  about:
    'The check stays listed as waived, with the reason. It is waived for this record and for what it says now, and nothing else. Without a file, it is gone when this panel is closed.',
  reason: 'Reason',
  reasonHint: 'It goes into reports and files: name no patient. For example:',
  examples: [
    'Site is on the paper record, which was seen',
    'Order was given by phone and is in the order book',
    'Asked the department: entered twice, given once',
    'Standing order of the clinic covers it',
  ],
  expires: 'Until',
  expiresHint: (latest: string) =>
    `The last day it holds; at most a year ahead, ${latest}. Then it is to be looked at again.`,
  by: 'Who accepted it (may be left out)',
  apply: 'Waive',
  cancel: 'Cancel',
  reasonWanted: 'Say why, in one line.',
  dayWanted: (today: string, latest: string) => `Choose a day from ${today} to ${latest}.`,
  byTooLong: 'Say who, in one line.',
  list: (count: number) => (count === 0 ? 'Waivers' : `Waivers (${count})`),
  none: 'None. A check can be waived where it stands, with a reason and an end.',
  caption: 'Waivers and what became of them',
  head: { check: 'Check', record: 'For', reason: 'Reason', terms: 'Until', state: 'What became of it' },
  anyRecord: 'any record',
  thisVisit: 'this visit',
  elsewhere: 'a record that is not shown',
  anyWords: 'whatever it says',
  by_: (by: string) => `by ${by}`,
  fixed: 'Set in smart-config.json: it cannot be removed here.',
  load: 'Import waivers',
  save: 'Export waivers',
  kept: 'Made here: gone when this panel is closed, unless they are exported.',
  added: (count: number) =>
    count === 0
      ? 'All waivers of the file were here already.'
      : `${count} ${count === 1 ? 'waiver was' : 'waivers were'} taken from the file.`,
  refused: 'Nothing was taken from the file:',
  moreFaults: (count: number) => `and ${count} more`,
  wholeFile: 'the file',
  unreadable: 'The file could not be read. Choose it again.',
  failed: 'This could not be made. Try again.',
} as const;
