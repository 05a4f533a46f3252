import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];
const each = (words: readonly string[], change: (word: string) => Case[1]): Case[] =>
  words.map(word => [word, change(word)]);
const note = (text: string) => (parts: Parts) => Object.assign(parts.ma, { note: [{ text }] });
const sentence = (text: string) => (parts: Parts) => Object.assign(parts.dosage, { text });
const method = (text: string) => (parts: Parts) => Object.assign(parts.dosage, { method: { text } });
const route =
  (more: Loose): Case[1] =>
  parts =>
    Object.assign(parts.dosage.route, more);

const against = [
  'left without being treated',
  'Patient left before injection',
  'no injection given today',
  'injection deferred',
  'unable to administer',
  'patient declines injection',
  'Declines',
  'Patient changed mind',
  'half the dose',
  'most of dose leaked',
  'vial dropped',
  'entered in error',
  'wrong patient',
  'duplicate entry',
  'given yesterday',
  'given at outside clinic',
  'given by EMS',
  'given at home',
  'while inpatient',
  'awaiting order',
  'route unknown',
  'she injected it herself',
  'given through port',
  'administered via saline lock',
  'given in the vein',
  'injected into right knee',
  'injected into scar',
  'wheal formed',
  'OBI applied',
  'pellet inserted',
  'swallowed',
  'over thirty mins',
  'half given',
  'dose reduced to 500 mcg',
  'double dose',
  'clinical trial',
  'medication not available',
  'gave Tdap instead',
  'given @ school',
  'patient performed injection with nurse observing',
  'PO',
  'nebulized',
  'home visit',
  'deferred to pm',
  'Do not bill',
];

/** Words in the entry that put into question that it was one injection, given here and as recorded. */
export const spoiledWords: Readonly<Record<string, readonly Case[]>> = {
  'words of a note': each([...against, 'gave 500 mcg', '2000 mcg given'], note),
  'words of a dosage text': each([...against, 'influenza vaccine left deltoid', 'Toradol 60 mg'], sentence),
  'words of a method': each([...against, 'chemotherapy', 'dialysis', 'to be given tomorrow'], method),
  'words beside the code of a route': each(
    ['via fistula', 'dialysis', 'field block', 'jet', 'eye', 'IM drip', 'IM infusion', 'IM (verify)', 'IM - not given'],
    text => route({ text }),
  ),
  'a second name of a route': each(['port', 'SCIG', 'ECMO'], display => parts => {
    parts.dosage.route.coding.push({ display });
  }),
};

/** Ordinary words. */
export const soundWords: readonly Case[] = [
  ...each(
    [
      'Patient tolerated well, left ambulatory in stable condition',
      'Left deltoid cleaned with alcohol prior to injection',
      'Patient left without incident',
      'Last injection given 2/12/2026, next due 4/12/2026. Will return in 1 month for next injection.',
      'Single dose vial, no waste. Sharps discarded.',
      'Right patient, right drug, right dose, right route confirmed',
      'Patient did not have any reaction',
      'Given per standing order',
      'Patient declined flu vaccine today',
      'Patient refused bandaid',
      'Flu shot also given today',
      '1000 mcg given IM',
      'Patient brought by husband',
      'Denies any side effects from last injection',
      'Held pressure for 1 minute',
      'Questions deferred to provider',
      'Nebulized albuterol given before',
      'Dose changed to monthly from next visit',
      '1 mL given IM left deltoid',
      'Vaccine not available today, B12 given',
      'Prescription given to patient',
    ],
    note,
  ),
  ...each(['1,000 mcg IM once', 'Inject 1 mL (1,000 mcg) into the muscle every 30 days'], sentence),
  ...each(['Inject', 'Injection - action', 'Deep IM, Z-track', 'Prefilled syringe', 'Nurse administered'], method),
  ...each(
    ['Injection, intramuscular', 'IM - deltoid', 'Intramuscular route (qualifier value)', 'Injection', 'Deltoid'],
    text => route({ text }),
  ),
];
