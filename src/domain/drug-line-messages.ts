/** The messages of the rules over the line of the drug itself. */
export const drugLineKeys = [
  'drug-coded.coded',
  'drug-coded.name-only',

  'drug-charged.charged',
  'drug-charged.missing',

  'drug-code.code',
  'drug-code.unlisted',
  'drug-code.unlisted-incomplete',
  'drug-code.other-drug',
  'drug-code.several',
  'drug-code.other-route',
  'drug-code.none-in-force',
  'drug-code.unknown',
  'drug-code.unconfirmed',

  'drug-code-in-force.in-force',
  'drug-code-in-force.no-end-known',
  'drug-code-in-force.ended',

  'charged-code-in-force.none',
  'charged-code-in-force.no-end-known',
  'charged-code-in-force.ended',

  'drug-units.units',
  'drug-units.up-to',
  'drug-units.whole-dose',
  'drug-units.together',
  'drug-units.together-open',
  'drug-units.no-strength',
  'drug-units.strengths-differ',
  'drug-units.other-unit',

  'drug-units-likely.likely',
  'drug-units-likely.unlikely',

  'ndc-recorded.recorded',
  'ndc-recorded.agrees',
  'ndc-recorded.absent',
  'ndc-recorded.ambiguous',
  'ndc-recorded.malformed',
  'ndc-recorded.several',
  'ndc-recorded.not-listed',
  'ndc-recorded.other-code',

  'discarded-amount.multiple-dose',
  'discarded-amount.none',
  'discarded-amount.units',
  'discarded-amount.covered',
  'discarded-amount.not-computable',
  'discarded-amount.unclear',
  'discarded-amount.absent',
  'discarded-amount.container',
  'discarded-amount.container-unknown',

  'patient-supplied.ask',
  'patient-supplied.penny-line',
  'patient-supplied.no-drug-line',

  'lot-recorded.recorded',
  'lot-recorded.absent',
  'lot-recorded.expired',

  'self-administered-drug.ask',
  'self-administered-drug.excluded',
  'self-administered-drug.form',

  'route-modifier.under-skin',
  'route-modifier.neither',

  'esrd-drug.no-sign',
  'esrd-drug.kidney-failure',
  'esrd-drug.unread',

  'complex-drug.injection',
  'complex-drug.chemotherapy',
  'complex-drug.open',

  'hormonal-drug.cancer',
  'hormonal-drug.other-illness',
  'hormonal-drug.depends',
  'hormonal-drug.implant',

  'drug-caveats.known',
] as const;
