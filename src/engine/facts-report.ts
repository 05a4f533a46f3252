import type { OrderLink } from '../domain/order.ts';
import type { Facts } from '../rules/define.ts';
import type { AdministrationReport } from './report.ts';

/** The facts of one administration as the report shows them. */
export function reportFacts(facts: Facts): AdministrationReport['facts'] {
  const { administration } = facts.administrations;
  const { route, drug, dose, site, given, order } = administration;
  const { visit, how, candidates } = facts.encounters;
  const giver = administration.performers.find(({ part }) => part === 'administered' || part === 'unstated');
  return {
    status: administration.status.code,
    route: {
      class: route.class,
      certainty: route.certainty,
      candidates: route.candidates,
      evidence: route.evidence,
    },
    drug: {
      text: drug.text,
      ingredient: drug.ingredient,
      class: drug.class,
      certainty: drug.certainty,
      codes: drug.codes.map(({ system, code }) => ({ system, code })),
      evidence: drug.evidence,
    },
    dose: dose.state === 'recorded' ? { value: dose.value, unit: dose.unit } : null,
    site: site && { text: site.text, laterality: site.laterality },
    given: given.start && {
      start: given.start.text,
      end: given.end?.text ?? null,
      precision: given.start.precision,
    },
    performer: giver ? { reference: giver.reference, name: giver.name } : null,
    organization: giver?.organization ?? visit?.organization ?? null,
    order: 'reference' in order ? { reference: order.reference, orderer: ordererOf(order) } : null,
    visit: {
      reference: visit?.reference ?? administration.visit.reference,
      link: how === 'linked' ? 'context' : 'none',
      candidates: candidates.map(({ reference }) => reference),
    },
    diagnoses: facts.conditions.linked.map(({ diagnosis, link, reached, barred }) => ({
      reference: diagnosis.reference,
      text: diagnosis.text ?? diagnosis.codes.find(({ display }) => display)?.display ?? null,
      icd10cm: diagnosis.codes.filter(({ kind }) => kind === 'icd-10-cm').map(({ code }) => code),
      link,
      usable: reached === 'codable',
      why: barred,
    })),
  };
}

function ordererOf(order: OrderLink): { reference: string | null; name: string | null } | null {
  const orderer = order.state === 'read' ? order.order.orderer : null;
  return orderer && { reference: orderer.reference, name: orderer.name };
}
