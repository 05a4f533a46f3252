import { sourced } from './provenance.ts';

/** How a National Provider Identifier is built: ten digits, the last a Luhn check digit as if 80840 stood before it. */
export const npiSource = sourced('Standard unique health identifier for health care providers, 69 FR 3434 (2004)');

const systems = new Set([
  'http://hl7.org/fhir/sid/us-npi',
  'https://hl7.org/fhir/sid/us-npi',
  'urn:oid:2.16.840.1.113883.4.6',
]);

/** True for the identifier systems that mean an NPI. */
export function isNpiSystem(system: string): boolean {
  return systems.has(system);
}

/** True for ten digits that begin with 1 or 2 and whose check digit is right. */
export function isNpi(value: string): boolean {
  return /^[12]\d{9}$/.test(value) && luhn(`80840${value}`) % 10 === 0;
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
