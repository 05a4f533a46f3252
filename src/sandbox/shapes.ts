import type { Shape } from './scenario.ts';

/** What the search for one resource type takes. */
export interface TypeRules {
  /** Search parameters; `all`: those of R4. */
  parameters: 'all' | readonly string[];
  /** At least one of these must be there. */
  oneOf?: readonly string[];
  /** Dates must be written with a prefix; `time` asks for a clock time as well. */
  dates?: Readonly<Record<string, 'prefix' | 'prefix-and-time'>>;
  /** Dates that must be closed on both sides when they are there. */
  ranges?: readonly string[];
}

/** How one kind of server answers. */
export interface ShapeRules {
  label: string;
  /** What becomes of a parameter that it does not take: refused, ignored with a warning, or ignored. */
  unknown: 'refuse' | 'warn' | 'ignore';
  post: boolean;
  /** Entries a page; `most` caps `_count`. `fixed` refuses `_count` and pages with `page`. */
  pages: { size: number; most: number; fixed?: true };
  total: boolean;
  /** Seconds that a token is good for. */
  tokenLife: number;
  /** Types with rules of their own; all others take what R4 has. */
  types: Readonly<Record<string, TypeRules>>;
  notServed?: readonly string[];
  /** `Type.element` that is never sent. */
  notSent?: readonly string[];
  /** A search for the conditions of an encounter brings the problem list as well. */
  problemsWithEncounter?: true;
}

const plain: ShapeRules = {
  label: 'Plain R4',
  unknown: 'refuse',
  post: true,
  pages: { size: 50, most: 200 },
  total: true,
  tokenLife: 3600,
  types: {},
};

/**
 * The servers that the embedded EHR can behave like. From the vendors' capability statements and documentation as
 * published in 2026: Epic R4 sandbox (May 2026), Oracle Health Millennium R4, eClinicalWorks R4 (August 2026).
 */
export const shapeRules: Readonly<Record<Shape, ShapeRules>> = {
  plain,
  epic: {
    ...plain,
    label: 'Epic-like',
    unknown: 'warn',
    pages: { size: 50, most: 100 },
    types: {
      MedicationAdministration: {
        parameters: ['_id', 'patient', 'subject', 'context', 'effective-time', 'status', 'performer', 'request'],
      },
      Encounter: { parameters: ['_id', 'patient', 'subject', 'class', 'date', 'identifier', 'status'] },
      Condition: {
        parameters: ['_id', 'patient', 'subject', 'category', 'clinical-status', 'encounter', 'code'],
      },
    },
  },
  oracle: {
    ...plain,
    label: 'Oracle-Health-like',
    post: false,
    total: false,
    tokenLife: 570,
    types: {
      MedicationAdministration: {
        parameters: ['_id', 'patient', 'status', 'performer', 'effective-time'],
        oneOf: ['_id', 'patient'],
        dates: { 'effective-time': 'prefix-and-time' },
        ranges: ['effective-time'],
      },
      Encounter: {
        parameters: ['_id', 'patient', 'subject', 'account', 'identifier', 'date', 'status'],
        oneOf: ['_id', 'patient', 'subject', 'account', 'identifier'],
        dates: { date: 'prefix' },
      },
      Condition: {
        parameters: ['_id', 'patient', 'subject', 'encounter', 'category', 'clinical-status'],
        oneOf: ['_id', 'patient', 'subject'],
      },
    },
    notSent: ['Encounter.diagnosis'],
    problemsWithEncounter: true,
  },
  ecw: {
    ...plain,
    label: 'eClinicalWorks-like',
    post: false,
    total: false,
    pages: { size: 20, most: 20, fixed: true },
    types: {
      MedicationAdministration: { parameters: ['_id', 'patient', 'context', 'status'] },
      Encounter: { parameters: ['_id', 'patient', 'date', 'location', 'practitioner'] },
      Condition: { parameters: ['_id', 'patient', 'encounter', 'category', 'onset-date'] },
    },
  },
  none: { ...plain, label: 'Without MedicationAdministration', notServed: ['MedicationAdministration'] },
};

/** The open port: as plain, and patient with clients that ask for more than it knows. */
export const openRules: ShapeRules = { ...plain, label: 'Open', unknown: 'ignore' };
