import { drugs } from './drug-row.ts';
import { recalled, sourced } from './provenance.ts';

const hcpcs = sourced('CMS HCPCS Level II 2024-07; CMS ASP NDC-HCPCS crosswalk 2026-01; RxList index of names');
const cdc = sourced('CDC CVX and CPT code sets and product list, 2025-12');
const labels = recalled('US labels');
const globulin = drugs(hcpcs, 'immune-globulin');
const rsv = drugs(cdc, 'rsv-antibody');
const covid = drugs(hcpcs, 'covid-antibody');
const allergen = drugs(sourced('CMS NCCI PTP 2024-07, 95115 to 95170'), 'allergen');
const skinTest = drugs(sourced('CDC CVX code set, 2025-12; CMS NCCI PTP 2024-07, 86580'), 'skin-test');
const skinTestR = drugs(labels, 'skin-test');
// BETOS O1D is chemotherapy.
const antineoplastic = drugs(sourced('CMS HCPCS Level II 2024-07, BETOS O1D; RxList index of names'), 'antineoplastic');
const antineoplasticR = drugs(labels, 'antineoplastic');
const hormonal = drugs(hcpcs, 'hormonal-antineoplastic');
const toxin = drugs(hcpcs, 'botulinum-toxin');
const toxinR = drugs(labels, 'botulinum-toxin');
const contrast = drugs(sourced('RxList index of names'), 'contrast-or-radiopharmaceutical');
const contrastR = drugs(labels, 'contrast-or-radiopharmaceutical');
const flush = drugs(hcpcs, 'flush-or-lock');
const fluid = drugs(hcpcs, 'fluid');
const anesthetic = drugs(hcpcs, 'local-anesthetic');
const implant = drugs(hcpcs, 'implant');
const implantR = drugs(labels, 'implant');

/** Products whose administration is, or may be, another service than 96372; and the immune globulins, which are not. */
export const excludedDrugs = [
  globulin('Rho(D) immune globulin', 'im iv', {
    names:
      'rhogam|rhogam ultra-filtered|hyperrho|hyperrho s/d|winrho|winrho sdf|rhophylac|micrhogam?|rho d immune globulin|rh immune globulin|rhig|rho(d) ig|anti-d immunoglobulin',
  }),
  globulin('hepatitis B immune globulin', 'im', {
    names:
      'hbig|hyperhep b|hyperhepb|nabi-hb|hepagam b|hep b immune globulin|hepatitis b ig|hepatitis b immunoglobulin',
  }),
  globulin('tetanus immune globulin', 'im', { names: 'hypertet|hypertet s/d|tig|tetanus ig|tetanus immunoglobulin' }),
  globulin('rabies immune globulin', 'im infiltration', {
    names: 'hyperrab|kedrab|imogam|hrig|rabies ig|rabies immunoglobulin|human rabies immune globulin',
  }),
  globulin('varicella zoster immune globulin', 'im', { names: 'varizig|vzig' }),
  globulin('immune globulin', 'im iv sc', {
    names: 'gamastan|gamastan s/d|immunoglobulin|immune globulin human|gammagard|gamunex-c|hizentra|privigen|ivig',
  }),
  rsv('nirsevimab', 'im', { names: 'beyfortus|nirsevimab-alip' }),
  rsv('clesrovimab', 'im', { names: 'enflonsia|clesrovimab-cfor' }),
  covid('tixagevimab and cilgavimab', 'im', { names: 'evusheld?|tixagevimab|cilgavimab|tixagevimab/cilgavimab' }),
  covid('casirivimab and imdevimab', 'iv sc', { names: 'regen-cov?|casirivimab|imdevimab|casirivimab/imdevimab' }),
  covid('bamlanivimab', 'iv', { names: 'bamlanivimab/etesevimab|etesevimab' }),
  covid('sotrovimab', 'iv'),
  covid('bebtelovimab', 'iv'),
  covid('pemivibart', 'iv', { names: 'pemgarda?' }),
  allergen('allergenic extract', 'sc', {
    names:
      'allergen extract|allergy extract|allergenic extracts|allergen immunotherapy|allergy immunotherapy|allergy shot|allergy injection|allergy serum|allergy shots|scit|venom protein|mixed vespid venom protein|honey bee venom|wasp venom protein|pollen extract|dust mite extract|cat hair extract|allergen immunotherapy extract|ragweed pollen extract|standardized mite|grass pollen extract',
  }),
  skinTest('tuberculin PPD', 'intradermal', {
    names: 'tuberculin|ppd|tubersol|aplisol?|purified protein derivative|tb skin test|mantoux|tuberculin skin test|tst',
  }),
  skinTestR('candida skin test', 'intradermal', { names: 'candin|candida albicans skin test antigen' }),
  skinTestR('histamine control', 'intradermal', { names: 'histamine positive control' }),
  antineoplastic('methotrexate', 'im sc iv', {
    names: 'otrexup|rasuvo|jylamvo|xatmep|trexall|methotrexate sodium|mtx',
    rxnorm: '6851 1655959 1655960 1544378',
  }),
  antineoplastic('bortezomib', 'sc iv', { names: 'velcade|boruzu' }),
  antineoplastic('azacitidine', 'sc iv', { names: 'vidaza' }),
  antineoplastic('cytarabine', 'sc iv', {}),
  antineoplastic('bleomycin', 'im sc iv', {}),
  antineoplastic('vincristine', 'iv', {}),
  antineoplastic('fluorouracil', 'iv', { names: '5-fu|5-fluorouracil' }),
  antineoplastic('cyclophosphamide', 'iv', { names: 'cytoxan|frindovyx' }),
  antineoplasticR('trastuzumab and hyaluronidase', 'sc', {
    names: 'herceptin hylecta|trastuzumab-hyaluronidase|trastuzumab/hyaluronidase|phesgo',
  }),
  antineoplastic('rituximab and hyaluronidase', 'sc', { names: 'rituxan hycela|rituximab/hyaluronidase' }),
  antineoplastic('daratumumab and hyaluronidase', 'sc', { names: 'darzalex faspro|daratumumab/hyaluronidase' }),
  antineoplastic('omacetaxine', 'sc', { names: 'synribo' }),
  antineoplastic('asparaginase', 'im iv', { names: 'rylaze|pegaspargase|oncaspar|calaspargase|erwinaze' }),
  antineoplasticR('teclistamab', 'sc', { names: 'tecvayli' }),
  antineoplastic('interferon alfa-2b', 'im sc', { names: 'intron a' }),
  hormonal('leuprolide', 'im sc', {
    names:
      'leuprolide acetate|lupron|lupron depot|lupron depot-ped|eligard|fensolvi|camcevi|leuprorelin|lutrate depot|leuprolide mesylate',
    rxnorm: '42375 1115457 1115462',
  }),
  hormonal('triptorelin', 'im', { names: 'trelstar|triptodur', rxnorm: '38782' }),
  hormonal('degarelix', 'sc', { names: 'firmagon', rxnorm: '475230 828749 828751' }),
  hormonal('goserelin', 'implant', {
    names: 'zoladex|goserelin implant|goserelin acetate implant',
    rxnorm: '50610 314008',
  }),
  hormonal('fulvestrant', 'im', { names: 'faslodex', rxnorm: '282357' }),
  toxin('onabotulinumtoxinA', 'im', {
    names: 'botox|botox cosmetic|botulinum toxin|botulinum toxin type a',
    rxnorm: '1712',
  }),
  toxin('abobotulinumtoxinA', 'im', { names: 'dysport' }),
  toxin('incobotulinumtoxinA', 'im', { names: 'xeomin|incobotulinumtoxin a' }),
  toxin('rimabotulinumtoxinB', 'im', { names: 'myobloc' }),
  toxin('daxibotulinumtoxinA', 'im', { names: 'daxxify|daxibotulinumtoxina-lanm' }),
  toxinR('letibotulinumtoxinA', 'im', { names: 'letybo' }),
  toxin('prabotulinumtoxinA', 'im', { names: 'jeuveau' }),
  contrast('iohexol', 'iv', { names: 'omnipaque' }),
  contrast('iopamidol', 'iv', { names: 'isovue' }),
  contrast('iodixanol', 'iv', { names: 'visipaque' }),
  contrast('gadobutrol', 'iv', { names: 'gadavist' }),
  contrast('gadoterate', 'iv', { names: 'dotarem|gadoterate meglumine' }),
  contrast('gadobenate', 'iv', { names: 'multihance|gadolinium' }),
  contrast('perflutren', 'iv', { names: 'definity|optison' }),
  contrastR('fludeoxyglucose F18', 'iv', { names: 'fdg|fludeoxyglucose|f-18 fdg' }),
  contrastR('technetium Tc 99m', 'iv', { names: 'technetium|tc-99m|tc99m|technetium tc-99m sestamibi' }),
  contrast('contrast agent', 'iv', { names: 'iodinated contrast|contrast media|iv contrast' }),
  flush('heparin flush', 'other-non-injection', {
    names: 'heparin lock flush|heparin lock|heparin flush solution|hep-lock|heplock|heparin pf lock flush',
  }),
  flush('saline flush', 'other-non-injection', {
    names:
      'normal saline flush|sodium chloride flush|ns flush|sodium chloride 0.9% flush|sodium chloride 0.9 % flush|0.9% sodium chloride flush|flush syringe|sodium chloride 0.9% iv flush',
  }),
  flush('alteplase catheter clearance', 'other-non-injection', { names: 'cathflo|cathflo activase' }),
  fluid('sodium chloride', 'iv', {
    names: 'normal saline|sodium chloride 0.9%|0.9% sodium chloride|0.9% nacl|nacl 0.9%|bacteriostatic saline|saline',
  }),
  fluid('lactated Ringer', 'iv', {
    names: 'lactated ringers|ringer lactate|lactated ringers solution|ringers lactate',
  }),
  fluid('dextrose', 'iv', { names: 'dextrose 5%|d5w|d5ns|d5 1/2ns|dextrose 5% in water' }),
  fluid('water for injection', 'im', { names: 'sterile water|sterile water for injection|bacteriostatic water' }),
  fluid('electrolyte solution', 'iv', { names: 'plasma-lyte|plasmalyte|normosol?' }),
  anesthetic('lidocaine', 'infiltration', {
    names: 'xylocaine|lidocaine hcl|lignocaine|lidocaine 1%|lidocaine 2%|lidocaine pf',
  }),
  anesthetic('bupivacaine', 'infiltration perineural', { names: 'marcaine|sensorcaine|exparel' }),
  anesthetic('ropivacaine', 'perineural', { names: 'naropin' }),
  anesthetic('mepivacaine', 'infiltration', { names: 'carbocaine|polocaine' }),
  anesthetic('chloroprocaine', 'infiltration', { names: 'nesacaine' }),
  implant('testosterone pellet', 'implant', {
    names: 'testopel|testosterone pellets|testosterone implant|testosterone subcutaneous pellet',
    formOf: 'testosterone',
  }),
  implantR('estradiol pellet', 'implant', { names: 'estradiol pellets|estradiol implant' }),
  implant('etonogestrel implant', 'implant', { names: 'nexplanon|implanon|etonogestrel' }),
  implant('histrelin implant', 'implant', { names: 'supprelin|supprelin la|vantas|histrelin' }),
  implant('buprenorphine implant', 'implant', { names: 'probuphine', formOf: 'buprenorphine' }),
  implantR('naltrexone pellet', 'implant', { names: 'naltrexone implant', formOf: 'naltrexone' }),
];
