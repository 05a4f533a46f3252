import { type Illness, illness } from './diagnoses.ts';
import type { Amount } from './doses.ts';
import type { Draw } from './draw.ts';
import type { Route } from './routes.ts';

/** A drug as records name and code it, with amounts and diagnoses that fit. */
export interface Medicine {
  /** Drugs of one family are never given twice in a chart by chance. */
  family: string;
  names: readonly string[];
  /** RxNorm, HCPCS, NDC; empty where no code of that kind is met. */
  rxnorm: readonly string[];
  hcpcs: readonly string[];
  ndc: readonly string[];
  /** Its codes are not known well enough to stand without a name. */
  byName: boolean;
  routes: readonly Route[];
  amounts: readonly Amount[];
  illnesses: readonly Illness[];
}

const words = (list: string) => (list === '' ? [] : list.split(' '));
const amounts = (list: string): Amount[] =>
  words(list).map(one => {
    const [, value = '', unit = ''] = /^([\d.]+)(.+)$/.exec(one) ?? [];
    return { value: Number(value), unit };
  });

type Codes = Partial<Record<'rxnorm' | 'hcpcs' | 'ndc', string>> & { byName?: boolean };

function drug(names: string, routes: string, doses: string, illnesses: string, codes: Codes = {}): Medicine {
  const all = names.split('|');
  return {
    family: (all[0] ?? '').split(' ')[0] ?? '',
    names: all,
    rxnorm: words(codes.rxnorm ?? ''),
    hcpcs: words(codes.hcpcs ?? ''),
    ndc: words(codes.ndc ?? ''),
    byName: codes.byName ?? false,
    routes: words(routes) as Route[],
    amounts: amounts(doses),
    illnesses: words(illnesses).map(illness),
  };
}

/** Medicines whose injection 96372 stands for, where a needle is all there was to it. */
export const medicines: readonly Medicine[] = [
  drug(
    'cyanocobalamin 1,000 mcg/mL injection|Vitamin B12|cyanocobalamin|VITAMIN B-12 1000 MCG/ML IJ SOLN',
    'im sc',
    '1000ug 500ug 1mg',
    'D51.0 D51.9 E53.8',
    { rxnorm: '11248', hcpcs: 'J3420', ndc: '00517-0031-25', byName: true },
  ),
  drug('hydroxocobalamin|hydroxocobalamin 1,000 mcg/mL', 'im', '1000ug 1mg', 'D51.0 E53.8', { hcpcs: 'J3425' }),
  drug('thiamine 100 mg/mL|thiamine|Vitamin B1', 'im', '100mg 200mg', 'E51.9 F10.20', { hcpcs: 'J3411' }),
  drug('phytonadione 10 mg/mL|vitamin K1|AquaMEPHYTON', 'im sc', '1mg 10mg', 'I26.99', { hcpcs: 'J3430' }),
  drug('pyridoxine 100 mg/mL|pyridoxine', 'im', '100mg', 'E53.8', { hcpcs: 'J3415' }),
  drug('ketorolac 30 mg/mL|ketorolac tromethamine|Toradol', 'im', '15mg 30mg 60mg', 'M54.50 R51.9 G43.909', {
    rxnorm: '35827 860092 1665461',
    hcpcs: 'J1885',
    ndc: '00409-3795-01',
  }),
  drug(
    'ceftriaxone 1 gram vial|ceftriaxone|Rocephin|cefTRIAXone 500 mg',
    'im',
    '250mg 500mg 1g',
    'A54.9 N39.0 H66.90',
    {
      rxnorm: '2193 309092 1665005',
      hcpcs: 'J0696',
    },
  ),
  drug('penicillin G benzathine|Bicillin L-A', 'im', '1200000U 2400000U', 'J02.0 A53.9', {
    rxnorm: '731567 731570',
    hcpcs: 'J0561',
  }),
  drug('gentamicin 40 mg/mL|gentamicin', 'im', '80mg 240mg', 'N39.0', { hcpcs: 'J1580' }),
  drug('cefazolin|Ancef', 'im', '500mg 1g', 'L03.90', { rxnorm: '2180', hcpcs: 'J0690' }),
  drug('ampicillin', 'im', '500mg 1g', 'N39.0', { rxnorm: '733', hcpcs: 'J0290' }),
  drug('clindamycin|Cleocin', 'im', '300mg 600mg', 'L03.90', { hcpcs: 'J0736' }),
  drug('dexamethasone sodium phosphate|dexamethasone 4 mg/mL|Decadron', 'im', '4mg 8mg 10mg', 'L23.7 J45.901 J30.1', {
    rxnorm: '3264',
    hcpcs: 'J1100',
  }),
  drug('methylprednisolone acetate 80 mg/mL|Depo-Medrol', 'im', '40mg 80mg', 'L23.7 J45.901 L50.9', {
    hcpcs: 'J1010',
  }),
  drug('triamcinolone acetonide|Kenalog-40', 'im', '40mg 60mg', 'L50.9 L23.7 J30.1', {
    rxnorm: '10759',
    hcpcs: 'J3301',
  }),
  drug('medroxyprogesterone 150 mg/mL|Depo-Provera|medroxyPROGESTERone acetate', 'im', '150mg', 'Z30.42 Z30.013', {
    rxnorm: '6691 1000126',
    hcpcs: 'J1050',
    ndc: '00009-0746-30',
  }),
  drug('medroxyprogesterone|Depo-SubQ Provera 104', 'sc', '104mg', 'Z30.42 N80.9', { hcpcs: 'J1050' }),
  drug('testosterone cypionate 200 mg/mL|Depo-Testosterone', 'im', '100mg 200mg', 'E29.1', { hcpcs: 'J1071' }),
  drug('testosterone enanthate|Delatestryl', 'im', '100mg 200mg', 'E29.1', { hcpcs: 'J3121' }),
  drug('estradiol valerate 20 mg/mL|Delestrogen', 'im', '10mg 20mg', 'N95.1', { hcpcs: 'J1380' }),
  drug('progesterone in oil|progesterone', 'im', '50mg', 'N97.9', { hcpcs: 'J2675' }),
  drug('octreotide|Sandostatin', 'sc', '100ug 50ug', 'E16.2', { rxnorm: '7617', hcpcs: 'J2354' }),
  drug('haloperidol decanoate|Haldol Decanoate', 'im', '50mg 100mg', 'F20.9 F25.9', {
    rxnorm: '1719862 1719803',
    hcpcs: 'J1631',
  }),
  drug('fluphenazine decanoate', 'im', '25mg 12.5mg', 'F20.9', { rxnorm: '859824', hcpcs: 'J2680' }),
  drug('paliperidone palmitate|Invega Sustenna', 'im', '156mg 234mg 117mg', 'F20.9 F25.9', {
    rxnorm: '679314 858073',
    hcpcs: 'J2426',
  }),
  drug('aripiprazole er|Abilify Maintena', 'im', '300mg 400mg', 'F20.9', { rxnorm: '89013', hcpcs: 'J0401' }),
  drug('naltrexone extended-release|Vivitrol', 'im', '380mg', 'F10.20 F11.20', { rxnorm: '7243', hcpcs: 'J2315' }),
  drug('buprenorphine extended-release|Sublocade', 'sc', '100mg 300mg', 'F11.20', {
    rxnorm: '1996184',
    hcpcs: 'Q9991',
  }),
  drug('cabotegravir/rilpivirine|Cabenuva', 'im', '3mL 2mL', 'B20', { hcpcs: 'J0741' }),
  drug('romosozumab|Evenity', 'sc', '210mg', 'M81.0', { hcpcs: 'J3111' }),
  drug('enoxaparin sodium|Lovenox|enoxaparin', 'sc', '40mg 60mg 80mg', 'I82.409 I26.99', {
    rxnorm: '854228 854235',
    hcpcs: 'J1650',
  }),
  drug('heparin sodium|heparin', 'sc', '5000U', 'I82.409', { rxnorm: '5224', hcpcs: 'J1644' }),
  drug('fondaparinux|Arixtra', 'sc', '2.5mg 7.5mg', 'I82.409', { rxnorm: '861362', hcpcs: 'J1652' }),
  drug('promethazine 25 mg/mL|Phenergan', 'im', '12.5mg 25mg', 'R11.2', { rxnorm: '992460', hcpcs: 'J2550' }),
  drug('ondansetron 2 mg/mL|ondansetron hcl|Zofran', 'im', '4mg 8mg', 'R11.2', { hcpcs: 'J2405' }),
  drug('prochlorperazine edisylate|Compazine', 'im', '5mg 10mg', 'R11.2 G43.909', { rxnorm: '8704', hcpcs: 'J0780' }),
  drug('metoclopramide|Reglan', 'im', '10mg', 'R11.2 G43.909', { hcpcs: 'J2765' }),
  drug('dicyclomine|Bentyl', 'im', '20mg', 'K58.9', { hcpcs: 'J0500' }),
  drug('diphenhydramine 50 mg/mL|Benadryl', 'im', '25mg 50mg', 'L50.9 J30.1', { hcpcs: 'J1200' }),
  drug('hydroxyzine hcl|Vistaril', 'im', '25mg 50mg', 'L29.9 F41.9', { rxnorm: '5553 995270', hcpcs: 'J3410' }),
  drug('epinephrine 1 mg/mL|Adrenalin', 'im sc', '0.3mg 0.5mg', 'L50.9 J45.901', { rxnorm: '3992', hcpcs: 'J0171' }),
  drug('glucagon|GlucaGen', 'im sc', '1mg', 'E16.2', { hcpcs: 'J1610' }),
  drug('naloxone|Narcan', 'im sc', '0.4mg', 'F11.20', { rxnorm: '7242', hcpcs: 'J2310' }),
  drug('morphine sulfate 4 mg/mL|morphine', 'im sc', '2mg 4mg', 'R52', { rxnorm: '7052', hcpcs: 'J2270' }),
  drug('hydromorphone|Dilaudid', 'im sc', '1mg 2mg', 'R52', { rxnorm: '3423', hcpcs: 'J1170' }),
  drug('nalbuphine|Nubain', 'im sc', '10mg', 'R52', { rxnorm: '1866543', hcpcs: 'J2300' }),
  drug('orphenadrine|Norflex', 'im', '60mg', 'M62.838', { hcpcs: 'J2360' }),
  drug('sumatriptan|Imitrex', 'sc', '6mg 4mg', 'G43.909', { rxnorm: '37418', hcpcs: 'J3030' }),
  drug('lorazepam 2 mg/mL|Ativan', 'im', '1mg 2mg', 'F41.9', { rxnorm: '6470', hcpcs: 'J2060' }),
  drug('chlorpromazine|Thorazine', 'im', '25mg 50mg', 'R11.2', { hcpcs: 'J3230' }),
  drug('terbutaline', 'sc', '0.25mg', 'J45.901', { hcpcs: 'J3105' }),
  drug('benztropine|Cogentin', 'im', '1mg 2mg', 'G25.9', { hcpcs: 'J0515' }),
  drug('insulin regular|HumuLIN R|insulin lispro', 'sc', '4U 6U 10U', 'E11.9 E11.65'),
  drug('semaglutide|Ozempic', 'sc', '0.25mg 0.5mg 1mg', 'E11.9 E66.9', { rxnorm: '1991302' }),
  drug('furosemide 10 mg/mL|Lasix', 'im', '20mg 40mg', 'I50.9'),
  drug('atropine', 'im sc', '0.4mg', 'R00.1', { hcpcs: 'J0461' }),
  drug('hydrocortisone sodium succinate|Solu-Cortef', 'im', '100mg', 'J45.901', { hcpcs: 'J1720' }),
  drug('inclisiran|Leqvio', 'sc', '284mg', 'E78.00', { hcpcs: 'J1306' }),
  drug('omalizumab|Xolair', 'sc', '150mg', 'J45.50', { hcpcs: 'J2357' }),
  drug('filgrastim|Neupogen', 'sc', '300ug 480ug', 'D70.1', { hcpcs: 'J1442' }),
];

/** What a MedicationAdministration may hold beside them: vaccines, what is infused or swallowed, other services, unknown words. */
export const otherProducts: readonly Medicine[] = [
  drug('influenza vaccine|Fluzone Quadrivalent', 'im', '0.5mL', 'I10'),
  drug('Tdap vaccine|Boostrix', 'im', '0.5mL', 'I10'),
  drug('sodium chloride 0.9 % infusion', 'im', '1000mL', 'R11.2'),
  drug('methotrexate 25 mg/mL', 'im sc', '15mg 25mg', 'M06.9', { hcpcs: 'J9260' }),
  drug('leuprolide depot|Lupron Depot', 'im', '7.5mg 22.5mg', 'N80.9', { hcpcs: 'J9217' }),
  drug('lidocaine 1 %', 'sc', '5mL', 'R52'),
  drug('tuberculin PPD|Tubersol', 'sc', '0.1mL', 'R52'),
  drug('allergenic extract', 'sc', '0.5mL', 'J30.1'),
  drug('onabotulinumtoxinA|Botox', 'im', '100U', 'G43.909', { hcpcs: 'J0585' }),
  drug('acetaminophen 325 mg tablet', 'im', '650mg', 'R51.9'),
  drug('certolizumab|Cimzia', 'sc', '400mg', 'M06.9', { hcpcs: 'J0717' }),
  drug('Opioids, All', 'im sc', '2mg', 'R52'),
  drug('heparin lock flush', 'sc', '10U', 'I10'),
  drug('Rho(D) immune globulin|RhoGAM', 'im', '300ug', 'I10'),
  drug('house mix no. 4', 'im', '1mL', 'R52'),
  drug('cyanocobalamin nasal spray|B12|Nascobal', 'im', '1000ug', 'E53.8'),
];

/** So many medicines of different families. */
export function someMedicines(draw: Draw, count: number): Medicine[] {
  const found: Medicine[] = [];
  while (found.length < count) {
    const one = draw.one(medicines);
    if (found.every(({ family }) => family !== one.family)) found.push(one);
  }
  return found;
}
