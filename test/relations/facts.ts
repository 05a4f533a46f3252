import { isNotOffered } from '../../src/engine/not-offered.ts';
import type { AdministrationReport } from '../../src/engine/report.ts';
import type { Proof } from './proof.ts';

/**
 * Why a proof that stands after something was taken away may not stand; null where it may. Whatever is said twice may
 * lose one of its two sayings. So what is left must say the same: the same way of giving, drug, amount, moment, visit and
 * order, somebody who gave it and a place on the body, and diagnoses that were there before. What the EHR is declared not to
 * share may go.
 */
export function newlySaid({ chart, report: before }: Proof, after: AdministrationReport): string | null {
  const [was, is] = [before.facts, after.facts];
  const mayLack = (element: string) => isNotOffered(`MedicationAdministration.${element}`, chart.settings.notOffered);
  const same: readonly (readonly [string, unknown, unknown])[] = [
    ['route', was.route.class, is.route.class],
    ['drug', was.drug.ingredient, is.drug.ingredient],
    ['dose value', was.dose?.value, is.dose?.value],
    ['dose unit', was.dose?.unit, is.dose?.unit],
    ['time', was.given?.start, is.given?.start],
    ['visit', was.visit.reference, is.visit.reference],
    ['order', was.order?.reference, mayLack('request') ? was.order?.reference : is.order?.reference],
  ];
  const other = same.find(([, one, two]) => one !== two);
  if (other) return other[0];
  if (was.site !== null && is.site === null && !mayLack('dosage.site')) return 'site';
  if (was.performer !== null && is.performer === null && !mayLack('performer')) return 'performer';
  const [codes, left] = [codesOf(before), codesOf(after)];
  return left.length > 0 && left.every(code => codes.includes(code)) ? null : 'diagnosis';
}

function codesOf({ facts }: AdministrationReport): string[] {
  return facts.diagnoses.filter(({ usable }) => usable).flatMap(({ icd10cm }) => icd10cm);
}
