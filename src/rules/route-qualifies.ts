import { anotherService, defineRule, pass, review } from './define.ts';

export const routeQualifies = defineRule({
  id: 'route-qualifies',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.route',
  prevents: ['4', '97'],
  sources: [
    {
      title: 'CMS NCCI procedure-to-procedure edits 2024-07, column 2 96372',
      locator: 'CMS NCCI PTP practitioner',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Route value set',
      locator: 'hl7.org/fhir/R4/valueset-route-codes.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // A word that must be confirmed first (route-documented asks) neither qualifies nor excludes.
  appliesTo: ({ administrations: { administration } }) =>
    administration.route.class !== null &&
    administration.route.class !== 'unspecified' &&
    administration.routeNotes.recalled.length === 0,
  check({ administrations: { administration, day } }, knowledge) {
    const { route } = administration;
    const values = { route: route.class ?? '' };
    if (route.class === 'im' || route.class === 'sc') return pass('route-qualifies.qualifies', route.evidence, values);
    const said = route.evidence.map(({ value }) => value);
    const row = route.class === null ? null : knowledge.serviceForRoute(route.class, day, said);
    if (!row) return review('route-qualifies.unknown-service', route.evidence, values);
    // The route itself says that it is another service; codes from memory are not given out.
    const codes = row.confidence === 'sourced' ? row.codes : [];
    return anotherService({ family: row.family, codes }, 'route-qualifies.another-service', route.evidence, {
      ...values,
      family: row.family,
    });
  },
});
