import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/**
 * Words for routes. `anywhere`: also inside a sentence ("1000 mcg IM x1 left deltoid"). `whole`: only when it is all the
 * element says, because in a sentence it is often something else ("in", "id", "pb"). `open`: one of the candidates is
 * meant and the words do not say which.
 */
export interface RouteWordRow extends Provenance {
  candidates: readonly RouteClass[];
  words: readonly string[];
  scope: 'anywhere' | 'whole';
  open: boolean;
}

const usage = recalled('Ward usage, US hospitals');
const v3 = sourced('HL7 v3 RouteOfAdministration');
const emar = sourced('MIMIC-IV on FHIR, CodeSystem mimic-medication-route');

function anywhere(provenance: Provenance, routeClass: RouteClass, words: string): RouteWordRow {
  return { ...provenance, candidates: [routeClass], words: split(words), scope: 'anywhere', open: false };
}
function whole(provenance: Provenance, routeClass: RouteClass, words: string): RouteWordRow {
  return { ...provenance, candidates: [routeClass], words: split(words), scope: 'whole', open: false };
}
function open(words: string, ...candidates: RouteClass[]): RouteWordRow {
  return { ...usage, candidates, words: split(words), scope: 'whole', open: true };
}

export const routeWords: readonly RouteWordRow[] = [
  anywhere(
    usage,
    'im',
    'im|intramuscular|intramuscularly|intra-muscular|intra-muscularly|intramusc|intramusculary|deep im|im deep|im z-track|imd|imz|into muscle|into the muscle|intramuscular deep|deep intramuscular',
  ),
  whole(usage, 'im', 'i m|z-track|z track im|muscle injection|im inj|im injection|vg im|vastus im'),
  anywhere(
    usage,
    'sc',
    'sc|sq|subq|sub-q|sub q|subcut|sub-cut|sub cut|subcu|subcutaneous|subcutaneously|sub-cutaneous|sub-cutaneously|subcutan|hypodermic|hypodermically|under the skin|deep subcutaneous',
  ),
  whole(usage, 'sc', 's c|s q|hypo'),
  anywhere(
    usage,
    'sc-infusion',
    'subcut infusion|sc infusion|subcutaneous infusion|subq infusion|scpump|sc pump|subcutaneous pump|scpca|sc pca|hypodermoclysis|clysis|continuous subcutaneous|insulin pump|sq infusion',
  ),
  anywhere(
    usage,
    'iv-push',
    'ivp|iv push|iv slow push|slow ivp|slow iv push|iv bolus|bolus iv|iv syringe|intravenous push|intravenous bolus|intravenous injection|iv injection',
  ),
  anywhere(
    usage,
    'iv-infusion',
    'ivpb|iv piggyback|iv piggy back|piggyback|iv drip|ivci|continuous iv|iv infusion|intravenous infusion|intravenous drip|intravenous piggyback|iv continuous|ivpca|iv pca|continuous infusion',
  ),
  whole(usage, 'iv-infusion', 'drip|pb|ivs|infusion|iv soln|iv solution'),
  anywhere(
    usage,
    'iv',
    'iv|intraven|intravenous|intravenously|intra-venous|central line|picc|ivt|into vein|into the vein',
  ),
  whole(emar, 'iv', 'i v|femoral vein|dlpicc|side port|ij'),
  anywhere(usage, 'intradermal', 'intradermal|intradermally|intraderm|intra-dermal|intracutaneous|intracutaneously'),
  whole(usage, 'intradermal', 'ppd'),
  anywhere(
    usage,
    'intra-articular',
    'intra-articular|intraarticular|intra-articularly|joint injection|joint inj|intrabursal|intra-bursal|intrasynovial|periarticular|bursa injection|into joint|into the joint',
  ),
  whole(usage, 'intra-articular', 'joint|bursa'),
  anywhere(emar, 'intra-arterial', 'intra-arterial|intraarterial|intra-arterially|intracoronary|intra-coronary'),
  anywhere(usage, 'intraosseous', 'intraosseous|intra-osseous|intraosseously'),
  anywhere(emar, 'intralesional', 'intralesional|intra-lesional|intralesionally|intratumoral|intratumor|sublesional'),
  anywhere(
    emar,
    'perineural',
    'periphnerve|peripheral nerve|perineural|nerve block|lumbar plexus|infusion via on-q pump|paravertebral|intraneural|on-q pump',
  ),
  anywhere(
    usage,
    'neuraxial',
    'epidural|epidurally|intrathecal|intrathecally|intraspinal|caudal|peridural|subarachnoid|edpca|itpca|intraventricular shunt',
  ),
  anywhere(
    emar,
    'ophthalmic-injection',
    'intravitreal|intravitreally|intraocular|subconjunctival|subconj|subconjunctivally|retrobulbar|peribulbar|intracameral|sub-tenon|scinj|into the eye|into left eye|into right eye',
  ),
  anywhere(usage, 'infiltration', 'infiltration|infiltrate|local infiltration|wound infiltration|infiltrated'),
  anywhere(usage, 'implant', 'subcutaneous implant|subdermal implant|implantation|implanted|sc implant'),
  whole(usage, 'implant', 'implant|pellet|subdermal|sqimplnt'),
  anywhere(
    usage,
    'other-injection',
    'intracavernosal|intracavernous|intracorporeal|intraperitoneal|intraperitoneally|intrapleural|intracardiac|intrapericardial|intradiscal|intratendinous|peritendinous|tendon sheath|intratympanic|trigger point|intralymphatic|submucosal',
  ),
  whole(emar, 'other-injection', 'ip|pl|interspace|tendon'),
  anywhere(usage, 'oral', 'po|by mouth|oral|orally|per os|peroral'),
  whole(emar, 'oral', 'p o|mouth'),
  anywhere(
    usage,
    'other-non-injection',
    'sublingual|sublingually|buccal|intranasal|intranasally|nasal|inhalation|inhaled|nebulized|nebulization|nebulizer|topical|topically|transdermal|transdermally|rectal|rectally|vaginal|vaginally|ophthalmic|otic|per rectum|pv|ngt|ogt|via peg|nasogastric|g-tube|g tube|j tube|enteral|enteral tube|intravesical|intratracheal|endotracheal|eye drops|ear drops|iv flush|line lock|catheter lock|gastrostomy',
  ),
  whole(
    emar,
    'other-non-injection',
    'sl|pr|tp|vg|ih|ng|og|in|ns|nas|neb|aero|ou|od|os|au|ad|as|et|peg|flush|lock|dwell|left eye|right eye|both eyes|left ear|right ear|both ears|irr|ir|po/ng|po/og|ng/og|po or enteral tube|enteral tube only not oral|bu|tt|nd|dialys|replace|impella|ex-vivo|axillary|skin|patch|cutaneous|gtt|mm|op|ot|respiratory tract|intrauterine|urethral|mucous membrane|dental|irrigation|swish and spit|swish and swallow',
  ),
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
    'chew oral|dissolve oral|flush intravenous catheter|inhalation oral intermittent flow|inhalation oral rebreather mask|inhalation nebulization oral|instillation intraocular|topical application intraocular',
  ),
  // Each of these means one thing on one ward and another on the next.
  open('id|i d', 'intradermal', 'unspecified'),
  open('ia', 'intra-arterial', 'intra-articular'),
  open('io', 'intraosseous', 'ophthalmic-injection'),
  open('it', 'neuraxial', 'intralesional'),
  open('il', 'intralesional', 'other-injection'),
  open('ic', 'other-injection', 'unspecified'),
  open('is', 'intra-articular', 'unspecified'),
  open('iu', 'other-non-injection', 'unspecified'),
  open('td', 'other-non-injection', 'unspecified'),
  open('ed|ep', 'neuraxial', 'unspecified'),
  open('subc', 'sc', 'ophthalmic-injection'),
  // These name no route at all.
  whole(
    usage,
    'unspecified',
    'inj|injection|injectable|inject|shot|parenteral|parentinj|parenterally|per protocol|as directed|syringe|pen|push|bolus|needle|other|oth|unknown|unassigned|misc|miscellaneous|n/a|na|none|not applicable|see note|see comments|percutaneous|route of administration values',
  ),
];

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
