import { expect, test } from 'vitest';
import { isNotOffered } from '../../src/engine/not-offered.ts';

const site = 'MedicationAdministration.dosage.site';

test.each([
  ['the element', [site], true],
  ['the element that holds it', ['MedicationAdministration.dosage'], true],
  ['the whole resource', ['MedicationAdministration'], true],
  ['one of several', ['Encounter.location', site], true],
  ['nothing', [], false],
  ['another element', ['MedicationAdministration.dosage.route'], false],
  ['an element of it', [`${site}.text`], false],
  ['an element whose name it begins with', ['MedicationAdministration.dos'], false],
  ['nothing that has a name', [''], false],
])('%s is not shared: %s', (_, list, expected) => expect(isNotOffered(site, list)).toBe(expected));
