import * as z from 'zod/mini';

const number = z.number();
const text = z.nullable(z.string());
const byVerdict = z.object({
  'not-given': number,
  'not-96372': number,
  'not-ready': number,
  'cannot-tell': number,
  review: number,
  ready: number,
});
const injections = { byVerdict };
/** `others`: what is beyond the first 10,000 rows in the order of their keys; null: nothing is. */
const listOf = <T extends z.core.$ZodShape>(row: T) =>
  z.object({ rows: z.array(z.object({ ...row, ...injections })), others: z.nullable(byVerdict) });

const cause = {
  scope: z.enum(['administration', 'visit']),
  rule: z.string(),
  outcome: z.string(),
  kind: text,
  weight: z.string(),
  /** A key of the report's findings, of which `says` is the sentence. */
  message: z.string(),
  field: z.string(),
  /** Why it could not be checked; else null. */
  why: text,
  /** What could not be read, where the message speaks of a source; else null. */
  source: text,
  /** In words, which may change from version to version: what it is called, what it says, where to put it right. */
  title: z.string(),
  says: z.string(),
  where: z.string(),
};

/** What `--summary` writes as JSON. Rows are sorted: the most first. */
export const summarySchema = z.object({
  summary: z.literal('needlepoint-summary/1'),
  /** The programs and knowledge that judged; one, unless summaries of several were merged. */
  made: z.array(z.object({ app: text, catalogue: text, knowledge: text, reports: number })),
  /** By the worst of their visits. `stopped`: nothing of theirs was judged. */
  patients: z.object({
    total: number,
    'not-ready': number,
    'cannot-tell': number,
    review: number,
    ready: number,
    none: number,
    stopped: number,
  }),
  visits: z.object({
    total: number,
    'not-ready': number,
    'cannot-tell': number,
    review: number,
    ready: number,
    none: number,
  }),
  administrations: z.object({
    total: number,
    /** Those that count towards 96372: neither not given nor another service. */
    candidates: number,
    byVerdict,
    /** Of all, those that belong to no visit that was read. */
    untied: byVerdict,
  }),
  units: z.object({ counted: number, billed: number }),
  unchecked: z.object({
    /** Candidates with the verdict `cannot-tell`. */
    candidates: number,
    stopped: z.array(z.object({ why: text, patients: number })),
    /** Sources that were not read to the end. */
    sources: z.array(z.object({ source: text, status: text, why: text, patients: number })),
    /** Lines and resources that could not be read. `type` null: nobody can tell, or one that no verdict rests on. */
    unread: z.array(z.object({ type: text, why: text, count: number })),
    /** Other lines on standard error: paths without records, tables that could not be used. */
    complaints: number,
  }),
  /** Open findings of candidates and visits, those that are waived left out. */
  causes: z.object({
    rows: z.array(
      z.object({ ...cause, findings: number, /** Injections or visits. */ records: number, alone: number }),
    ),
    /** Findings beyond them. */
    others: number,
  }),
  /** Findings of candidates and visits by rule. */
  rules: z.array(
    z.object({ rule: z.string(), title: z.string(), gap: number, review: number, unchecked: number, waived: number }),
  ),
  drugs: listOf({ ingredient: text, class: text, certainty: text }),
  organizations: listOf({ reference: text, name: text }),
  policies: listOf({ policy: text }),
  /** In the order of time; `month` null: not known. */
  months: listOf({ month: text }),
  families: z.array(z.object({ family: z.string(), name: z.string(), administrations: number })),
  /** Waivers that were used (`findings`: how many they waived), have expired, or may not waive. */
  waivers: z.array(
    z.object({
      rule: text,
      reference: text,
      message: text,
      reason: text,
      expires: text,
      by: text,
      state: text,
      reports: number,
      findings: number,
    }),
  ),
  /** Official tables by edition; `period` null: none is loaded, the built-in rows answered. */
  tables: z.array(z.object({ kind: text, period: text, standing: text, patients: number })),
  /** The latest candidates, by their time, then by reference. */
  recent: z.array(
    z.object({
      day: z.string(),
      patient: z.string(),
      encounter: text,
      administration: z.string(),
      verdict: z.string(),
      open: z.array(z.object(cause)),
    }),
  ),
});
export type SummaryDocument = z.infer<typeof summarySchema>;
export type ByVerdict = z.infer<typeof byVerdict>;
export type CauseRow = SummaryDocument['causes']['rows'][number];
