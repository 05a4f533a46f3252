import type { MessageKey } from '../../domain/messages.ts';

/** Who can answer what no clinician is asked about. */
export type Answerer = 'coder' | 'charges' | 'staff-list' | 'stock' | 'payer' | 'ehr' | 'chart';

export const answererWords: Readonly<Record<Answerer, string>> = {
  coder: 'No query: this is settled in coding.',
  charges: 'No query: ask whoever enters the charges.',
  'staff-list': 'No query: ask whoever keeps the list of staff.',
  stock: 'No query: ask whoever keeps the stock of drugs.',
  payer: "No query: the payer's own text answers it.",
  ehr: 'No query: ask whoever looks after the EHR.',
  chart: 'No query before it has been read: try again, or look in the chart.',
};

const keys: Readonly<Record<Answerer, readonly MessageKey[]>> = {
  coder: [
    'diagnosis-codable.text-only',
    'diagnosis-codable.snomed-only',
    'diagnosis-codable.other-system',
    'diagnosis-codable.malformed',
    'diagnosis-codable.not-listed',
    'diagnosis-codable.seventh',
    'diagnosis-codable.short',
    'diagnosis-codable.not-yet',
    'diagnosis-codable.unlisted',
    'diagnosis-count.line',
    'diagnosis-count.claim',
    'diagnosis-order.behind',
    'diagnosis-aftercare.injury',
    'diagnosis-not-z23.beside',
    'drug-code.unlisted-incomplete',
    'drug-code.none-in-force',
    'drug-code.unknown',
    'drug-code.unconfirmed',
    'drug-code-in-force.ended',
    'ncci-edit.not-in-list',
    'ncci-edit.uncoded',
    'place-of-service.facility',
  ],
  charges: [
    'charge-explained.no-vaccine',
    'charged-code-in-force.ended',
    'charged-code-in-force.not-listed',
    'charged-units.drug',
    'charged-units.injections',
    'discarded-charged.both',
    'discarded-charged.jw-but-no-amount',
    'discarded-charged.jz-but-left',
    'discarded-charged.multiple-dose',
    'discarded-charged.not-marked',
    'drug-charged.missing',
    'drug-charged.other',
    'drug-charged.unknown',
    'ncci-edit.other-never',
    'ncci-never.found',
    'ncci-never.hospital-visit',
    'ncci-never.newborn',
    'no-99211.found',
    'no-99211.in-words',
    'no-99211.modifier-25',
    'vascular-access.found',
  ],
  'staff-list': ['giver-credential.absent', 'orderer-npi.absent', 'orderer-npi.wrong'],
  stock: ['drug-coded.name-only', 'ndc-recorded.absent', 'ndc-recorded.ambiguous', 'ndc-recorded.malformed'],
  payer: [
    'complex-drug.chemotherapy',
    'complex-drug.open',
    'hormonal-drug.other-illness',
    'place-of-service.own-rate',
    'place-of-service.sign-own-rate',
    'self-administered-drug.ask',
    'self-administered-drug.excluded',
  ],
  ehr: [
    'route-code-system.not-snomed',
    'date-in-visit.no-zone',
    'date-in-visit.beyond-zone',
    'engine.rule-failed',
    'engine.administration-unread',
    'engine.service-unread',
  ],
  chart: [],
};

const answerers = new Map(
  (Object.keys(keys) as Answerer[]).flatMap(answerer => keys[answerer].map(key => [key as string, answerer] as const)),
);

/** Elements that an EHR may not share, and that the person who charted them can still tell. */
export const askedUnseen: ReadonlySet<string> = new Set([
  'date-documented',
  'diagnosis-linked',
  'dose-with-unit',
  'order-linked',
  'performer-documented',
  'route-documented',
  'site-documented',
]);

/** Who answers a finding that no clinician is asked about; null: a clinician is. */
export function answererOf({
  rule,
  outcome,
  message,
}: {
  rule: string;
  outcome: string;
  message: string;
}): Answerer | null {
  const listed = answerers.get(message);
  if (listed) return listed;
  if (outcome !== 'unchecked') return null;
  return message === 'engine.not-offered' && askedUnseen.has(rule) ? null : 'chart';
}
