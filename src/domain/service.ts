/** What a service is when it is not a 96372. The list is closed: reports, exports and text rely on it. */
export const otherServiceFamilies = [
  'vaccine',
  'rsv-antibody',
  'covid-antibody',
  'allergen-immunotherapy',
  'skin-test',
  'antineoplastic',
  'hormonal-antineoplastic',
  'iv-push',
  'iv-infusion',
  'hydration',
  'sc-infusion',
  'intra-arterial',
  'intradermal',
  'joint-injection',
  'tendon-or-trigger-point',
  'intralesional',
  'nerve-block',
  'neuraxial',
  'ophthalmic-injection',
  'chemodenervation',
  'implant',
  'on-body-injector',
  'anesthesia-or-infiltration',
  'flush-or-lock',
  'contrast-or-radiopharmaceutical',
  'other-injection',
  'not-an-injection',
  'self-administered',
  'inpatient',
] as const;
export type OtherServiceFamily = (typeof otherServiceFamilies)[number];

export const verdicts = ['not-given', 'not-96372', 'not-ready', 'cannot-tell', 'review', 'ready'] as const;
export type Verdict = (typeof verdicts)[number];
/** Of a visit: `none` when nothing in it is a candidate and everything was read. */
export type VisitVerdict = Verdict | 'none';
