import type { Diagnosis, DiagnosisLinkKind } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';
import type { MessageKey } from './messages.ts';

/** How far a diagnosis gets on its way to a claim line. The order is the order of the diagnosis rules. */
export const diagnosisStages = ['not-linked', 'linked', 'clinical', 'usable', 'codable'] as const;
export type DiagnosisStage = (typeof diagnosisStages)[number];

/** A diagnosis as one administration sees it. */
export interface LinkedDiagnosis {
  diagnosis: Diagnosis;
  link: DiagnosisLinkKind;
  /** The furthest stage it reaches; `codable` supports the injection. */
  reached: DiagnosisStage;
  /** Why it gets no further; null when it gets all the way. */
  barred: MessageKey | null;
  evidence: readonly Evidence[];
  /** The ICD-10-CM code that it brings to a claim line: one that may stand first where it has one; null: no code. */
  code: string | null;
  /** The list that was asked about the code: `ICD-10-CM FY2027`, `built-in ICD-10-CM FY2024`; null: no code. */
  list: string | null;
  /** Dates by which it began, or was first recorded, on a later day than the injection. */
  onsetLater: readonly Evidence[];
  recordedLater: readonly Evidence[];
}
