import type { RuleTitle } from './rules.ts';

/** Titles of the rules over the line of the drug itself. */
export const drugLineTitles: Readonly<Record<string, RuleTitle>> = {
  'drug-coded': {
    name: 'Drug coded',
    bad: 'Drug recorded by name only',
    why: 'A name can be read in more than one way; a code cannot.',
  },
  'drug-charged': {
    name: 'Drug listed',
    bad: 'Drug not listed beside the injection',
    why: 'An injection goes together with the drug that was injected.',
  },
  'charged-units': {
    name: 'Listed units',
    bad: 'Listed units differ from the record',
    why: 'What is listed should be what was given, no more and no less.',
  },
  'discarded-charged': {
    name: 'Rest of the drug listed',
    bad: 'Listed rest differs from the record',
    why: 'What is left of a single-dose vial and thrown away is listed by itself.',
  },
  'charge-explained': {
    name: 'Vaccination listed',
    bad: 'Vaccination listed, none recorded',
    why: 'A listed vaccination without a vaccine may be a second listing of this injection.',
  },
  'drug-code': {
    name: 'Drug code',
    bad: 'Drug code not complete',
    ask: 'Drug code',
    why: 'The drug has a line of its own, with a code that stands for what was given.',
  },
  'drug-code-in-force': {
    name: 'Recorded code in use',
    bad: 'Recorded drug code not in use',
    why: 'Codes of drugs begin and end. One that was not in use on that day stands for nothing.',
  },
  'charged-code-in-force': {
    name: 'Listed codes in use',
    bad: 'Listed code not in use',
    why: 'Codes begin and end. One that was not in use on that day stands for nothing.',
  },
  'drug-units': {
    name: 'Units of the drug',
    bad: 'Units of the drug not known',
    why: 'The dose is counted in units of the drug code; that needs an amount that can be converted.',
  },
  'drug-units-likely': {
    name: 'Size of the dose',
    bad: 'Dose unusually large',
    why: 'A misplaced decimal point or a wrong unit makes a dose ten or a thousand times too large.',
  },
  'ndc-recorded': {
    name: 'NDC',
    bad: 'NDC not recorded',
    ask: 'NDC',
    unclear: 'NDC not readable',
    why: 'The NDC names the very package. It has 11 digits, or hyphens that say where a zero belongs.',
  },
  'discarded-amount': {
    name: 'Discarded drug',
    bad: 'Discarded amount',
    why: 'For a single-dose container the record must say how much was discarded, or that nothing was.',
  },
  'patient-supplied': {
    name: 'Source of the drug',
    bad: 'Drug perhaps from outside the practice',
    why: 'A drug that the practice did not buy is recorded differently.',
  },
  'lot-recorded': {
    name: 'Lot',
    bad: 'Lot not recorded',
    ask: 'Lot',
    why: 'Products made from blood must be traceable by their lot, and no product should be past its date.',
  },
  'self-administered-drug': {
    name: 'Given by staff',
    bad: 'Usually self-administered',
    why: 'Where patients usually give a drug to themselves, the record should say why staff gave it.',
  },
  'route-modifier': {
    name: 'Vein or skin',
    bad: 'Vein or skin',
    why: 'One code stands for both ways of giving this drug, so the way must be told beside it.',
  },
  'esrd-drug': {
    name: 'Dialysis drug',
    bad: 'Perhaps part of dialysis',
    why: 'Some drugs belong to the dialysis treatment when the kidneys have failed.',
  },
  'complex-drug': {
    name: 'Complex drug',
    bad: 'Kind of service',
    why: 'Some biologics are counted as simple injections by some insurances and as chemotherapy by others.',
  },
  'hormonal-drug': {
    name: 'Hormone and illness',
    bad: 'Illness behind the hormone',
    why: 'The same hormone is given for cancer and for other illnesses; what it was given for decides the kind of service.',
  },
  'drug-caveats': {
    name: 'About this drug',
    bad: 'About this drug',
    why: 'Things about a drug that are easily overlooked.',
  },
};
