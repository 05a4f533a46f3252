import type { ClaimWhy, DiagnosisLeftOutWhy, LeftOutWhy } from './claim-why.ts';
import type { Evidence } from './evidence.ts';

type Values = Readonly<Record<string, string>>;

/**
 * One field of the draft: what stands in it and where the record says so; or empty, and why. `why` is the key of a
 * sentence in `src/text/coder/claim.ts`, which `values` fill: it is there for full fields as well.
 */
export interface ClaimField<T> {
  value: T | null;
  why: ClaimWhy;
  values: Values;
  evidence: readonly Evidence[];
}

/** Somebody on the claim, with a National Provider Identifier of right form and check digit; else null. */
export interface ClaimProvider {
  /** `Practitioner/x`, when the record refers to one. */
  reference: string | null;
  name: string | null;
  npi: ClaimField<string>;
}

/** One of at most twelve diagnoses of a claim. */
export interface ClaimDiagnosis {
  /** `A` to `L`: lines point at the first ones by it. */
  letter: string;
  /** ICD-10-CM, with its dot. */
  code: string;
  text: string | null;
  /** `Condition/x`, or the pointer of a coded reason. */
  reference: string;
  evidence: readonly Evidence[];
}

/** Unit of measure of a drug quantity: international unit, gram, milligram, millilitre, piece. */
export type NdcUnit = 'F2' | 'GR' | 'ME' | 'ML' | 'UN';

export interface ClaimNdc {
  /** 11 digits without hyphens. */
  ndc: string;
  qualifier: 'N4';
  /** In package units, with its unit; empty where the record does not say how much of the package was used. */
  quantity: ClaimField<{ value: number; unit: NdcUnit }>;
}

/** A line of the draft. */
export interface ClaimLine {
  /** `discarded`: the drug that was left over of a single-dose container, where the policy wants a line for it. */
  kind: 'administration' | 'drug' | 'discarded';
  /** CPT or HCPCS level II number. Never with a descriptor of the AMA's. */
  code: ClaimField<string>;
  modifiers: ClaimField<readonly string[]>;
  units: ClaimField<number>;
  /** Letters of at most four diagnoses. */
  pointers: ClaimField<readonly string[]>;
  /** Local day at the facility, ISO. */
  date: ClaimField<string>;
  /** Two digits. */
  place: ClaimField<string>;
  rendering: ClaimField<ClaimProvider>;
  ordering: ClaimField<ClaimProvider>;
  /** Null on lines that are no drug's. */
  ndc: ClaimField<ClaimNdc> | null;
  /** What the record calls the drug; null on lines for giving it. */
  text: string | null;
  /**
   * What the note of the line has to say; empty, with why, where a person has to settle something about the line as a
   * whole first (who bought the drug). Null: nothing of the kind.
   */
  note: ClaimField<string> | null;
  /** Amount that the payer's policy sets (a one-cent line); null: none. */
  charge: string | null;
  /** `MedicationAdministration/x` of the injections that it stands for. */
  administrations: readonly string[];
}

/** What a professional claim for one visit would hold if it were billed as documented. It is sent nowhere. */
export interface ClaimDraft {
  /** `Patient/x`, `Encounter/x` */
  patient: string;
  visit: string;
  readAt: string;
  policy: string;
  /** Whose claim the policy is about. On `facility` this professional claim is not what would be sent. */
  side: 'professional' | 'facility';
  /** False: a blocking point of the visit is open (its verdict is not `ready`), and the draft must not be used as it is. */
  complete: boolean;
  /** Checks of the visit and of its injections that would hold it back, were they not waived. */
  waived: number;
  /** The coverage that is first in line: `Coverage/x`. */
  coverage: ClaimField<string>;
  diagnoses: readonly ClaimDiagnosis[];
  /** Diagnoses of the visit and its injections that have no room on the claim or may not stand on it, each once. */
  diagnosesLeftOut: readonly ClaimDiagnosisLeftOut[];
  lines: readonly ClaimLine[];
  /** Administrations of the visit that no line of 96372 stands for. Their drug may have a line all the same. */
  leftOut: readonly ClaimLeftOut[];
}

export interface ClaimDiagnosisLeftOut {
  /** ICD-10-CM; null: it has none. */
  code: string | null;
  text: string | null;
  /** `Condition/x`, or the pointer of a coded reason. */
  reference: string;
  why: DiagnosisLeftOutWhy;
  values: Values;
}

export interface ClaimLeftOut {
  /** `MedicationAdministration/x` */
  administration: string;
  /** The drug, as recorded. */
  text: string | null;
  why: LeftOutWhy;
  values: Values;
}
