/** The words of the coder's view alone. */
export const coderUi = {
  counted: 'Units counted',
  billed: 'Units billed',
  unitsWhy: 'Why',
  notKnown: 'not known',
  notCounted: 'What was given could not be read, so nothing was counted.',
  whyEach:
    'AMA guidance counts each separate injection (CPT Assistant 2007 and 2010, as reported). CMS expects up to 4 units of 96372 a day from a practitioner and 5 from an outpatient hospital (MUE, adjudication indicator 3), which it could not if one per visit were the rule. Drugs from one syringe count once. One per visit or per day is a rule of some payers, such as one a day at Texas CSHCN unless the drugs cannot be mixed; it is set as the policy.',
  claimDraft: 'Claim draft',
  visitOpen: 'Not yet to be used: a check of the visit is open.',
  diagnosisPointers: 'Diagnoses that support it',
  lines: 'Lines',
  tableHead: { check: 'Check', outcome: 'Outcome', says: 'What the record says', where: 'Where', source: 'Source' },
  filter: 'Show',
  all: 'All',
  otherChecks: 'Other checks',
  copyRow: 'Copy row',
  advises: 'advice only',
  nothingToShow: 'No check has this outcome.',
} as const;
