import type { Administration } from '../domain/administration.ts';
import { anotherService, type CheckResult, defineRule, pass, review } from './define.ts';

/** Pellets of sex hormones, which no drug against cancer comes in. */
const hormonePellet = '11980';

export const notAnotherService = defineRule({
  id: 'not-another-service',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['4', '97', '236'],
  sources: [
    {
      title: 'CMS A58527, complex drug administration coding',
      locator: 'cms.gov/medicare-coverage-database article 58527',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'American Academy of Pediatrics: nirsevimab administration from 2023-10-06',
      locator: 'publications.aap.org/aapnews 27271',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS NCCI procedure-to-procedure edits 2024-07, column 2 96372',
      locator: 'CMS NCCI PTP practitioner',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Vaccines, and hormones where the diagnosis decides, have rules of their own; of what is swallowed, the route decides.
  appliesTo: ({ administrations: { administration }, medications: { drug } }) =>
    administration.route.class !== 'oral' &&
    (drug.certainty === 'coded' || drug.certainty === 'text') &&
    drug.class !== 'vaccine' &&
    (drug.class !== 'hormonal-antineoplastic' || isImplanted(administration)),
  check({ administrations: { administration, day }, medications: { drug } }, knowledge) {
    const { route } = administration;
    const values = { drug: drug.text ?? drug.ingredient ?? '' };
    const row = knowledge.serviceForDrug(drug.class, drug.ingredient, day);
    if (drug.class === 'hormonal-antineoplastic') return implantedHormone();
    if (!row) return pass('not-another-service.therapeutic', drug.evidence, values);
    const named = { ...values, family: row.family };
    // What is only remembered, of the drug or of its service, excludes nothing.
    const recalled = row.confidence === 'recall' || drug.confidence === 'recall';
    // A fluid that went into a muscle or under the skin is no hydration; what it was given for is for a person to say.
    const injected = route.class === 'im' || route.class === 'sc';
    if (recalled || (row.family === 'hydration' && injected))
      return review('not-another-service.maybe', drug.evidence, named);
    // The same drug has other codes on other routes.
    const codes = !row.routes || (route.class && row.routes.includes(route.class)) ? row.codes : [];
    return anotherService({ family: row.family, codes }, 'not-another-service.another-service', drug.evidence, named);

    // An implant by route, and the service of its drug for some payers.
    function implantedHormone(): CheckResult {
      const hormone = row?.codes ?? [];
      const implant = knowledge.serviceForRoute('implant', day)?.codes.filter(code => code !== hormonePellet) ?? [];
      const service = { family: 'implant', codes: [...hormone, ...implant] } as const;
      const both = { route: 'implant', hormone: hormone.join(', '), implant: implant.join(', ') };
      return anotherService(service, 'not-another-service.implanted-hormone', route.evidence, both);
    }
  },
});

function isImplanted({ route, routeNotes }: Pick<Administration, 'route' | 'routeNotes'>): boolean {
  return route.class === 'implant' && routeNotes.recalled.length === 0;
}
