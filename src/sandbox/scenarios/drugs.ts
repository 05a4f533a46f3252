import { coding, concept, systems } from './codes.ts';

const rxnorm = (code: string) => coding(systems.rxnorm, code);

/** Products as the charts name them. A code stands only where its RxNorm entry is known. */
export const drugs = {
  b12: concept('Cyanocobalamin 1,000 mcg/mL injection', rxnorm('309594')),
  ketorolac: concept('Ketorolac 30 mg/mL injection', rxnorm('1665461')),
  ceftriaxone: concept('Ceftriaxone 500 mg injection', rxnorm('1665005')),
  depoIm: concept('Medroxyprogesterone acetate 150 mg/mL injection', rxnorm('1000126')),
  depoSc: concept('Medroxyprogesterone acetate 104 mg/0.65 mL subcutaneous prefilled syringe', rxnorm('1000156')),
  penicillin: concept('Penicillin G benzathine 2,400,000 units/4 mL injection', rxnorm('731570')),
  promethazine: concept('Promethazine 25 mg/mL injection'),
  testosterone: concept('Testosterone cypionate 200 mg/mL injection'),
  influenza: concept('Influenza vaccine, trivalent, preservative free, 0.5 mL', coding(systems.cvx, '140')),
  acetaminophen: concept('Acetaminophen 500 mg tablet'),
  ibuprofen: concept('Ibuprofen 400 mg tablet'),
  metformin: concept('Metformin 500 mg tablet'),
  lisinopril: concept('Lisinopril 10 mg tablet'),
} as const;
