import type { Source } from '../../domain/source.ts';

const read = '2026-11-21';

/** What the rules about services of the same day rest on. */
export const ptpEdits: Source = {
  title: 'CMS NCCI procedure-to-procedure edits 2024-07: active rows with 96372',
  locator: 'CMS NCCI PTP practitioner and hospital',
  read,
  confidence: 'sourced',
};
export const separateModifiers: Source = {
  title: 'CMS MLN1783722: modifiers 59, XE, XP, XS and XU',
  locator: 'cms.gov, proper use of modifiers',
  read,
  confidence: 'sourced',
};
