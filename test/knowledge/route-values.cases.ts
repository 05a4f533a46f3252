import type { RouteClass } from '../../src/domain/route.ts';

/** What a value is to be read as: one route, `unspecified`, one of several (never to be guessed), or not understood. */
export type Meant = { is: RouteClass; shorthand?: true } | { oneOf: readonly RouteClass[] } | { notARoute: true };

interface List {
  /** Where the values were found. */
  from: string;
  values: readonly (readonly [Meant, string])[];
}

const is = (route: RouteClass): Meant => ({ is: route });
/** Shorthand that no list explains: read, and asked about. */
const shorthand = (route: RouteClass): Meant => ({ is: route, shorthand: true });
const oneOf = (...routes: RouteClass[]): Meant => ({ oneOf: routes });
const notARoute: Meant = { notARoute: true };

/** Every code of the CodeSystem mimic-medication-route, as written there. */
export const hospitalValues: List = {
  from: 'MIMIC-IV on FHIR 1.1, CodeSystem mimic-medication-route, 106 codes of one US hospital',
  values: [
    [is('im'), 'IM'],
    [is('sc'), 'SC|SUBCUT'],
    [is('sc-infusion'), 'SC INFUSION|SUBCUT INFUSION|SCPUMP|SCPCA'],
    [is('iv'), 'IV|SIDE PORT|FEMORAL VEIN|DLPICC'],
    [is('iv-push'), 'IV BOLUS'],
    [is('iv-infusion'), 'IV INFUSION|IV DRIP|IVCI|IVPCA'],
    [shorthand('iv-infusion'), 'PB|IVS'],
    [is('intra-arterial'), 'INTRA-ARTERIALLY'],
    [is('intralesional'), 'INTRALESIONAL'],
    [is('perineural'), 'PERIPHNERVE|LUMBAR PLEXUS|INFUSION VIA ON-Q PUMP'],
    [is('neuraxial'), 'EDPCA|ITPCA'],
    [is('ophthalmic-injection'), 'INTRAVITREAL'],
    [is('other-injection'), 'IP|INTRAPLEURAL|INTRAPERICARDIAL|INTRACORPOREAL'],
    [shorthand('other-injection'), 'PL|INTERSPACE'],
    [is('oral'), 'PO|Po|po|P.O.|ORAL'],
    [
      is('other-non-injection'),
      'AD|AS|AU|OD|OS|OU|LEFT EAR|RIGHT EAR|BOTH EARS|LEFT EYE|RIGHT EYE|BOTH EYES|G TUBE|J TUBE|PEG|NG|ng|NGT|OG|OGT|NG/OG|PO/NG|PO/OG|PO OR ENTERAL TUBE|ENTERAL TUBE ONLY – NOT ORAL|IH|AERO|NEB|INHALATION|ET|IN|NAS|NS|SL|BU|BUCCAL|TP|TRANSDERMAL|PR|PV|VG|IR|IRR|DWELL|LOCK|FLUSH|IV FLUSH|IV FLUSH*|DIALYS',
    ],
    [shorthand('other-non-injection'), 'TT|ND|REPLACE|IMPELLA|EX-VIVO|AXILLARY'],
    [oneOf('oral', 'iv'), 'PO/IV'],
    [oneOf('intradermal', 'unspecified'), 'ID'],
    [oneOf('intra-arterial', 'intra-articular'), 'IA'],
    [oneOf('neuraxial', 'intralesional'), 'IT'],
    [oneOf('neuraxial', 'unspecified'), 'ED'],
    [oneOf('intralesional', 'other-injection'), 'IL'],
    [oneOf('other-injection', 'unspecified'), 'IC'],
    [oneOf('iv', 'unspecified'), 'IJ'],
    [oneOf('iv', 'ophthalmic-injection'), 'IVT'],
    [oneOf('intraosseous', 'ophthalmic-injection'), 'IO'],
    [oneOf('other-non-injection', 'unspecified'), 'IU|TD'],
    [notARoute, 'AC|NU'],
  ],
};

const spellings: List = {
  from: 'Spellings met in free text',
  values: [
    [
      is('im'),
      'im|i.m.|i/m|I M|IM.|intramuscular|intramuscularly|intra-muscular|intra muscular|intra-muscularly|intramusc|intramusculary|im inj|im injection|im x1|deep im|im deep|im z-track|z track im|ztrack|z-track|imd|imz|deltoid im|im deltoid|glut im|im glut|im gluteal|ventrogluteal im|vg im|vastus im|into muscle|into the muscle|muscle injection|intramuscular deep|deep intramuscular|IM (intramuscular)|IM; IM',
    ],
    [
      is('sc'),
      'sc|s.c.|s/c|s c|sq|s.q.|s q|subq|sub-q|sub q|SUBQ|subcut|sub-cut|sub cut|subcu|subcutaneous|subcutaneously|sub-cutaneous|sub-cutaneously|subcutan|under the skin|deep subcutaneous|abdomen subq|SC (subcutaneous)|by subcutaneous injection',
    ],
    [shorthand('sc'), 'hypo|hypodermic|hypodermically'],
    [
      is('sc-infusion'),
      'subcut infusion|sc infusion|subcutaneous infusion|subq infusion|sq infusion|sc pump|sq pump|subq pump|subcut pump|subcutaneous pump|scpump|scpca|sc pca|subcut pca|hypodermoclysis|continuous subcutaneous|insulin pump|SQ/insulin pump',
    ],
    [shorthand('sc-infusion'), 'clysis'],
    [
      is('iv-push'),
      'ivp|iv push|iv slow push|slow ivp|slow iv push|iv bolus|bolus iv|intravenous push|intravenous bolus|intravenous injection|iv injection',
    ],
    [shorthand('iv-push'), 'iv syringe'],
    [
      is('iv-infusion'),
      'ivpb|piggyback|iv piggyback|iv piggy back|IV Piggyback|iv drip|drip|ivci|continuous iv|iv continuous|iv infusion|infusion|intravenous infusion|intravenous drip|intravenous piggyback|continuous infusion|iv pca|ivpca|iv soln|iv solution|IV/IVPB',
    ],
    [
      is('iv'),
      'iv|i.v.|i v|intraven|intravenous|intravenously|intra-venous|central line|picc|into vein|into the vein|Intravenous route',
    ],
    [is('intradermal'), 'intraderm|intradermal|intradermally|intra-dermal|intracutaneous|intracutaneously'],
    [shorthand('intradermal'), 'ppd'],
    [
      is('intra-articular'),
      'intra-articular|intraarticular|intra-articularly|joint inj|joint injection|joint|bursa|bursa injection|intrabursal|intra-bursal|intrasynovial|periarticular|into joint|into the joint',
    ],
    [is('intra-arterial'), 'intra-arterial|intraarterial|intra-arterially|intracoronary|intra-coronary'],
    [is('intraosseous'), 'intraosseous|intra-osseous|intraosseously'],
    [is('intralesional'), 'intralesional|intra-lesional|intralesionally|intratumoral|intratumor|sublesional'],
    [
      is('perineural'),
      'perineural|peripheral nerve|nerve block|paravertebral|intraneural|on-q pump|infusion via on-q pump|lumbar plexus|periphnerve',
    ],
    [
      is('neuraxial'),
      'epidural|epidurally|intrathecal|intrathecally|intraspinal|caudal|peridural|subarachnoid|edpca|itpca|intraventricular shunt',
    ],
    [
      is('ophthalmic-injection'),
      'intravitreal|intravitreally|intraocular|subconj|subconjunctival|subconjunctivally|scinj|retrobulbar|peribulbar|intracameral|sub-tenon|into the eye|into left eye|into right eye',
    ],
    [is('infiltration'), 'infiltrate|infiltrated|infiltration|local infiltration|wound infiltration'],
    [
      is('implant'),
      'implant|implanted|implantation|pellet|subdermal|subdermal implant|subcutaneous implant|sc implant|sqimplnt',
    ],
    [
      is('other-injection'),
      'intracavernosal|intracavernous|intracorporeal|intraperitoneal|intraperitoneally|intrapleural|intracardiac|intrapericardial|intradiscal|intratendinous|peritendinous|tendon sheath|tendon|trigger point|intratympanic|intralymphatic|submucosal',
    ],
    [is('oral'), 'po|p.o.|p o|by mouth|mouth|oral|orally|per os|peroral'],
    [
      is('other-non-injection'),
      'sublingual|sublingually|buccal|nasal|intranasal|intranasally|inhaled|inhalation|nebulized|nebulizer|nebulization|topical|topically|transdermal|transdermally|patch|skin|cutaneous|rectal|rectally|per rectum|vaginal|vaginally|ophthalmic|eye drops|otic|ear drops|nasogastric|ngt|ogt|g-tube|g tube|j tube|gastrostomy|via peg|enteral|enteral tube|intravesical|intratracheal|endotracheal|respiratory tract|intrauterine|urethral|mucous membrane|mm|op|ot|dental|irrigation|swish and spit|swish and swallow|iv flush|line lock|catheter lock',
    ],
  ],
};

const displays: List = {
  from: 'Displays of SNOMED CT, HL7 v2-0162 and HL7 v3 RouteOfAdministration',
  values: [
    [
      is('im'),
      'Intramuscular route|Intramuscular route (qualifier value)|Injection, intramuscular|Injection, intramuscular, deep|Injection, intramuscular, z track',
    ],
    [is('sc'), 'Subcutaneous route|Subcutaneous (qualifier value)|Injection, subcutaneous'],
    [is('sc-infusion'), 'Infusion, subcutaneous|Injection, insulin pump'],
    [is('implant'), 'Implantation, subcutaneous|Insertion, subcutaneous, surgical'],
    [is('intradermal'), 'Injection, intradermal|Implantation, intradermal'],
    [is('neuraxial'), 'Infusion, epidural|Infusion, intrathecal'],
    [is('ophthalmic-injection'), 'Implantation, intravitreal|Injection, subconjunctival'],
    [is('intra-arterial'), 'Infusion, intracoronary'],
    [is('other-injection'), 'Infusion, intracardiac|Injection, intrauterine|Injection, urethral'],
    [
      is('other-non-injection'),
      'Chew, oral|Dissolve, oral|Flush, intravenous catheter|Inhalation, oral intermittent flow|Inhalation, oral rebreather mask|Inhalation, nebulization, oral|Instillation, intraocular|Topical application, intraocular|Topical application, intralesional|Topical application, oral|Irrigation, intralesional|Irrigation, intraocular|Mucosal absorption, submucosal|Rinse, oral',
    ],
  ],
};

/** What must stay unresolved, whatever else is written around it. */
export const ambiguities: List = {
  from: 'Values that leave the route open',
  values: [
    [oneOf('sc', 'im'), 'SC/IM|SQ or IM'],
    [oneOf('im', 'sc'), 'IM/SC|IM and SC|IM, SC|IM + subcut'],
    [oneOf('im', 'iv'), 'IM or IV|IM/IV'],
    [oneOf('iv-push', 'im'), 'IVP/IM'],
    [oneOf('oral', 'iv'), 'PO/IV'],
    [oneOf('oral', 'im'), 'PO/IM'],
    [oneOf('im', 'unspecified'), 'IM/other|IM, per protocol|IM or as directed|IM (see comments)'],
    [oneOf('sc', 'ophthalmic-injection'), 'subc'],
    [oneOf('intraosseous', 'ophthalmic-injection'), 'IO'],
    [oneOf('intra-arterial', 'intra-articular'), 'IA'],
    [oneOf('intradermal', 'unspecified'), 'ID|I.D.|i d'],
    [oneOf('neuraxial', 'intralesional'), 'IT'],
    [oneOf('neuraxial', 'unspecified'), 'EP|ED'],
    [oneOf('intra-articular', 'unspecified'), 'IS'],
    [oneOf('intralesional', 'other-injection'), 'IL'],
    [oneOf('other-injection', 'unspecified'), 'IC'],
    [oneOf('other-non-injection', 'unspecified'), 'IU|TD'],
    [oneOf('iv', 'unspecified'), 'IJ'],
    [oneOf('iv-infusion', 'other-non-injection'), 'gtt|GTT'],
    [
      is('unspecified'),
      'inj|injection|injectable|inject|shot|parenteral|parenterally|PARENTINJ|percutaneous|syringe|pen|needle|push|bolus|per protocol|as directed|other|oth|OTH|unknown|unassigned|misc|miscellaneous|N/A|na|none|not applicable|see note|see comments|Route of Administration Values',
    ],
    [
      notARoute,
      'L deltoid|deltoid|deltiod|left arm|arm|thigh|glute|Abd|hip/thigh|bilat hips|vastus lateralis|prefilled syringe|auto-injector|via pen injector|slow push over 2 minutes|per nurse|C38291|IM not IV|not IM',
    ],
  ],
};

export const lists: readonly List[] = [hospitalValues, spellings, displays, ambiguities];

/** One row per value. */
export const routeValues = lists.flatMap(({ from, values }) =>
  values.flatMap(([meant, words]) => words.split('|').map(value => ({ from, value, meant }))),
);
