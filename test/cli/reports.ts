import type { AdministrationReport, Finding, Report, VisitReport } from '../../src/engine/report.ts';

/** Reports made by hand, for what comes after the engine. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'route-documented',
    outcome: 'pass',
    kind: null,
    weight: 'blocks',
    message: 'route-documented.recorded',
    values: {},
    why: null,
    field: 'MedicationAdministration.dosage.route',
    evidence: [],
    sources: [],
    policy: null,
    waiver: null,
    ...changes,
  };
}

export function given(verdict: AdministrationReport['verdict'], ...findings: Finding[]): AdministrationReport {
  return {
    reference: 'MedicationAdministration/a',
    verdict,
    otherService: null,
    facts: {
      status: 'completed',
      route: { class: 'im', certainty: 'coded', candidates: [], evidence: [] },
      drug: { text: null, ingredient: null, class: null, certainty: 'absent', codes: [], evidence: [] },
      dose: null,
      site: null,
      given: null,
      performer: null,
      organization: null,
      order: null,
      visit: { reference: null, link: 'none', candidates: [] },
      diagnoses: [],
    },
    findings,
  };
}

export function visit(verdict: VisitReport['verdict'], ...administrations: AdministrationReport[]): VisitReport {
  const units = { counted: 0, billed: 0, policy: 'per-injection', row: 'base#unitPolicy', why: '' };
  return { encounter: null, verdict, units, findings: [], administrations };
}

export function report(visits: VisitReport[], changes: Partial<Report> = {}): Report {
  return {
    report: 'needlepoint-report/1',
    app: 'test',
    catalogue: 'test',
    knowledge: 'test',
    policy: 'base',
    policyChoice: { by: 'configuration', why: 'default', evidence: [] },
    readAt: '2026-03-13T00:00:00Z',
    timeZone: null,
    patient: { reference: 'Patient/p', banner: null },
    stopped: null,
    sources: [],
    tables: [],
    problems: [],
    otherVisits: null,
    waivers: [],
    visits,
    ...changes,
  };
}
