import type { DrugClass } from '../../src/domain/drug.ts';

/** Every drug that is not simply therapeutic, by its class, written out once more: the class decides the service. */
export const expectedClasses: Readonly<Partial<Record<DrugClass, string>>> = {
  'immune-globulin':
    'Rho(D) immune globulin|hepatitis B immune globulin|immune globulin|rabies immune globulin|tetanus immune globulin|varicella zoster immune globulin',
  'rsv-antibody': 'clesrovimab|nirsevimab',
  'covid-antibody':
    'bamlanivimab|bebtelovimab|casirivimab and imdevimab|pemivibart|sotrovimab|tixagevimab and cilgavimab',
  allergen: 'allergenic extract',
  'skin-test': 'candida skin test|histamine control|tuberculin PPD',
  antineoplastic:
    'asparaginase|azacitidine|bleomycin|bortezomib|cyclophosphamide|cytarabine|daratumumab and hyaluronidase|fluorouracil|interferon alfa-2b|methotrexate|omacetaxine|rituximab and hyaluronidase|teclistamab|trastuzumab and hyaluronidase|vincristine',
  'hormonal-antineoplastic': 'degarelix|fulvestrant|goserelin|leuprolide|triptorelin',
  'botulinum-toxin':
    'abobotulinumtoxinA|daxibotulinumtoxinA|incobotulinumtoxinA|letibotulinumtoxinA|onabotulinumtoxinA|prabotulinumtoxinA|rimabotulinumtoxinB',
  'contrast-or-radiopharmaceutical':
    'contrast agent|fludeoxyglucose F18|gadobenate|gadobutrol|gadoterate|iodixanol|iohexol|iopamidol|perflutren|technetium Tc 99m',
  'flush-or-lock': 'alteplase catheter clearance|heparin flush|saline flush',
  fluid: 'dextrose|electrolyte solution|lactated Ringer|sodium chloride|water for injection',
  'local-anesthetic': 'bupivacaine|chloroprocaine|lidocaine|mepivacaine|ropivacaine',
  implant:
    'buprenorphine implant|estradiol pellet|etonogestrel implant|histrelin implant|naltrexone pellet|testosterone pellet',
  vaccine:
    'BCG vaccine|COVID-19 vaccine|DTaP vaccine|Ebola vaccine|HPV vaccine|Hib vaccine|Japanese encephalitis vaccine|MMR vaccine|RSV vaccine|Tdap vaccine|anthrax vaccine|chikungunya vaccine|cholera vaccine|dengue vaccine|hepatitis A and B vaccine|hepatitis A vaccine|hepatitis B vaccine|influenza vaccine|meningococcal vaccine|pneumococcal vaccine|polio vaccine|rabies vaccine|rotavirus vaccine|smallpox and mpox vaccine|tetanus and diphtheria toxoids|tick-borne encephalitis vaccine|typhoid vaccine|varicella vaccine|yellow fever vaccine|zoster vaccine',
};

/** RxNorm codes of ingredients and of clinical drugs, as OHDSI PhenotypeLibrary and the VSAC value sets have them. */
export const expectedRxNorm: Readonly<Record<string, string>> = {
  methotrexate: '6851 1655959 1655960 1544378',
  leuprolide: '42375 1115457 1115462',
  triptorelin: '38782',
  degarelix: '475230 828749 828751',
  goserelin: '50610 314008',
  fulvestrant: '282357',
  onabotulinumtoxinA: '1712',
  ketorolac: '35827 860092 1665461 1665459 860114',
  ceftriaxone: '2193 309092 1665005 1665021',
  'penicillin G': '7980',
  'penicillin G benzathine': '731567 731570',
  gentamicin: '1596450',
  cefazolin: '2180',
  ampicillin: '733',
  dexamethasone: '3264',
  methylprednisolone: '6902',
  triamcinolone: '10759',
  betamethasone: '1514',
  medroxyprogesterone: '6691 1000126 1000153 1000156',
  octreotide: '7617',
  lanreotide: '68092',
  haloperidol: '1719646',
  'haloperidol decanoate': '1719862 1719803',
  'fluphenazine decanoate': '859824',
  paliperidone: '679314 858073 858048 858056 858054 858052',
  risperidone: '35636 2055675 2055667',
  aripiprazole: '89013 1659812',
  'aripiprazole lauroxil': '1673269',
  olanzapine: '61381',
  naltrexone: '7243',
  buprenorphine: '1819 1996184 1996192',
  'cabotegravir and rilpivirine': '1102270',
  ustekinumab: '847083',
  certolizumab: '709271',
  tildrakizumab: '2053436',
  ixekizumab: '1745103',
  abatacept: '1145929',
  adalimumab: '327361',
  'epoetin alfa': '105694',
  'darbepoetin alfa': '283838',
  enoxaparin: '854228 854235 854238 854241 854248',
  heparin: '5224 1659263 1798389',
  fondaparinux: '861362 861363 861365 861356',
  promethazine: '992460 992858',
  prochlorperazine: '8704',
  hydroxyzine: '5553 995270 1794554',
  epinephrine: '3992',
  naloxone: '7242',
  morphine: '7052 2003714 1732006',
  hydromorphone: '3423 897653 1724276',
  nalbuphine: '1866543',
  sumatriptan: '37418',
  dihydroergotamine: '3418',
  droperidol: '3648',
  lorazepam: '6470 1665188',
  semaglutide: '1991302 1991306 2553501',
  tirzepatide: '2601743',
};

/** The CVX codes of vaccines. Between them lie globulins, antitoxins, antibodies, skin tests and codes never given out. */
export const expectedCvx =
  '01-11 15-22 24-26 28 31-33 35 37-56 62 66 69 74-78 80-85 88-92 94 100-116 118-122 125-144 146-153 155 158 160-179 182-198 200-208 210-224 227-231 300-303 305 308-314 316-331 333-334 500-521';
