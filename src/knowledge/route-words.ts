import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/**
 * Words for routes. `anywhere`: also inside a sentence ("1000 mcg IM x1 left deltoid"). `whole`: only when it is all the
 * element says, because in a sentence it is often something else ("in", "id", "pb"). `open`: one of the candidates is
 * meant and the words do not say which. Recalled words are never `anywhere`: each stands for itself and is asked about.
 */
export interface RouteWordRow extends Provenance {
  candidates: readonly RouteClass[];
  words: readonly string[];
  scope: 'anywhere' | 'whole';
  open: boolean;
}

/** The words of the displays, and what means the same in plain English or with another hyphen, ending or cut. */
const plain = sourced('Displays of SNOMED CT, HL7 v2 and HL7 v3 routes, and spellings of the same words');
const v3 = sourced('HL7 v3 RouteOfAdministration');
const v2 = sourced('HL7 v2 tables 0162 and 0165');
const emar = sourced('MIMIC-IV on FHIR, CodeSystem mimic-medication-route');
const ismp = sourced('ISMP List of Error-Prone Abbreviations');
const usage = recalled('Ward usage, US hospitals');

function anywhere(provenance: Provenance, routeClass: RouteClass, words: string): RouteWordRow {
  return { ...provenance, candidates: [routeClass], words: split(words), scope: 'anywhere', open: false };
}
function whole(provenance: Provenance, routeClass: RouteClass, words: string): RouteWordRow {
  return { ...provenance, candidates: [routeClass], words: split(words), scope: 'whole', open: false };
}
function open(provenance: Provenance, words: string, ...candidates: RouteClass[]): RouteWordRow {
  return { ...provenance, candidates, words: split(words), scope: 'whole', open: true };
}

export const routeWords: readonly RouteWordRow[] = [
  anywhere(
    plain,
    'im',
    'im|intramuscular|intramuscularly|intra-muscular|intra-muscularly|intramusc|intramusculary|deep im|im deep|im z-track|into muscle|into the muscle|intramuscular deep|deep intramuscular',
  ),
  anywhere(v3, 'im', 'imd|imz'),
  whole(plain, 'im', 'i m|muscle injection|im inj|im injection|vg im|vastus im'),
  whole(v3, 'im', 'z-track|z track im'),
  anywhere(
    plain,
    'sc',
    'subq|subcut|sub-cut|sub cut|subcu|subcutaneous|subcutaneously|sub-cutaneous|sub-cutaneously|subcutan|under the skin|deep subcutaneous',
  ),
  anywhere(ismp, 'sc', 'sc|sq|sub-q|sub q'),
  whole(ismp, 'sc', 's c|s q'),
  whole(usage, 'sc', 'hypo|hypodermic|hypodermically'),
  anywhere(
    emar,
    'sc-infusion',
    'subcut infusion|sc infusion|subcutaneous infusion|subq infusion|sq infusion|scpump|sc pump|sq pump|subq pump|subcut pump|subcutaneous pump|scpca|sc pca|subcut pca|continuous subcutaneous|hypodermoclysis',
  ),
  anywhere(v3, 'sc-infusion', 'insulin pump'),
  whole(usage, 'sc-infusion', 'clysis'),
  anywhere(
    v2,
    'iv-push',
    'ivp|iv push|iv slow push|slow ivp|slow iv push|iv bolus|bolus iv|intravenous push|intravenous bolus|intravenous injection|iv injection',
  ),
  whole(usage, 'iv-push', 'iv syringe'),
  anywhere(
    v2,
    'iv-infusion',
    'ivpb|iv piggyback|iv piggy back|piggyback|iv drip|iv infusion|intravenous infusion|intravenous drip|intravenous piggyback|continuous infusion',
  ),
  anywhere(emar, 'iv-infusion', 'ivci|continuous iv|iv continuous|ivpca|iv pca'),
  whole(plain, 'iv-infusion', 'drip|infusion|iv soln|iv solution'),
  whole(usage, 'iv-infusion', 'pb|ivs'),
  anywhere(plain, 'iv', 'iv|intraven|intravenous|intravenously|intra-venous|central line|picc|into vein|into the vein'),
  whole(emar, 'iv', 'i v|femoral vein|dlpicc|side port'),
  anywhere(plain, 'intradermal', 'intradermal|intradermally|intraderm|intra-dermal|intracutaneous|intracutaneously'),
  whole(usage, 'intradermal', 'ppd'),
  anywhere(
    plain,
    'intra-articular',
    'intra-articular|intraarticular|intra-articularly|joint injection|joint inj|intrabursal|intra-bursal|intrasynovial|periarticular|bursa injection|into joint|into the joint',
  ),
  whole(plain, 'intra-articular', 'joint|bursa'),
  anywhere(emar, 'intra-arterial', 'intra-arterial|intraarterial|intra-arterially|intracoronary|intra-coronary'),
  anywhere(plain, 'intraosseous', 'intraosseous|intra-osseous|intraosseously'),
  anywhere(emar, 'intralesional', 'intralesional|intra-lesional|intralesionally|intratumoral|intratumor|sublesional'),
  anywhere(
    emar,
    'perineural',
    'periphnerve|peripheral nerve|perineural|nerve block|lumbar plexus|infusion via on-q pump|paravertebral|intraneural|on-q pump',
  ),
  anywhere(
    plain,
    'neuraxial',
    'epidural|epidurally|intrathecal|intrathecally|intraspinal|caudal|peridural|subarachnoid|edpca|itpca|intraventricular shunt',
  ),
  anywhere(
    emar,
    'ophthalmic-injection',
    'intravitreal|intravitreally|intraocular|subconjunctival|subconj|subconjunctivally|retrobulbar|peribulbar|intracameral|sub-tenon|scinj|into the eye|into left eye|into right eye',
  ),
  anywhere(v2, 'infiltration', 'infiltration|infiltrate|local infiltration|wound infiltration|infiltrated'),
  anywhere(plain, 'implant', 'subcutaneous implant|subdermal implant|implantation|implanted|sc implant'),
  whole(v3, 'implant', 'implant|pellet|subdermal|sqimplnt'),
  anywhere(
    plain,
    'other-injection',
    'intracavernosal|intracavernous|intracorporeal|intraperitoneal|intraperitoneally|intrapleural|intracardiac|intrapericardial|intradiscal|intratendinous|peritendinous|tendon sheath|intratympanic|trigger point|intralymphatic|submucosal',
  ),
  whole(emar, 'other-injection', 'ip|tendon'),
  whole(usage, 'other-injection', 'pl|interspace'),
  anywhere(plain, 'oral', 'po|by mouth|oral|orally|per os|peroral'),
  whole(emar, 'oral', 'p o|mouth'),
  anywhere(
    plain,
    'other-non-injection',
    'sublingual|sublingually|buccal|intranasal|intranasally|nasal|inhalation|inhaled|nebulized|nebulization|nebulizer|topical|topically|transdermal|transdermally|rectal|rectally|vaginal|vaginally|ophthalmic|otic|per rectum|pv|ngt|ogt|via peg|nasogastric|g-tube|g tube|j tube|enteral|enteral tube|intravesical|intratracheal|endotracheal|eye drops|ear drops|iv flush|line lock|catheter lock|gastrostomy',
  ),
  whole(
    emar,
    'other-non-injection',
    'sl|pr|tp|vg|ih|ng|og|in|ns|nas|neb|aero|ou|od|os|au|ad|as|et|peg|flush|lock|dwell|left eye|right eye|both eyes|left ear|right ear|both ears|irr|ir|po/ng|po/og|ng/og|po or enteral tube|enteral tube only not oral|bu|dialys|skin|patch|cutaneous|mm|op|ot|respiratory tract|intrauterine|urethral|mucous membrane|dental|irrigation|swish and spit|swish and swallow',
  ),
  whole(usage, 'other-non-injection', 'tt|nd|replace|impella|ex-vivo|axillary'),
  // Displays of HL7 v3 that name the method first.
  whole(v3, 'sc-infusion', 'infusion subcutaneous'),
  whole(v3, 'implant', 'implantation subcutaneous|insertion subcutaneous surgical'),
  whole(v3, 'neuraxial', 'infusion epidural|infusion intrathecal'),
  whole(v3, 'intradermal', 'implantation intradermal'),
  whole(v3, 'ophthalmic-injection', 'implantation intravitreal'),
  whole(v3, 'intra-arterial', 'infusion intracoronary'),
  whole(v3, 'other-injection', 'infusion intracardiac|injection intrauterine|injection urethral'),
  whole(
    v3,
    'other-non-injection',
    'chew oral|dissolve oral|flush intravenous catheter|inhalation oral intermittent flow|inhalation oral rebreather mask|inhalation nebulization oral|instillation intraocular|topical application intraocular|irrigation intralesional|irrigation intraocular|mucosal absorption submucosal|rinse oral|topical application intralesional|topical application oral',
  ),
  // Each of these means one thing on one ward and another on the next.
  open(usage, 'id|i d', 'intradermal', 'unspecified'),
  open(usage, 'ia', 'intra-arterial', 'intra-articular'),
  open(v2, 'io', 'intraosseous', 'ophthalmic-injection'),
  open(usage, 'it', 'neuraxial', 'intralesional'),
  open(usage, 'il', 'intralesional', 'other-injection'),
  open(usage, 'ic', 'other-injection', 'unspecified'),
  open(usage, 'is', 'intra-articular', 'unspecified'),
  open(v2, 'iu', 'other-non-injection', 'unspecified'),
  open(v2, 'td', 'other-non-injection', 'unspecified'),
  open(usage, 'ed|ep', 'neuraxial', 'unspecified'),
  open(usage, 'subc', 'sc', 'ophthalmic-injection'),
  // A word for any injection that is taken for the jugular vein; a gastrostomy tube or drops; an eye or a vein.
  open(ismp, 'ij', 'iv', 'unspecified'),
  open(v2, 'gtt', 'iv-infusion', 'other-non-injection'),
  open(usage, 'ivt', 'iv', 'ophthalmic-injection'),
  // These name no route at all.
  whole(
    plain,
    'unspecified',
    'inj|injection|injectable|inject|shot|parenteral|parentinj|parenterally|syringe|pen|push|bolus|needle|percutaneous|route of administration values',
  ),
];

/** Words that leave the route to something else: beside a route they say that it is not the whole answer. */
export const undecided: RouteWordRow = whole(
  usage,
  'unspecified',
  'per protocol|as directed|other|oth|unknown|unassigned|misc|miscellaneous|n/a|na|none|not applicable|see note|see comments',
);

/** Where the words around a route come from, and how a text about one is read. */
export const aroundRouteSource = usage;

/** Words that say nothing about the route and may stand around it: "Intramuscular route (qualifier value)". */
export const routeFillers: ReadonlySet<string> = new Set(
  split(
    'route|routes|qualifier|value|use|injection|inj|injected|inject|administration|administered|given|give|by|via|the|per|of|once|x1|one|time|dose|left|right|l|r|lt|rt|deltoid|arm|thigh|glut|gluteal|gluteus|glute|ventrogluteal|dorsogluteal|vastus|lateralis|abdomen|abd|abdominal|buttock|hip|quad|upper|outer|lower|procedure|medication',
  ),
);

/** A route after one of these words was not taken: "not for IV use". */
export const negations: ReadonlySet<string> = new Set(['not', 'never', 'no', 'without', "don't", 'avoid', 'non']);
