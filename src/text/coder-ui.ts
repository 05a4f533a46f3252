/** The words of the coder's view alone. */
export const coderUi = {
  counted: 'Units counted',
  billed: 'Units billed',
  unitsWhy: 'Why',
  claimDraft: 'Claim draft',
  diagnosisPointers: 'Diagnoses that support it',
  tableHead: { check: 'Check', outcome: 'Outcome', says: 'What the record says', where: 'Where', source: 'Source' },
  filter: 'Show',
  all: 'All',
  copyRow: 'Copy row',
  advises: 'advice only',
  nothingToShow: 'No check has this outcome.',
} as const;
