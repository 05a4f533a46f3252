import type { Administration } from '../domain/administration.ts';
import type { Immunization } from '../domain/immunization.ts';
import { anotherService, defineRule, nothingFound, pass, review, unchecked } from './define.ts';
import { compareDrugs } from './parts/compare.ts';

export const immunizationTwin = defineRule({
  id: 'immunization-twin',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications', 'immunizations'],
  field: 'Immunization',
  prevents: ['4', '97'],
  sources: [
    {
      title: 'CMS add-on code file 2024-07: vaccines have administration codes of their own',
      locator: 'CMS NCCI add-on code edits',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Oracle Health: vaccines given on the spot come as MedicationAdministration too',
      locator: 'Oracle Health FHIR R4, MedicationAdministration',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Without its own day, no other record is of the same one; what says by itself that it is a vaccine needs no twin.
  appliesTo: ({ administrations: { administration, day } }) => day !== null && administration.drug.class !== 'vaccine',
  check({ administrations: { administration, day }, immunizations: { sameDay } }, knowledge) {
    const near = sameDay.filter(one => one.unread !== null || likeness(administration, one) !== 'other');
    const seen = sameDay.flatMap(({ evidence }) => evidence);
    const [first] = near;
    if (sameDay.length === 0)
      return nothingFound('immunization-twin.none', [
        ...administration.drug.evidence,
        ...administration.given.evidence,
      ]);
    if (!first) return pass('immunization-twin.other-product', seen, { vaccine: namesOf(sameDay) });
    const evidence = [...administration.drug.evidence, ...near.flatMap(one => one.evidence)];
    const values = { vaccine: namesOf(near) };
    const twin = near.find(one => one.unread === null && likeness(administration, one) === 'twin');
    if (twin && isDated(twin)) {
      const row = knowledge.serviceForDrug('vaccine', twin.drug.ingredient, day);
      const own = [...administration.drug.evidence, ...twin.evidence];
      const service = { family: 'vaccine', codes: row?.codes ?? [] } as const;
      return anotherService(service, 'immunization-twin.vaccine', own, { vaccine: namesOf([twin]) });
    }
    const unread = near.find(one => one.unread !== null);
    if (unread?.unread) return unchecked(unread.unread, 'immunization-twin.unread', evidence, values);
    return review(twin ? 'immunization-twin.day-unknown' : 'immunization-twin.unclear', evidence, values);
  },
});

/** `twin`: the same product, known as a vaccine; `other`: clearly not the same; else nobody can tell. */
function likeness(
  { drug }: Pick<Administration, 'drug'>,
  { drug: product, cvx }: Immunization,
): 'twin' | 'other' | 'unclear' {
  const sure = drug.certainty === 'coded' || drug.certainty === 'text';
  // Immune globulins are filed as immunizations, and are no vaccines.
  if (sure && drug.class === 'immune-globulin') return 'other';
  switch (compareDrugs(drug, product)) {
    case 'different':
      return 'other';
    case 'same':
      return product.class === 'vaccine' ? 'twin' : 'unclear';
    case 'unknown':
      // Every CVX code is of a vaccine or an immune globulin: a drug that is known as neither is another product.
      return sure && drug.class !== null && cvx.length > 0 ? 'other' : 'unclear';
  }
}

/** A day or a moment, and not only a month: the same day is then certain. */
function isDated({ given }: Immunization): boolean {
  return given !== null && (given.precision === 'day' || given.instant !== null);
}

function namesOf(immunizations: readonly Immunization[]): string {
  return immunizations.map(({ drug, cvx, reference }) => drug.text ?? cvx[0] ?? reference).join('; ');
}
