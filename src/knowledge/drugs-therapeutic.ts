import { drugs } from './drug-row.ts';
import { recalled, sourced } from './provenance.ts';

// Routes are from labels (recalled): a hint only.
const coded = sourced(
  'CMS HCPCS Level II 2024-07; CMS ASP NDC-HCPCS crosswalk 2026-01; RxList index of brand and generic names; RxNorm codes from OHDSI PhenotypeLibrary and VSAC',
);
const t = drugs(coded, 'therapeutic');
const va = drugs(sourced('VSAC value sets, 2025; VA VistA reminder text on diabetes drugs'), 'therapeutic');
const r = drugs(recalled('US labels'), 'therapeutic');

/** Medicines whose injection 96372 may stand for. */
export const therapeuticDrugs = [
  t('cyanocobalamin', 'im sc', {
    names: 'vitamin b12|vitamin b-12|b12|b-12|cyanocobal|cobalamin|vit b12|vit b-12|nascobal',
  }),
  t('hydroxocobalamin', 'im', { names: 'hydroxycobalamin' }),
  t('thiamine', 'im iv', { names: 'vitamin b1|vitamin b-1|thiamin' }),
  t('phytonadione', 'im sc iv', { names: 'vitamin k|vitamin k1|aquamephyton|phytomenadione|mephyton' }),
  t('ketorolac', 'im iv', { names: 'toradol', rxnorm: '35827 860092 1665461 1665459 860114' }),
  t('ceftriaxone', 'im iv', { names: 'rocephin', rxnorm: '2193 309092 1665005 1665021' }),
  t('penicillin G', 'im iv', {
    names: 'penicillin g potassium|penicillin g sodium|pfizerpen|pfizerpen-g',
    rxnorm: '7980',
  }),
  t('penicillin G benzathine', 'im', {
    names:
      'benzathine penicillin|benzathine penicillin g|penicillin g benzathine|bicillin l-a|bicillin la|extencilline?|lentocilin?',
    rxnorm: '731567 731570',
    formOf: 'penicillin G',
  }),
  t('penicillin G benzathine and procaine', 'im', {
    names:
      'bicillin c-r|bicillin cr|penicillin g benzathine/penicillin g procaine|penicillin g benzathine-procaine|penicillin g benzathine penicillin g procaine|penicillin g benz/procaine|bicillin c-r 900/300',
    formOf: 'penicillin G',
  }),
  t('penicillin G procaine', 'im', { names: 'procaine penicillin', formOf: 'penicillin G' }),
  t('gentamicin', 'im iv', { names: 'garamycin', rxnorm: '1596450' }),
  t('cefazolin', 'im iv', { names: 'ancef|kefzol?', rxnorm: '2180' }),
  t('ampicillin', 'im iv', { rxnorm: '733' }),
  t('dexamethasone', 'im iv', {
    names: 'decadron|dexamethasone sodium phosphate|dexamethasone sod phosphate|dexamethasone sodium phos',
    rxnorm: '3264',
  }),
  t('methylprednisolone', 'im iv', { rxnorm: '6902' }),
  t('methylprednisolone acetate', 'im intra-articular intralesional', {
    names: 'depo-medrol|depo medrol|depomedrol|methylprednisolone ac',
    formOf: 'methylprednisolone',
  }),
  t('methylprednisolone sodium succinate', 'im iv', {
    names: 'solu-medrol|solu medrol|solumedrol|methylprednisolone sod succ|methylprednisolone sodium succ',
    formOf: 'methylprednisolone',
  }),
  t('triamcinolone', 'im intra-articular intralesional', {
    names: 'triesence|triamcinolone acetonide|kenalog|kenalog-40|kenalog-10|kenalog-80',
    rxnorm: '10759',
  }),
  t('betamethasone', 'im intra-articular', {
    names: 'celestone|celestone soluspan|betamethasone sodium phosphate and acetate|betamethasone acetate',
    rxnorm: '1514',
  }),
  t('medroxyprogesterone', 'im sc', {
    names:
      'medroxyprogesterone acetate|depo-provera|depo provera|depo-subq provera|depo-subq provera 104|depo-subq|dmpa|depoprovera',
    rxnorm: '6691 1000126 1000153 1000156',
  }),
  t('testosterone', 'im sc'),
  t('testosterone cypionate', 'im sc', {
    names: 'depo-testosterone|depo testosterone|testosterone cyp|azmiro',
    formOf: 'testosterone',
  }),
  t('testosterone enanthate', 'im sc', { names: 'xyosted|delatestryl', formOf: 'testosterone' }),
  t('testosterone undecanoate', 'im', { names: 'aveed', formOf: 'testosterone' }),
  t('estradiol valerate', 'im', { names: 'delestrogen' }),
  t('estradiol cypionate', 'im', { names: 'depo-estradiol' }),
  t('progesterone', 'im', { names: 'progesterone in oil' }),
  t('hydroxyprogesterone caproate', 'im sc', { names: 'makena' }),
  t('chorionic gonadotropin', 'im sc', { names: 'hcg|novarel|pregnyl|human chorionic gonadotropin' }),
  t('octreotide', 'sc iv', { names: 'octreotide acetate|sandostatin', rxnorm: '7617' }),
  t('octreotide depot', 'im', { names: 'sandostatin lar|sandostatin lar depot|octreotide lar', formOf: 'octreotide' }),
  t('lanreotide', 'sc', { names: 'lanreotide acetate|somatuline|somatuline depot', rxnorm: '68092' }),
  t('haloperidol', 'im', { names: 'haldol|haloperidol lactate', rxnorm: '1719646' }),
  t('haloperidol decanoate', 'im', { names: 'haldol decanoate', rxnorm: '1719862 1719803', formOf: 'haloperidol' }),
  t('fluphenazine decanoate', 'im sc', { names: 'prolixin decanoate?', rxnorm: '859824' }),
  t('paliperidone', 'im', {
    names:
      'paliperidone palmitate|invega sustenna|invega trinza|invega hafyera|erzofri|paliperidone er|paliperidone extended-release',
    rxnorm: '679314 858073 858048 858056 858054 858052',
  }),
  t('risperidone', 'im sc', {
    names: 'risperdal consta|perseris|uzedy|rykindo|risvan?|risperidone er|risperidone microspheres',
    rxnorm: '35636 2055675 2055667',
  }),
  t('aripiprazole', 'im', { names: 'abilify maintena|abilify asimtufii|aripiprazole er', rxnorm: '89013 1659812' }),
  t('aripiprazole lauroxil', 'im', { names: 'aristada|aristada initio', rxnorm: '1673269', formOf: 'aripiprazole' }),
  t('olanzapine', 'im', { names: 'zyprexa intramuscular|zyprexa', rxnorm: '61381' }),
  t('olanzapine pamoate', 'im', { names: 'zyprexa relprevv', formOf: 'olanzapine' }),
  t('naltrexone', 'im', { names: 'vivitrol|naltrexone er|naltrexone extended-release', rxnorm: '7243' }),
  t('buprenorphine', 'sc', {
    names:
      'buprenorphine hydrochloride|buprenorphine hcl|sublocade|brixadi|buprenorphine er|buprenorphine extended-release',
    rxnorm: '1819 1996184 1996192',
  }),
  t('cabotegravir', 'im', { names: 'apretude?' }),
  t('cabotegravir and rilpivirine', 'im', {
    names: 'cabenuva|cabotegravir/rilpivirine|cabotegravir-rilpivirine|cabotegravir rilpivirine',
    rxnorm: '1102270',
    formOf: 'cabotegravir',
  }),
  t('rilpivirine', 'im'),
  t('lenacapavir', 'sc', { names: 'sunlenca|yeztugo' }),
  t('denosumab', 'sc', {
    names:
      'denosumab-bmwo|denosumab-bnht|denosumab-dssb|prolia|xgeva|jubbonti|wyost|denosumab-bbdz|ospomyv?|stoboclo?|bildyos?',
  }),
  t('romosozumab', 'sc', { names: 'evenity|romosozumab-aqqg' }),
  t('omalizumab', 'sc', { names: 'omalizumab-igec|xolair|omlyclo' }),
  t('mepolizumab', 'sc', { names: 'nucala' }),
  t('benralizumab', 'sc', { names: 'fasenra' }),
  t('tezepelumab', 'sc', { names: 'tezspire' }),
  t('dupilumab', 'sc', { names: 'dupixent' }),
  t('ustekinumab', 'sc iv', {
    names:
      'ustekinumab-auub|ustekinumab-ttwe|pyzchiva|ustekinumab-aekn|ustekinumab-aauz|otulfi|ustekinumab-srlf|ustekinumab-stba|steqeyma|ustekinumab-kfce|yesintek|stelara|wezlana|selarsdi',
    rxnorm: '847083',
  }),
  t('canakinumab', 'sc', { names: 'ilaris' }),
  t('rilonacept', 'sc', { names: 'arcalyst' }),
  t('certolizumab', 'sc', { names: 'certolizumab pegol|cimzia', rxnorm: '709271' }),
  t('tildrakizumab', 'sc', { names: 'ilumya', rxnorm: '2053436' }),
  t('ixekizumab', 'sc', { names: 'taltz', rxnorm: '1745103' }),
  t('abatacept', 'sc iv', { names: 'orencia', rxnorm: '1145929' }),
  t('tocilizumab', 'sc iv', { names: 'tofidence|tocilizumab-bavi|tocilizumab-anoh|actemra' }),
  t('adalimumab', 'sc', {
    names: 'adalimumab-fkjp|adalimumab-aaty|adalimumab-ryvk|adalimumab-adbm|humira|hadlima?|hyrimoz|cyltezo|amjevita',
    rxnorm: '327361',
  }),
  t('etanercept', 'sc', { names: 'enbrel' }),
  t('filgrastim', 'sc iv', {
    names: 'filgrastim-aafi|filgrastim-ayow|neupogen|zarxio|nivestym|releuko|granix|tbo-filgrastim|filgrastim-sndz',
  }),
  t('pegfilgrastim', 'sc', {
    names:
      'pegfilgrastim-bmez|pegfilgrastim-apgf|pegfilgrastim-fpgk|pegfilgrastim-pbbk|neulasta|fulphila|udenyca|ziextenzo|nyvepria|fylnetra|stimufend|pegfilgrastim-jmdb|pegfilgrastim-cbqv',
  }),
  t('pegfilgrastim on-body injector', 'sc', {
    names: 'neulasta onpro|pegfilgrastim onpro|udenyca onbody|onpro|neulasta on-body injector|pegfilgrastim on-body',
    formOf: 'pegfilgrastim',
  }),
  t('epoetin alfa', 'sc iv', { names: 'epoetin alfa-epbx|epogen|procrit|retacrit|epoetin', rxnorm: '105694' }),
  t('darbepoetin alfa', 'sc iv', { names: 'aranesp|darbepoetin', rxnorm: '283838' }),
  t('luspatercept', 'sc', { names: 'luspatercept-aamt|reblozyl' }),
  t('enoxaparin', 'sc', { names: 'lovenox|enoxaparin sodium', rxnorm: '854228 854235 854238 854241 854248' }),
  t('heparin', 'sc iv', { names: 'heparin sodium|heparin sodium porcine', rxnorm: '5224 1659263 1798389' }),
  t('fondaparinux', 'sc', { names: 'arixtra', rxnorm: '861362 861363 861365 861356' }),
  t('dalteparin', 'sc', { names: 'fragmin' }),
  t('promethazine', 'im iv', { names: 'phenergan|promethazine hcl', rxnorm: '992460 992858' }),
  t('ondansetron', 'im iv', { names: 'zofran|ondansetron hcl' }),
  t('prochlorperazine', 'im iv', { names: 'compazine|prochlorperazine edisylate', rxnorm: '8704' }),
  t('metoclopramide', 'im iv', { names: 'reglan' }),
  t('diphenhydramine', 'im iv', { names: 'benadryl|diphenhydramine hcl' }),
  t('hydroxyzine', 'im', { names: 'vistaril|hydroxyzine hcl', rxnorm: '5553 995270 1794554' }),
  t('epinephrine', 'im sc iv', { names: 'adrenaline|adrenalin|epipen|epipen jr|auvi-q|symjepi', rxnorm: '3992' }),
  t('glucagon', 'im sc iv', { names: 'glucagen|gvoke' }),
  t('naloxone', 'im sc iv', { names: 'narcan|zimhi', rxnorm: '7242' }),
  t('morphine', 'im sc iv', { names: 'morphine sulfate', rxnorm: '7052 2003714 1732006' }),
  t('hydromorphone', 'im sc iv', { names: 'dilaudid', rxnorm: '3423 897653 1724276' }),
  t('meperidine', 'im sc iv', { names: 'demerol' }),
  t('fentanyl', 'im iv', { names: 'sublimaze' }),
  t('nalbuphine', 'im sc iv', { names: 'nubain', rxnorm: '1866543' }),
  t('butorphanol', 'im iv', { names: 'stadol' }),
  t('sumatriptan', 'sc', { names: 'imitrex', rxnorm: '37418' }),
  t('dihydroergotamine', 'im sc iv', { names: 'dhe 45|d.h.e. 45|dhe', rxnorm: '3418' }),
  t('droperidol', 'im iv', { names: 'inapsine', rxnorm: '3648' }),
  t('lorazepam', 'im iv', { names: 'ativan', rxnorm: '6470 1665188' }),
  t('midazolam', 'im iv', { names: 'versed?' }),
  t('diazepam', 'im iv', { names: 'valium' }),
  t('ziprasidone', 'im', { names: 'geodon' }),
  t('chlorpromazine', 'im', { names: 'thorazine' }),
  t('terbutaline', 'sc', { names: 'brethine?' }),
  t('insulin', 'sc', {
    names:
      'fiasp|lyumjev|insulin regular|insulin lispro|insulin aspart|insulin glargine|insulin nph|humulin|humulin r|novolin|novolog|humalog|lantus|insulin human|insulin degludec|insulin detemir|tresiba|levemir|basaglar',
  }),
  va('semaglutide', 'sc', { names: 'rybelsus|ozempic|wegovy', rxnorm: '1991302 1991306 2553501' }),
  va('tirzepatide', 'sc', { names: 'mounjaro|zepbound?', rxnorm: '2601743' }),
  t('liraglutide', 'sc', { names: 'victoza|saxenda' }),
  t('dulaglutide', 'sc', { names: 'trulicity' }),
  t('palivizumab', 'im', { names: 'synagis' }),
  t('azithromycin', 'iv', { names: 'zithromax' }),
  t('clindamycin', 'im iv', { names: 'cleocin' }),
  t('cefepime', 'im iv', { names: 'maxipime' }),
  t('ertapenem', 'im iv', { names: 'invanz' }),
  t('spectinomycin', 'im'),
  t('famotidine', 'iv', { names: 'pepcid' }),
  t('furosemide', 'im iv', { names: 'furoscix|lasix' }),
  t('orphenadrine', 'im iv', { names: 'norflex' }),
  t('dicyclomine', 'im', { names: 'bentyl' }),
  t('hydrocortisone', 'im iv', { names: 'solu-cortef|solu cortef|hydrocortisone sodium succinate' }),
  t('iron dextran', 'im iv', { names: 'iron dextran complex|infed' }),
  t('magnesium sulfate', 'im iv', { names: 'magnesium sulphate' }),
  t('ascorbic acid', 'im sc iv', { names: 'vitamin c' }),
  t('pyridoxine', 'im iv', { names: 'vitamin b6' }),
  t('folic acid', 'im sc iv'),
  r('vitamin B complex', 'im', { names: 'b-complex|vitamin b complex|b complex' }),
  r('ergocalciferol', 'im', { names: 'vitamin d' }),
  t('glycopyrrolate', 'im iv', { names: 'glyrx-pf|robinul' }),
  t('atropine', 'im sc iv'),
  t('benztropine', 'im iv', { names: 'cogentin' }),
  t('methylergonovine', 'im', { names: 'methergine' }),
  t('carboprost', 'im', { names: 'hemabate' }),
  t('oxytocin', 'im iv', { names: 'pitocin' }),
  t('teriparatide', 'sc', { names: 'forteo' }),
  t('inclisiran', 'sc', { names: 'leqvio' }),
  t('evolocumab', 'sc', { names: 'repatha' }),
  t('alirocumab', 'sc', { names: 'praluent' }),
];
