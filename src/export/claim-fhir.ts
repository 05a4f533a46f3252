import type {
  Claim,
  ClaimInsurance,
  ClaimItem,
  ClaimItemDetail,
  CodeableConcept,
  Extension,
  Quantity,
  Reference,
} from 'fhir/r4';
import type { ClaimDraft, ClaimLine, ClaimNdc, NdcUnit } from '../domain/claim.ts';
import { claimStates } from '../text/coder/claim-states.ts';
import { CareTeam } from './claim-care-team.ts';
import { codeSystem, modifierSystem, systems } from './claim-systems.ts';

/**
 * The draft as an R4 Claim with the status `draft`. What the record does not say is left out, or, where R4 requires the
 * element, marked as not known (data-absent-reason): the billing provider always, which no clinical record names. It
 * holds codes, references and NPIs; no names, no descriptor of a code, and no words of the record but those of a note.
 */
export function claimFhir(draft: ClaimDraft): Claim {
  const letters = draft.diagnoses.map(({ letter }) => letter);
  const team = new CareTeam();
  const notes = [...new Set(draft.lines.flatMap(({ note }) => note?.value ?? []))];
  const items = draft.lines.map((line, at) => itemOf(line, at + 1, { draft, letters, team, notes }));
  return {
    resourceType: 'Claim',
    text: { status: 'generated', div: narrative(draft) },
    status: 'draft',
    type: concept(systems.claimType, 'professional'),
    use: 'claim',
    patient: { reference: draft.patient },
    created: draft.readAt,
    provider: notKnown(),
    priority: concept(systems.priority, 'normal'),
    ...(team.members.length > 0 && { careTeam: team.members }),
    ...(notes.length > 0 && {
      supportingInfo: notes.map((valueString, at) => ({
        sequence: at + 1,
        category: concept(systems.information, 'info'),
        valueString,
      })),
    }),
    ...(letters.length > 0 && {
      diagnosis: draft.diagnoses.map(({ code }, at) => ({
        sequence: at + 1,
        diagnosisCodeableConcept: concept(systems.icd10cm, code),
      })),
    }),
    insurance: [insuranceOf(draft)],
    ...(items.length > 0 && { item: items }),
  };
}

interface Around {
  draft: ClaimDraft;
  /** Letters of the claim's diagnoses, in their order. */
  letters: readonly string[];
  team: CareTeam;
  /** What the notes of the lines say, each once. */
  notes: readonly string[];
}

function itemOf(line: ClaimLine, sequence: number, { draft, letters, team, notes }: Around): ClaimItem {
  const code = line.code.value;
  const members = team.of(line);
  const pointers = (line.pointers.value ?? []).map(letter => letters.indexOf(letter) + 1).filter(at => at > 0);
  const modifiers = line.modifiers.value ?? [];
  const charge = line.charge === null ? Number.NaN : Number(line.charge);
  return {
    sequence,
    ...(members.length > 0 && { careTeamSequence: members }),
    ...(pointers.length > 0 && { diagnosisSequence: pointers }),
    ...(line.note?.value != null && { informationSequence: [notes.indexOf(line.note.value) + 1] }),
    productOrService: code === null ? notKnown() : concept(codeSystem(code), code),
    ...(modifiers.length > 0 && { modifier: modifiers.map(one => concept(modifierSystem(one), one)) }),
    ...(line.date.value !== null && { servicedDate: line.date.value }),
    ...(line.place.value !== null && { locationCodeableConcept: concept(systems.placeOfService, line.place.value) }),
    ...(isNumber(line.units.value) && { quantity: { value: line.units.value } }),
    ...(Number.isFinite(charge) && { net: { value: charge, currency: 'USD' } }),
    encounter: [{ reference: draft.visit }],
    ...(line.ndc?.value && { detail: [productOf(line.ndc.value)] }),
  };
}

/** UCUM for the units of NDC quantities (NUCC 1500 manual, item 24). */
const ucum: Readonly<Record<NdcUnit, string>> = { F2: '[iU]', GR: 'g', ME: 'mg', ML: 'mL', UN: '1' };

function productOf({ ndc, quantity: { value: amount } }: ClaimNdc): ClaimItemDetail {
  const quantity: Quantity | null =
    amount && isNumber(amount.value)
      ? { value: amount.value, unit: amount.unit, system: systems.ucum, code: ucum[amount.unit] }
      : null;
  return { sequence: 1, productOrService: concept(systems.ndc, ndc), ...(quantity && { quantity }) };
}

function insuranceOf({ coverage: { value } }: ClaimDraft): ClaimInsurance {
  return { sequence: 1, focal: true, coverage: value === null ? notKnown() : { reference: value } };
}

/** For readers who see the text alone. */
function narrative({ complete, waived, side }: ClaimDraft): string {
  const states = [
    claimStates.draft,
    !complete && claimStates.notReady,
    waived > 0 && claimStates.waived(waived),
    side === 'facility' && claimStates.facility,
  ];
  const words = states.filter(Boolean).join(' ');
  return `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`;
}

function concept(system: string, code: string): CodeableConcept {
  return { coding: [{ system, code }] };
}

function notKnown(): { extension: Extension[] } & Reference & CodeableConcept {
  return {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
  };
}

/** JSON has no infinity: it would turn into null. */
function isNumber(value: number | null): value is number {
  return Number.isFinite(value);
}
