import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { sourced } from './provenance.ts';
import { split } from './words.ts';

/** `v2-method`: HL7 v2 table 0165, whose methods name a route (`IVP`, `IVPB`). */
export type RouteSystem = 'snomed' | 'v3' | 'v2' | 'v2-method' | 'ncit' | 'edqm';

export interface RouteCodeRow extends Provenance {
  class: RouteClass;
  system: RouteSystem;
  codes: readonly string[];
}

export const routeSystems: readonly (readonly [string, RouteSystem])[] = [
  ['http://snomed.info/sct', 'snomed'],
  ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
  ['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'v3'],
  ['http://hl7.org/fhir/v3/RouteOfAdministration', 'v3'],
  ['urn:oid:2.16.840.1.113883.5.112', 'v3'],
  // Value sets, written where the system belongs: each holds codes of one system only.
  ['http://hl7.org/fhir/ValueSet/immunization-route', 'v3'],
  ['http://terminology.hl7.org/ValueSet/v3-RouteOfAdministration', 'v3'],
  ['http://terminology.hl7.org/ValueSet/v2-0162', 'v2'],
  ['http://terminology.hl7.org/CodeSystem/v2-0162', 'v2'],
  ['http://hl7.org/fhir/v2/0162', 'v2'],
  ['urn:oid:2.16.840.1.113883.12.162', 'v2'],
  ['http://terminology.hl7.org/CodeSystem/v2-0165', 'v2-method'],
  ['http://hl7.org/fhir/v2/0165', 'v2-method'],
  ['urn:oid:2.16.840.1.113883.12.165', 'v2-method'],
  ['http://ncimeta.nci.nih.gov', 'ncit'],
  ['http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', 'ncit'],
  ['urn:oid:2.16.840.1.113883.3.26.1.1', 'ncit'],
  ['http://standardterms.edqm.eu', 'edqm'],
  ['urn:oid:0.4.0.127.0.16.1.1.2.1', 'edqm'],
];
const systems = new Map(routeSystems);

/** Which of the known code systems a URL or OID names, or null. Spaces inside (seen in records) and a version behind `|` are overlooked. */
export function routeSystem(system: string): RouteSystem | null {
  return systems.get(system.replace(/\s+|\|.*$/g, '')) ?? null;
}

function table(system: RouteSystem, provenance: Provenance, rows: readonly (readonly [RouteClass, string])[]) {
  return rows.map(([routeClass, codes]) => ({ ...provenance, class: routeClass, system, codes: split(codes, ' ') }));
}

/** Route codes of all systems met in records. Look-alikes: v3 `SCINJ` is the eye, `IV`, `IT` and `IA`
 * are infusions, `IILEALINJ` an instillation; v2 `IO` is the eye, `IS` a joint, `IU` the uterus, `TD` a patch. */
export const routeCodes: readonly RouteCodeRow[] = [
  ...table('snomed', sourced('SNOMED CT procedures and qualifiers recorded as routes: HL7 NZ, CMS eCQM test data'), [
    ['im', '386356001'],
    ['sc', '386362006 263887005'],
    ['iv', '386358000 255560000'],
  ]),
  ...table('snomed', sourced('FHIR R4 and R5 route-codes; UK Core'), [
    ['im', '78421000'],
    ['sc', '34206005'],
    ['intradermal', '372464004 448077001'],
    ['iv', '47625008 418114005 419993007 445755006'],
    ['intra-arterial', '58100008 372463005'],
    ['intraosseous', '417255000'],
    ['intra-articular', '12130007 372459003 418877009 372474001'],
    ['intralesional', '372466002 447122006 1611000175109 58811000052103'],
    ['perineural', '372475000 711360002 419165009'],
    ['neuraxial', '404820008 447080003 417070009 72607000 418418000 445756007 445767008 418892005 420719007'],
    ['ophthalmic-injection', '418401004 372468001 372476004 418321004 418722009 418821007 416174007 58831000052108'],
    ['infiltration', '718329006'],
    [
      'other-injection',
      '418586008 419762003 419320008 372460008 372461007 445769006 372469009 38239002 372465003 372467006 372470005 417950001 418133000 418331006 418947002 419396008 419631009 419810008 419874009 420287000 445754005 445771006 445913005 445941009 446407004 446435000 447121004 60213007 372458006 372453002 58751000052109 58771000052103 418851001 418204005 420047004 418091004 418987007 446540005',
    ],
    ['oral', '26643006'],
    [
      'other-non-injection',
      '37839007 54471007 45890007 6064005 448598008 46713006 54485002 10547007 37161004 16857009 447694001 127492001 127490009 127491008 372449004 372450004 372451000 372452007 372454008 372457001 372471009 372472002 372473007 404815008 404818005 417985001 418136008 418162004 418441008 418511008 418664002 418730005 418887008 419243002 419778001 419954003 420163009 420168000 420185003 420201002 420218003 445752009 445768003 446105004 447026006 447052000 447081004 447229005 447964005 448491004 448492006 62226000 764723001 90028008 58731000052100 66621000052103 9907001000001103',
    ],
    ['unspecified', '284009009 428191002 429817007 420254004'],
  ]),
  ...table('v3', sourced('HL7 v3 RouteOfAdministration'), [
    ['im', 'IM IMD IMZ'],
    ['sc', 'SQ'],
    ['sc-infusion', 'SQINFUS IPUMPINJ'],
    ['implant', 'SQIMPLNT SQSURGINS'],
    ['intradermal', 'IDINJ IDIMPLNT IEPIDINJ'],
    ['iv', 'IVINJ IVASCINJ'],
    ['iv-push', 'IVPUSH IVRPUSH IVSPUSH IVINJBOL'],
    ['iv-infusion', 'IV IVC IVCC IVCI PCA IVASCINFUS'],
    ['intra-arterial', 'IAINJ IAINJP IAINJSP IA ICOR ICORONINJ ICORONINJP'],
    ['intraosseous', 'IOSSINJ IOSSC'],
    ['intra-articular', 'IARTINJ IBURSINJ ISYNINJ PAINJ'],
    ['intralesional', 'ILESINJ SLESINJ ITUMINJ'],
    ['perineural', 'PNINJ'],
    [
      'neuraxial',
      'EPI EPIINJ EPINJSP EPIDURINJ PDURINJ ITINJ IT ISINJ SUBARACHINJ ICAUDINJ IDURINJ ICISTERNINJ INTERMENINJ',
    ],
    ['ophthalmic-injection', 'IVITINJ IVITIMPLNT IOINJ SCINJ RBINJ IOSURGINS'],
    ['infiltration', 'SOFTISINJ'],
    [
      'other-injection',
      'ITENDINJ ICAVINJ ICORPCAVINJ IPLRINJ IPERINJ AMNINJ BILINJ CHOLINJ CERVINJ EXTRAMNINJ EXTCORPINJ GINGINJ ENDOSININJ IABDINJ IC ICARDINJ ICARDINJRP ICARDINJSP ICARINJP ICARTINJ ICAVITINJ ICEREBINJ IDISCINJ IDUCTINJ IEPITHINJ ILUMINJ ILYMPJINJ IMEDULINJ IOVARINJ IPCARDINJ IPINJ IPROSTINJ ISTERINJ ITESTINJ ITHORINJ ITUBINJ ITYMPINJ IUINJ IUINJC IURETINJ IVENTINJ IVESINJ BLADINJ PDONTINJ PDPINJ PNSINJ SUBMUCINJ TRPLACINJ TRTRACHINJ URETHINJ URETINJ HEMOPORT GBINJ',
    ],
    ['oral', 'PO'],
    [
      'other-non-injection',
      'SL BUC PR TRNSDERM TRNSDERMD TOPICAL SKIN NASAL NASINHL NASINHLC NEB NASNEB ORNEB IPINHL ORIFINHL REBREATH IPPB TRACH VENT VENTMASK OPTHALTA IOTOP IOINSTL OT VAGINS VAGINSI RECTAL ENEMA RETENEMA NGT OGT GT GJT JJT JJTINSTL EFT ENTINSTL CHEW DISSOLVE SUCK GARGLE SWAB DRESS SWISHSPIT SWISHSWAL IU IVFLUSH MUC ORMUC INSUF IONTO SOAK SHAMPOO TRNSLING EXTCORPDIF HEMODIFF DOUCHE ELECTOSMOS CERVINS LPINS URETHINS CECINSTL BLADINSTL CAPDINSTL CTINSTL ETINSTL IBRONCHINSTIL IDUODINSTIL IESOPHINSTIL IGASTINSTIL IILEALINJ ISININSTIL ITRACHINSTIL IUINSTL LARYNGINSTIL NASALINSTIL NASOGASINSTIL NTT OJJ PDPINSTL PNSINSTL RECINSTL RECTINSTL SININSTIL SOFTISINSTIL TRACHINSTL TRTYMPINSTIL URETHINSTL GUIRR IGASTIRR ILESIRR IOIRR BLADIRR BLADIRRC BLADIRRT RECIRR IGASTLAV IDOUDMAB ITRACHMAB SMUCMAB ETNEB DENRINSE ORRINSE URETHSUP TTYMPTABSORP CERV DEN GIN HAIR ICORNTA ICORONTA IESOPHTA IILEALTA ILTOP ILUMTA LARYNGTA NAIL ORALTA OROPHARTA PERIANAL PERINEAL PDONTTA SCALP OCDRESTA TMUCTA',
    ],
    ['unspecified', 'PARENTINJ INTERSTITINJ _Injection _ParenteralRoute'],
  ]),
  ...table('v2', sourced('HL7 v2 table 0162'), [
    ['im', 'IM'],
    ['sc', 'SC'],
    ['intradermal', 'ID'],
    ['iv', 'IV'],
    ['intra-arterial', 'IA IHA'],
    ['intra-articular', 'IB IS'],
    ['neuraxial', 'EP IT'],
    ['ophthalmic-injection', 'IO'],
    ['other-injection', 'IC ICV IP'],
    ['oral', 'PO'],
    [
      'other-non-injection',
      'AP B DT ET GTT GU IH IMR IN IU MM MTH NG NP NS NT OP OT PF PR RM SD SL TD TL TP TRA UR VG VM WND',
    ],
    ['unspecified', 'OTH'],
  ]),
  ...table('v2-method', sourced('HL7 v2 table 0165'), [
    ['iv-push', 'IVP'],
    ['iv-infusion', 'IVPB'],
    ['infiltration', 'IF'],
    ['other-non-injection', 'CH DI DU IR IS NB PF PT SH SO WA WI'],
  ]),
  ...table('ncit', sourced('FDA SPL routes of administration (FHIR DSTU2 daf-medication-route)'), [
    ['im', 'C28161'],
    ['sc', 'C38299'],
    ['intradermal', 'C38238 C38243'],
    ['iv', 'C38276 C38273'],
    ['iv-push', 'C38274'],
    ['iv-infusion', 'C38279'],
    ['intra-arterial', 'C38222 C38218'],
    ['intra-articular', 'C38223 C38226 C38264 C38292'],
    ['intralesional', 'C38250 C38269'],
    ['perineural', 'C38293'],
    ['neuraxial', 'C38210 C38677 C38229 C38267 C38263 C38297 C38242 C38233 C38254'],
    ['ophthalmic-injection', 'C38280 C38255 C38298 C38296 C79143 C38234'],
    ['infiltration', 'C38215 C38198'],
    [
      'other-injection',
      'C38265 C38230 C38235 C38259 C38258 C38207 C38211 C38220 C38221 C38224 C38227 C38228 C38231 C38232 C38236 C38239 C38240 C38247 C38248 C38251 C38252 C38253 C38256 C38257 C38260 C38266 C38268 C38270 C38277 C38301 C38307 C38308 C79137 C79138 C79141 C79142 C79144 C79145 C65103',
    ],
    ['oral', 'C38288'],
    [
      'other-non-injection',
      'C38300 C38193 C38305 C38304 C38284 C38287 C38192 C38295 C38313 C38216 C38194 C38197 C38200 C38203 C38205 C38206 C38208 C38209 C38212 C38217 C38225 C38241 C38245 C38246 C38249 C38261 C38262 C38271 C38272 C38278 C38281 C38282 C38283 C38285 C38286 C38289 C38294 C38309 C38312 C38633 C38675',
    ],
    ['unspecified', 'C38291 C38676 C38290 C38310 C38311 C48623 C38219'],
  ]),
  ...table('edqm', sourced('EDQM Standard Terms, routes and methods (hl7.eu.unicom)'), [
    ['im', '20035000'],
    ['sc', '20066000'],
    ['implant', '20015500'],
    ['intradermal', '20030000 20031500'],
    ['iv', '20045000'],
    ['intra-arterial', '20023000'],
    ['intraosseous', '20036500'],
    ['intra-articular', '20024000 20025000 20057000'],
    ['intralesional', '20032000 20043000 20010000'],
    ['perineural', '20058000'],
    ['neuraxial', '20009000 20042000'],
    ['ophthalmic-injection', '20047000 20065000'],
    ['infiltration', '20019500'],
    ['oral', '20053000'],
    ['other-non-injection', '20003000 20046000 20070000'],
    ['unspecified', '20062000'],
  ]),
];

/** Codes that say "none of these" or "not known": no more specific word beside them can be believed. */
const contradicting = new Set(['v2 OTH', 'ncit C38290', 'ncit C38310', 'ncit C38311', 'ncit C48623', 'edqm 20062000']);

const byCode = new Map<string, RouteClass>();
for (const row of routeCodes) for (const code of row.codes) byCode.set(`${row.system} ${code}`, row.class);

/** The class of a code in one of the known systems; codes are compared exactly. */
export function routeOfCode(system: RouteSystem, code: string): RouteClass | null {
  return byCode.get(`${system} ${code}`) ?? null;
}

/** True for a code that rules every named route out ("other", "unknown", "not applicable"). */
export function namesNoRoute(system: RouteSystem, code: string): boolean {
  return contradicting.has(`${system} ${code}`);
}

/**
 * The more specific of two classes of one family (`iv-infusion` of `iv`), the class itself when equal, null when they
 * exclude each other.
 */
export function refine(a: RouteClass, b: RouteClass): RouteClass | null {
  if (a === b) return a;
  if (isKindOf(a, b)) return a;
  return isKindOf(b, a) ? b : null;
}

function isKindOf(specific: RouteClass, general: RouteClass): boolean {
  if (general === 'iv') return specific === 'iv-push' || specific === 'iv-infusion';
  if (general === 'sc') return specific === 'sc-infusion';
  if (general === 'other-injection') return specific === 'intra-articular' || specific === 'infiltration';
  return general === 'unspecified' && specific !== 'oral' && specific !== 'other-non-injection';
}
