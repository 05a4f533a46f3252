import { view } from '../view.ts';
import { type Draft, eachOf, itemsOf, part, partList, put, rename, setConcept, setList, take } from './draft.ts';

/** MedicationRequest. */
export function adaptOrder(draft: Draft): void {
  part(draft, 'medication', 'medicationCodeableConcept', 'medicationReference');
  partList(draft, 'reason', 'reasonCode', 'reasonReference');
  // R5's word for an order that has run its course.
  if (draft.original.status === 'ended') {
    draft.fields.status = 'stopped';
    draft.said.status = 'ended';
  }
  rename(draft, 'reported', 'reportedBoolean');
  const [source] = itemsOf(take(draft, 'informationSource'), draft, 'informationSource');
  put(draft, 'reportedReference', source?.value, `informationSource${source?.at ?? ''}`);
  eachOf(draft, 'dosageInstruction', adaptInstruction);
  adaptRendered(draft);
}

/** The whole instruction in words of R5's own is read as a note: what speaks against an injection may stand only there. */
function adaptRendered(draft: Draft): void {
  const text = take(draft, 'renderedDosageInstruction');
  if (typeof text !== 'string' || text.trim() === '') return;
  const below = draft.at.endsWith('.') ? '.' : '';
  const notes = itemsOf(take(draft, 'note'), draft, 'note').map(({ value, at }) => ({
    value,
    at: `${below}note${at}`,
  }));
  const rendered = { value: view({ text }, {}, { text: '' }), at: `${below}renderedDosageInstruction` };
  setList(draft, 'note', '', [...notes, rendered]);
}

function adaptInstruction(draft: Draft): void {
  rename(draft, 'asNeeded', 'asNeededBoolean');
  const reasons = itemsOf(take(draft, 'asNeededFor'), draft, 'asNeededFor');
  setConcept(draft, 'asNeededCodeableConcept', 'asNeededFor', reasons);
}

/** Medication. */
export function adaptMedication(draft: Draft): void {
  rename(draft, 'doseForm', 'form');
  eachOf(draft, 'ingredient', ingredient => {
    part(ingredient, 'item', 'itemCodeableConcept', 'itemReference');
    rename(ingredient, 'strengthRatio', 'strength');
  });
}
