import { defineRule } from './define.ts';
import { checkStage, reaches } from './parts/diagnosis-stage.ts';

export const diagnosisCodable = defineRule({
  id: 'diagnosis-codable',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['conditions'],
  anyOf: true,
  field: 'Condition.code',
  prevents: ['11', '16', 'M76', 'M81', 'M84', 'MA63'],
  tables: ['icd10cm-order', 'icd10cm-codes'],
  sources: [
    {
      title: 'CMS ICD-10-CM tabular list FY2024',
      locator: 'cms.gov ICD-10-CM files 2024',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS Medicare Code Editor 41.1, manifestation codes',
      locator: 'cms.gov MCE v41.1',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS Medicare Code Editor 37, section 9: not as the principal diagnosis',
      locator: 'github.com/nlindner/CMS_Issued_Codes_For_SQL MCE_Simple_Code_Edits_v37',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Where no diagnosis came this far, an earlier rule has said so.
  appliesTo: ({ conditions }) => conditions.linked.some(one => reaches(one, 'usable')),
  check: ({ conditions }) =>
    checkStage(conditions, 'codable', { met: 'diagnosis-codable.codable', unread: 'diagnosis-codable.unread' }),
});
