import type { AdministrationReport, Finding, Report, VisitReport } from '../../src/engine/report.ts';
import { reportVersion } from '../../src/engine/report-version.ts';

/** Made-up reports for the panel's tests. Nothing in them comes from a real record. */

export function finding(rule: string, over: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome: 'pass',
    kind: null,
    weight: 'blocks',
    message: `${rule}.recorded`,
    values: {},
    why: null,
    field: 'MedicationAdministration.dosage.route',
    evidence: [{ pointer: 'MedicationAdministration/b12#dosage.route.coding[0]', value: 'Intramuscular route' }],
    sources: ['NGS Medicare, CERT: medication administration'],
    policy: null,
    waiver: null,
    ...over,
  };
}

export function gap(rule: string, over: Partial<Finding> = {}): Finding {
  return finding(rule, {
    outcome: 'gap',
    kind: 'absent',
    message: `${rule}.absent`,
    evidence: [{ pointer: 'MedicationAdministration/b12#dosage.route', value: '' }],
    ...over,
  });
}

export function unchecked(rule: string, over: Partial<Finding> = {}): Finding {
  return finding(rule, {
    outcome: 'unchecked',
    message: 'engine.source-failed',
    values: { source: 'conditions' },
    why: { code: 'forbidden', http: 403, detail: 'Condition' },
    evidence: [],
    ...over,
  });
}

const passing: readonly [message: string, field: string, value: string, values?: Record<string, string>][] = [
  ['given.completed', 'MedicationAdministration.status', 'completed'],
  ['drug-identified.recorded', 'MedicationAdministration.medication', 'Cyanocobalamin', { drug: 'Cyanocobalamin' }],
  ['dose-with-unit.recorded', 'MedicationAdministration.dosage.dose', '1000 ug', { value: '1000', unit: 'mcg' }],
  ['site-documented.recorded', 'MedicationAdministration.dosage.site', 'Left deltoid', { site: 'Left deltoid' }],
  ['performer-documented.recorded', 'MedicationAdministration.performer', 'RN Osei', { name: 'RN Osei' }],
  ['order-linked.linked', 'MedicationAdministration.request', 'MedicationRequest/b12'],
  ['visit-linked.linked', 'MedicationAdministration.context', 'Encounter/e1'],
];

/** Everything but route and diagnosis, met. */
export function passes(): Finding[] {
  return passing.map(([message, field, value, values = {}]) =>
    finding(message.split('.')[0] ?? '', {
      message,
      field,
      values,
      evidence: [{ pointer: field.replace('.', '/b12#'), value }],
    }),
  );
}

export function administration(id: string, over: Partial<AdministrationReport> = {}): AdministrationReport {
  return {
    reference: `MedicationAdministration/${id}`,
    verdict: 'ready',
    otherService: null,
    facts: facts(),
    findings: [
      ...passes(),
      finding('route-documented'),
      finding('diagnosis-linked', {
        message: 'diagnosis-linked.linked',
        values: { diagnosis: 'Vitamin B12 deficiency anemia' },
        field: 'Encounter.diagnosis',
        evidence: [{ pointer: 'Condition/c1#code.coding[0]', value: 'D51.0' }],
      }),
    ],
    ...over,
  };
}

export function facts(over: Partial<AdministrationReport['facts']> = {}): AdministrationReport['facts'] {
  return {
    status: 'completed',
    route: { class: 'im', certainty: 'coded', candidates: [], evidence: [] },
    drug: {
      text: 'Cyanocobalamin',
      ingredient: 'cyanocobalamin',
      class: 'therapeutic',
      certainty: 'coded',
      codes: [],
      evidence: [],
    },
    dose: { value: 1000, unit: 'ug' },
    site: { text: 'Left deltoid', laterality: 'left' },
    given: { start: '2026-03-12T10:20:00-05:00', end: null, precision: 'second' },
    performer: { reference: 'Practitioner/osei', name: 'RN Osei' },
    organization: null,
    order: { reference: 'MedicationRequest/b12', orderer: { reference: 'Practitioner/lang', name: 'Dr. Lang' } },
    visit: { reference: 'Encounter/e1', link: 'context', candidates: [] },
    diagnoses: [
      {
        reference: 'Condition/c1',
        text: 'Vitamin B12 deficiency anemia',
        icd10cm: ['D51.0'],
        link: 'encounter-diagnosis',
        usable: true,
        why: null,
      },
    ],
    ...over,
  };
}

function drug(text: string): AdministrationReport['facts']['drug'] {
  return { ...facts().drug, text };
}

/** B12 with neither route nor a clinical diagnosis. */
export function b12WithoutRoute(): AdministrationReport {
  return administration('b12', {
    verdict: 'not-ready',
    facts: facts({ route: { class: null, certainty: 'absent', candidates: [], evidence: [] } }),
    findings: [
      ...passes(),
      gap('route-documented'),
      gap('diagnosis-clinical', {
        message: 'diagnosis-clinical.workflow-term',
        values: { diagnosis: 'Encounter for injection' },
        field: 'Encounter.diagnosis',
        evidence: [{ pointer: 'Condition/c9#code.coding[0]', value: 'Encounter for injection' }],
      }),
      gap('site-laterality', { weight: 'advises', field: 'MedicationAdministration.dosage.site' }),
      finding('split-dose', { outcome: 'not-applicable', message: 'engine.not-applicable', evidence: [] }),
    ],
  });
}

export function ketorolac(over: Partial<AdministrationReport> = {}): AdministrationReport {
  return administration('ket', {
    facts: facts({
      drug: drug('Ketorolac'),
      dose: { value: 30, unit: 'mg' },
      given: { start: '2026-03-12T10:35:00-05:00', end: null, precision: 'second' },
    }),
    ...over,
  });
}

export function influenza(): AdministrationReport {
  return administration('flu', {
    verdict: 'not-96372',
    otherService: { family: 'vaccine', codes: ['90471'], why: 'not-a-vaccine.vaccine' },
    facts: facts({
      drug: drug('Influenza vaccine'),
      dose: { value: 0.5, unit: 'mL' },
      given: { start: '2026-03-12T10:40:00-05:00', end: null, precision: 'second' },
    }),
    findings: [],
  });
}

export function visit(over: Partial<VisitReport> = {}): VisitReport {
  return {
    encounter: {
      reference: 'Encounter/e1',
      status: 'finished',
      class: 'AMB',
      type: 'Injection clinic',
      start: '2026-03-12T10:00:00-05:00',
      end: '2026-03-12T11:00:00-05:00',
      place: { pos: '11', text: 'Office' },
      attending: { reference: 'Practitioner/lang', name: 'Dr. Lang' },
    },
    verdict: 'ready',
    units: { counted: 1, billed: 1, policy: 'per-injection', row: 'base#unitPolicy', why: 'units-counted.each' },
    findings: [],
    administrations: [administration('b12')],
    ...over,
  };
}

export function report(over: Partial<Report> = {}): Report {
  return {
    report: reportVersion,
    app: '0.1.0',
    catalogue: '0.1.0',
    knowledge: '2026Q1',
    policy: 'base',
    policyChoice: { by: 'configuration', why: 'default', evidence: [] },
    readAt: '2026-03-12T14:02:00-05:00',
    timeZone: 'America/Chicago',
    patient: {
      reference: 'Patient/p1',
      banner: { name: 'Rivera, Ana', birthDate: '1961-04-12', sex: 'female', recordNumber: '00423' },
    },
    stopped: null,
    sources: [
      { name: 'patient', status: 'complete', count: 1, why: null },
      { name: 'encounters', status: 'complete', count: 1, why: null },
      { name: 'administrations', status: 'complete', count: 3, why: null },
      { name: 'conditions', status: 'complete', count: 2, why: null },
    ],
    tables: [],
    problems: [],
    otherVisits: null,
    waivers: [],
    visits: [visit()],
    ...over,
  };
}

/** One injection with two gaps, one complete, one vaccine: the picture in the README. */
export function mixedReport(): Report {
  return report({
    visits: [
      visit({
        verdict: 'not-ready',
        units: { counted: 2, billed: 2, policy: 'per-injection', row: 'base#unitPolicy', why: 'units-counted.each' },
        administrations: [b12WithoutRoute(), ketorolac(), influenza()],
      }),
    ],
  });
}

/** Conditions answered 403. */
export function partialReport(): Report {
  return report({
    sources: report().sources.map(source =>
      source.name === 'conditions' ? { ...source, status: 'failed', count: 0, why: 'forbidden' } : source,
    ),
    visits: [
      visit({
        verdict: 'cannot-tell',
        administrations: [
          administration('b12', {
            verdict: 'cannot-tell',
            findings: [
              ...passes(),
              finding('route-documented'),
              unchecked('diagnosis-linked', { field: 'Encounter.diagnosis' }),
              unchecked('diagnosis-clinical', { field: 'Encounter.diagnosis' }),
              unchecked('diagnosis-codable', { field: 'Condition.code' }),
            ],
          }),
        ],
      }),
    ],
  });
}

export function reviewReport(): Report {
  return report({
    visits: [
      visit({
        verdict: 'review',
        administrations: [
          administration('b12', {
            verdict: 'review',
            findings: [
              ...passes(),
              finding('place-of-service', {
                outcome: 'review',
                message: 'place-of-service.absent',
                field: 'Encounter.location',
                evidence: [],
              }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** A visit in which only tablets were given. */
export function emptyReport(): Report {
  const oral = (id: string) =>
    administration(id, {
      verdict: 'not-96372',
      otherService: { family: 'not-an-injection', codes: [], why: 'route-qualifies.another-service' },
      facts: facts({
        drug: drug('Ibuprofen tablet'),
        route: { class: 'oral', certainty: 'coded', candidates: [], evidence: [] },
        dose: { value: 400, unit: 'mg' },
      }),
      findings: [],
    });
  return report({
    visits: [
      visit({
        verdict: 'none',
        units: { counted: 0, billed: 0, policy: 'per-injection', row: 'base#unitPolicy', why: 'units-counted.none' },
        administrations: [oral('o1'), oral('o2'), oral('o3'), oral('o4')],
      }),
    ],
  });
}

/** Two visits and one administration that belongs to neither. */
export function severalVisits(): Report {
  const other = visit({
    encounter: {
      ...visitEncounter(),
      reference: 'Encounter/e2',
      type: 'Office visit',
      start: '2026-03-02T09:00:00-06:00',
    },
  });
  const loose = visit({
    encounter: null,
    verdict: 'not-ready',
    administrations: [
      administration('loose', {
        verdict: 'not-ready',
        facts: facts({ visit: { reference: null, link: 'none', candidates: ['Encounter/e1'] } }),
        findings: [...passes(), gap('visit-linked', { field: 'MedicationAdministration.context' })],
      }),
    ],
  });
  return report({ visits: [visit(), other, loose] });
}

function visitEncounter(): NonNullable<VisitReport['encounter']> {
  const { encounter } = visit();
  if (!encounter) throw new Error('the made-up visit has an encounter');
  return encounter;
}
