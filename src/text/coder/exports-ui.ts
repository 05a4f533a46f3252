/** What is exported, in the order in which it is offered, and what the files are called. */
export const exportWords = {
  'claim-fhir': {
    title: 'Claim draft (FHIR)',
    about: 'This visit as an R4 Claim with the status draft.',
    file: 'claim-draft',
    ending: 'fhir.json',
  },
  'claim-csv': {
    title: 'Claim draft (CSV)',
    about: 'This visit, one row for each line of the draft.',
    file: 'claim-draft',
    ending: 'csv',
  },
  'findings-csv': {
    title: 'Findings (CSV)',
    about: 'All that was read, one row for each check.',
    file: 'findings',
    ending: 'csv',
  },
  'report-json': {
    title: 'Report (JSON)',
    about: 'All that was read and judged, for other programs. It does not name the patient.',
    file: 'report',
    ending: 'json',
  },
  'waivers-json': {
    title: 'Waivers (JSON)',
    about: 'The waivers of this session, to be imported again.',
    file: 'waivers',
    ending: 'json',
  },
} as const;

/** `needlepoint-report-2026-11-22.json`: what it is and the day of the export (ISO), and nothing about the patient. */
export function exportFileName(kind: keyof typeof exportWords, day: string): string {
  const { file, ending } = exportWords[kind];
  return `needlepoint-${file}-${day}.${ending}`;
}

export const exportsUi = {
  label: 'Export',
  save: 'Save file',
  copy: 'Copy',
  open: 'Open in a new window',
  private: 'It holds health information of a person.',
  /** Frames that forbid downloads drop them without a word to the page. */
  saved: (name: string) =>
    `Given to the browser as ${name}. If no file appeared, the EHR's frame does not allow it: copy it, or open it in a new window.`,
  opened: 'Opened in a new window. Close it when you are done.',
  blocked: "The browser or the EHR's frame did not open a window. Copy it instead, or save the file.",
  nothing: 'There is nothing to export here: no draft could be made for this visit.',
  failed: 'This could not be made. Try again.',
} as const;
