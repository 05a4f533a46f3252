import type { Volume } from '../domain/administration.ts';
import type { Dose } from '../domain/dose.ts';
import { type Node, textNode } from './elements.ts';

const perMillilitre: Readonly<Record<string, number>> = { mL: 1, uL: 1e-3, L: 1e3 };
/** Volumes in a sentence; what follows a slash or "per" belongs to a strength. */
const volumes = /(?<![\d.,/])(?<!(?:\/|\bper)\s*)(\d+(?:\.\d+)?)\s*(?:ml|mls|cc|milliliters?)\b(?!\s*\/)/giu;

/** The volume that was injected: the dose, where it is one, else the only volume that the dosage text names. */
export function readVolume(dosage: Node | null, dose: Dose): Volume | null {
  if (dose.state === 'recorded') {
    const factor = perMillilitre[dose.unit];
    if (factor !== undefined) return { value: dose.value * factor, evidence: dose.evidence };
  }
  const sentence = textNode(dosage, 'text');
  const [only, ...more] = sentence ? [...sentence.value.matchAll(volumes)] : [];
  return sentence && only && more.length === 0 ? { value: Number(only[1]), evidence: [sentence.evidence] } : null;
}
