import * as z from 'zod/mini';
import { drugClasses } from '../domain/drug.ts';
import { tableKinds } from '../domain/official-table.ts';
import { policyReasons } from '../domain/policy-choice.ts';
import { sourceNames } from '../domain/reading.ts';
import { routeClasses } from '../domain/route.ts';
import { otherServiceFamilies, verdicts } from '../domain/service.ts';
import { waiverOrigins, waiverRefusals } from '../domain/waiver.ts';
import { reportVersion } from './report-version.ts';

/** A report is never changed: findings of one rule share what they have in common, and evidence is the chart's own. */
type Settled<T> = T extends object ? { readonly [Key in keyof T]: Settled<T[Key]> } : T;

const text = z.nullable(z.string());
const evidence = z.object({ pointer: z.string(), value: z.string() });
const person = z.object({ reference: text, name: text });
const moment = z.object({
  start: text,
  end: text,
  precision: z.nullable(z.enum(['year', 'month', 'day', 'minute', 'second'])),
});

/** One answer of one rule. `message` is a key of `src/text`; `values` fill its sentence. */
export const findingSchema = z.object({
  rule: z.string(),
  outcome: z.enum(['pass', 'gap', 'review', 'unchecked', 'not-applicable', 'waived']),
  kind: z.nullable(z.enum(['absent', 'invalid', 'conflict'])),
  weight: z.enum(['blocks', 'advises']),
  message: z.string(),
  values: z.record(z.string(), z.string()),
  /** Why it could not be checked; null unless `unchecked`. */
  why: z.nullable(z.object({ code: z.string(), http: z.optional(z.number()), detail: z.optional(z.string()) })),
  field: z.string(),
  evidence: z.array(evidence),
  sources: z.array(z.string()),
  /**
   * The row of the payer policy that it rests on, `<policy>#<row>`, or that its weight comes from, `<policy>#weights.<rule>`
   * (`configuration#weights.<rule>`: the deployment's own); null when it rests on none.
   */
  policy: text,
  waiver: z.nullable(z.object({ reason: z.string(), expires: z.string(), by: text, from: z.enum(waiverOrigins) })),
});
export type Finding = Settled<z.infer<typeof findingSchema>>;

export const otherServiceSchema = z.object({
  family: z.enum(otherServiceFamilies),
  codes: z.array(z.string()),
  why: z.string(),
});

export const factsSchema = z.object({
  status: text,
  route: z.object({
    class: z.nullable(z.enum(routeClasses)),
    certainty: z.enum(['coded', 'text', 'conflict', 'ambiguous', 'absent']),
    candidates: z.array(z.enum(routeClasses)),
    evidence: z.array(evidence),
  }),
  drug: z.object({
    text,
    ingredient: text,
    class: z.nullable(z.enum(drugClasses)),
    certainty: z.enum(['coded', 'text', 'conflict', 'unknown', 'absent']),
    codes: z.array(z.object({ system: z.string(), code: z.string() })),
    evidence: z.array(evidence),
  }),
  dose: z.nullable(z.object({ value: z.number(), unit: z.string() })),
  site: z.nullable(z.object({ text: z.string(), laterality: z.nullable(z.enum(['left', 'right'])) })),
  given: z.nullable(moment),
  performer: z.nullable(person),
  /** For whom it was given: by the role of who gave it, else by its visit; null where neither says so. */
  organization: z.nullable(person),
  /** `orderer`: null where the order names nobody, or was not read. */
  order: z.nullable(z.object({ reference: z.string(), orderer: z.nullable(person) })),
  visit: z.object({
    reference: text,
    link: z.enum(['context', 'none']),
    candidates: z.array(z.string()),
  }),
  diagnoses: z.array(
    z.object({
      reference: z.string(),
      text,
      icd10cm: z.array(z.string()),
      link: z.enum([
        'administration-reason',
        'order-reason',
        'encounter-diagnosis',
        'condition-encounter',
        'problem-list',
      ]),
      usable: z.boolean(),
      /** Message key that says what bars it; null when usable. */
      why: text,
    }),
  ),
});

export const administrationReportSchema = z.object({
  reference: z.string(),
  verdict: z.enum(verdicts),
  otherService: z.nullable(otherServiceSchema),
  facts: factsSchema,
  findings: z.array(findingSchema),
});
export type AdministrationReport = Settled<z.infer<typeof administrationReportSchema>>;

export const visitReportSchema = z.object({
  /** Null holds the administrations that belong to no visit that was read. */
  encounter: z.nullable(
    z.object({
      reference: z.string(),
      status: text,
      class: text,
      type: text,
      start: text,
      end: text,
      place: z.object({ pos: text, text }),
      /** The practitioner who answers for the visit, as its participants say; null where they do not. */
      attending: z.nullable(person),
    }),
  ),
  verdict: z.enum([...verdicts, 'none']),
  units: z.object({
    counted: z.number(),
    billed: z.number(),
    policy: z.string(),
    /** The row of the payer policy that says so, `<policy>#unitPolicy`. */
    row: z.string(),
    why: z.string(),
  }),
  findings: z.array(findingSchema),
  administrations: z.array(administrationReportSchema),
});
export type VisitReport = Settled<z.infer<typeof visitReportSchema>>;

/**
 * What became of one waiver. `refused`: it may not waive. `needless`: it waived nothing. `not-looked-at`: its record was
 * not among what was read.
 */
const waiverReportSchema = z.object({
  rule: z.string(),
  reference: text,
  message: text,
  reason: z.string(),
  expires: z.string(),
  by: text,
  from: z.enum(waiverOrigins),
  state: z.enum(['used', 'needless', 'not-looked-at', 'expired', 'refused']),
  /** Why it is refused or needless; else null. */
  why: z.nullable(z.enum([...waiverRefusals, 'unchecked', 'another', 'says-otherwise', 'nothing-open', 'no-record'])),
  /** How many findings it waived. */
  uses: z.number(),
});
export type WaiverReport = Settled<z.infer<typeof waiverReportSchema>>;

export const reportSchema = z.object({
  report: z.literal(reportVersion),
  app: z.string(),
  catalogue: z.string(),
  knowledge: z.string(),
  policy: z.string(),
  /** How that policy came to be in force, and what the record says about the payer where it rests on it. */
  policyChoice: z.object({
    by: z.enum(['configuration', 'coverage', 'user', 'command']),
    why: z.enum(policyReasons),
    evidence: z.array(evidence),
  }),
  readAt: z.string(),
  timeZone: text,
  /** Set by the command: the file, folder or stream that the patient's record came from. */
  input: z.optional(z.string()),
  patient: z.object({
    reference: z.string(),
    /** Who it is, for the panel; null in the command's reports, which name nobody. */
    banner: z.nullable(z.object({ name: text, birthDate: text, sex: text, recordNumber: text })),
  }),
  /** Set when the load was stopped: then there are no visits and no verdicts. */
  stopped: z.nullable(z.object({ why: z.enum(['other-patient', 'fhir-version']), where: z.string() })),
  sources: z.array(
    z.object({
      name: z.enum(sourceNames),
      status: z.enum(['complete', 'partial', 'failed', 'not-offered']),
      count: z.number(),
      why: z.nullable(z.string()),
    }),
  ),
  /**
   * Official tables that rules asked, and the edition that answered; `period` null: none is loaded, the built-in rows
   * answered. `standing`: how the edition stands to the days that were asked for, of which these are the first and last.
   */
  tables: z.array(
    z.object({
      kind: z.enum(tableKinds),
      period: text,
      standing: z.nullable(z.enum(['current', 'update', 'past', 'ahead'])),
      first: z.string(),
      last: z.string(),
    }),
  ),
  /** Resources that were named and left out. */
  problems: z.array(z.object({ where: z.string(), why: z.string() })),
  /** Why the patient's other visits are not known beside the one that was asked for; null: they are, or all were asked for. */
  otherVisits: z.nullable(z.string()),
  /** Every waiver that was given, in the order in which they come first. */
  waivers: z.array(waiverReportSchema),
  visits: z.array(visitReportSchema),
});
export type Report = Settled<z.infer<typeof reportSchema>>;
