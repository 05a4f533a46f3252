/** What is exported, in the order in which it is offered, and what the files are called. */
export const exportWords = {
  'claim-fhir': {
    title: 'Draft claim, FHIR',
    about: 'FHIR R4 Claim with the status draft',
    file: 'claim-draft',
    ending: 'fhir.json',
  },
  'claim-csv': { title: 'Draft claim, table', about: 'CSV, one row for each line', file: 'claim-draft', ending: 'csv' },
  'findings-csv': { title: 'Findings, table', about: 'CSV, one row for each check', file: 'findings', ending: 'csv' },
  'report-json': { title: 'Report', about: 'JSON, for other programs', file: 'report', ending: 'json' },
  'waivers-json': { title: 'Waivers', about: 'JSON, to be imported again', file: 'waivers', ending: 'json' },
} as const;

/** `needlepoint-report-2026-11-22.json`: what it is and the day of the export (ISO), and nothing about the patient. */
export function exportFileName(kind: keyof typeof exportWords, day: string): string {
  const { file, ending } = exportWords[kind];
  return `needlepoint-${file}-${day}.${ending}`;
}
