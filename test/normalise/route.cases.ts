import type { RouteClass } from '../../src/domain/route.ts';

const sct = 'http://snomed.info/sct';
const v3 = 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration';
const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0162';
const epic = 'urn:oid:1.2.840.114350.1.13.93.3.7.4.798268.7025';
const mimic = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-route';
const ottehr = 'http://hl7.org/fhir/ValueSet/route-codes';

type Codes = [system: string, code: string | null, display?: string][];
export interface Case {
  name: string;
  coding?: Codes;
  text?: string;
  sentence?: string;
  method?: string;
  class?: RouteClass | null;
  certainty: string;
  candidates?: RouteClass[];
}

/** What is recorded of a route, and what is to be read from it. */
export const cases: Case[] = [
  { name: 'code', coding: [[sct, '78421000']], class: 'im', certainty: 'coded' },
  { name: 'code and display', coding: [[sct, '34206005', 'Subcutaneous route']], class: 'sc', certainty: 'coded' },
  {
    name: 'display of another route',
    coding: [[sct, '34206005', 'Intravenous']],
    certainty: 'conflict',
    candidates: ['sc', 'iv'],
  },
  { name: 'display oral', coding: [[sct, '34206005', 'Oral']], certainty: 'conflict', candidates: ['sc', 'oral'] },
  {
    name: 'iv shown as sc',
    coding: [[sct, '47625008', 'Subcutaneous route']],
    certainty: 'conflict',
    candidates: ['iv', 'sc'],
  },
  {
    name: 'foreign words beside the code',
    coding: [[sct, '78421000', 'intramuskulaer']],
    class: 'im',
    certainty: 'coded',
  },
  { name: 'v3 IV is an infusion', coding: [[v3, 'IV']], class: 'iv-infusion', certainty: 'coded' },
  {
    name: 'v3 SCINJ is the eye',
    coding: [[v3, 'SCINJ', 'Injection, subconjunctival']],
    class: 'ophthalmic-injection',
    certainty: 'coded',
  },
  {
    name: 'snomed code under v3, display agrees',
    coding: [[v3, '34206005', 'Subcutaneous route']],
    class: 'sc',
    certainty: 'text',
  },
  {
    name: 'snomed code under v3, display differs',
    coding: [[v3, '34206005', 'Intravenous']],
    certainty: 'conflict',
    candidates: ['sc', 'iv'],
  },
  { name: 'snomed code under v3, no words', coding: [[v3, '34206005']], class: 'unspecified', certainty: 'text' },
  { name: 'snomed code without system', coding: [['', '78421000']], class: 'unspecified', certainty: 'text' },
  { name: 'value set as system', coding: [[ottehr, '78421000']], class: 'im', certainty: 'coded' },
  { name: 'epic code with its word', coding: [[epic, '6', 'Intramuscular']], class: 'im', certainty: 'text' },
  { name: 'epic code with text', coding: [[epic, '18']], text: 'SUBCUTANEOUS', class: 'sc', certainty: 'text' },
  { name: 'epic code alone', coding: [[epic, '6']], class: 'unspecified', certainty: 'text' },
  {
    name: 'epic code against its word',
    coding: [[epic, '6', 'Intravenous']],
    certainty: 'conflict',
    candidates: ['im', 'iv'],
  },
  {
    name: 'epic and snomed agree',
    coding: [
      [epic, '6', 'Intramuscular'],
      [sct, '78421000'],
    ],
    class: 'im',
    certainty: 'coded',
  },
  { name: 'mimic code is a word', coding: [[mimic, 'SUBCUT']], class: 'sc', certainty: 'text' },
  { name: 'mimic drip', coding: [[mimic, 'IV DRIP']], class: 'iv-infusion', certainty: 'text' },
  { name: 'mimic either', coding: [[mimic, 'PO/IV']], certainty: 'ambiguous', candidates: ['oral', 'iv'] },
  {
    name: 'two codings of two routes',
    coding: [
      [sct, '78421000'],
      [sct, '47625008'],
    ],
    certainty: 'conflict',
    candidates: ['im', 'iv'],
  },
  {
    name: 'piggyback over iv',
    coding: [[sct, '47625008']],
    text: 'IV Piggyback',
    class: 'iv-infusion',
    certainty: 'text',
  },
  {
    name: 'infusion over sc',
    coding: [[sct, '34206005']],
    text: 'subcut infusion',
    class: 'sc-infusion',
    certainty: 'text',
  },
  { name: 'text only', text: 'IM', class: 'im', certainty: 'text' },
  { name: 'text with noise', text: ' i.m. ', class: 'im', certainty: 'text' },
  {
    name: 'text against code',
    coding: [[sct, '78421000']],
    text: 'IV',
    certainty: 'conflict',
    candidates: ['im', 'iv'],
  },
  {
    name: 'either, against a code',
    coding: [[sct, '78421000']],
    text: 'IM/SC',
    certainty: 'ambiguous',
    candidates: ['im', 'sc'],
  },
  { name: 'either', text: 'SC/IM', certainty: 'ambiguous', candidates: ['sc', 'im'] },
  { name: 'homonym', text: 'IA', certainty: 'ambiguous', candidates: ['intra-arterial', 'intra-articular'] },
  { name: 'homonym settled by a code', coding: [[v2, 'IA']], text: 'IA', class: 'intra-arterial', certainty: 'coded' },
  {
    name: 'homonym against a code',
    coding: [[sct, '78421000']],
    text: 'IA',
    certainty: 'conflict',
    candidates: ['im', 'intra-arterial', 'intra-articular'],
  },
  { name: 'names none', text: 'injection', class: 'unspecified', certainty: 'text' },
  { name: 'not understood', text: 'per nurse', class: 'unspecified', certainty: 'text' },
  { name: 'site instead of a route', text: 'L deltoid', class: 'unspecified', certainty: 'text' },
  {
    name: 'injection, and a dosage text',
    text: 'injection',
    sentence: '1000 mcg IM x1',
    class: 'im',
    certainty: 'text',
  },
  { name: 'parenteral code and a word', coding: [[v3, 'PARENTINJ']], text: 'IM', class: 'im', certainty: 'text' },
  {
    name: 'other code and a word',
    coding: [[v2, 'OTH']],
    text: 'IM',
    certainty: 'conflict',
    candidates: ['im', 'unspecified'],
  },
  { name: 'dosage text only', sentence: '1000 mcg IM x1 left deltoid', class: 'im', certainty: 'text' },
  {
    name: 'two routes in the dosage text',
    sentence: 'give IM or SC',
    certainty: 'ambiguous',
    candidates: ['im', 'sc'],
  },
  {
    name: 'dosage text against the code',
    coding: [[sct, '26643006']],
    sentence: '0.4ml subcutaneous in abdomen',
    certainty: 'conflict',
    candidates: ['oral', 'sc'],
  },
  {
    name: 'iv in the dosage text, im coded',
    coding: [[sct, '78421000']],
    sentence: '30 mg IV push',
    certainty: 'conflict',
    candidates: ['im', 'iv-push'],
  },
  {
    name: 'ruled out in the dosage text',
    coding: [[sct, '78421000']],
    sentence: 'not for IV use',
    class: 'im',
    certainty: 'coded',
  },
  {
    name: 'the very route ruled out',
    coding: [[sct, '78421000']],
    sentence: 'do not give IM',
    certainty: 'conflict',
    candidates: ['im'],
  },
  { name: 'only ruled out', sentence: 'not for IV use', class: null, certainty: 'absent' },
  {
    name: 'route text with an aside',
    coding: [[sct, '78421000']],
    text: 'by IV line, slowly',
    certainty: 'conflict',
    candidates: ['im', 'iv'],
  },
  { name: 'method says push', coding: [[sct, '47625008']], method: 'Push', class: 'iv-push', certainty: 'coded' },
  {
    name: 'method says iv, code im',
    coding: [[sct, '78421000']],
    method: 'IV push',
    certainty: 'conflict',
    candidates: ['im', 'iv-push'],
  },
  { name: 'method never says where', method: 'Push', class: null, certainty: 'absent' },
  { name: 'no route', class: null, certainty: 'absent' },
  {
    name: 'reason for absence',
    coding: [['http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown', 'Unknown']],
    class: null,
    certainty: 'absent',
  },
  { name: 'blank', coding: [[sct, ' ']], text: '  ', class: null, certainty: 'absent' },
  { name: 'wrong case', coding: [[v2, 'im']], class: 'unspecified', certainty: 'text' },
  { name: 'unknown code', coding: [[sct, '1']], class: 'unspecified', certainty: 'text' },
];
