import type { AdministrationReport, Finding, VisitReport } from '../engine/report.ts';
import type { FindingCounts } from './view.ts';
export type Audience = 'clinician' | 'coder';
// temporary
export function findingWords(finding: Finding, _audience: Audience): string {
  const known: Record<string, string> = {
    'route-documented.absent': 'Route not recorded.',
    'diagnosis-clinical.absent': 'No clinical diagnosis linked. Listed: Encounter for injection.',
    'laterality.absent': 'The side of the body is not recorded.',
    'place-of-service.recorded': 'The visit names no place. Was this given in the office?',
  };
  return known[finding.message] ?? finding.message;
}
export function ruleWords(rule: string): string {
  return rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ');
}
export function ruleReason(_rule: string): string {
  return 'The route decides which service this is. Without it nobody can tell an injection into a muscle from one into a vein.';
}
export function whyWords(why: { code: string; http?: number | undefined; detail?: string | undefined } | null): string {
  return why ? `${why.code}${why.http ? `, ${why.http}` : ''}` : '';
}
export function verdictWords(verdict: VisitReport['verdict'], counts: FindingCounts, _audience: Audience): string {
  if (verdict === 'ready') return 'Complete';
  if (verdict === 'not-ready') return `${counts.gaps} item${counts.gaps === 1 ? '' : 's'} missing`;
  if (verdict === 'review') return `Please confirm ${counts.reviews} item${counts.reviews === 1 ? '' : 's'}`;
  if (verdict === 'cannot-tell') return 'Could not check';
  if (verdict === 'none') return 'No injections recorded in this visit';
  if (verdict === 'not-given') return 'Not given';
  return 'Not a 96372 service';
}
export function otherServiceWords(other: NonNullable<AdministrationReport['otherService']>): string {
  return other.family.replaceAll('-', ' ');
}
export function placeWords(field: string, clock: string | null): string {
  return `Medication administration record > ${clock ?? 'the'} entry > ${field.split('.').at(-1)}`;
}
export function routeWords(route: string): string {
  return route.toUpperCase();
}
export function unitWords(unit: string): string {
  return unit === 'ug' ? 'mcg' : unit;
}
export function unitsWhy(key: string): string {
  return key;
}
export function whyCodeWords(code: string | null): string {
  return code ?? 'no reason given';
}
export function faultWords(finding: Finding): string | null {
  return finding.why?.code === 'other' ? finding.rule : null;
}
export function setAsideWords(injection: AdministrationReport, _audience: Audience): string {
  return injection.otherService ? otherServiceWords(injection.otherService) : 'not given';
}
export function injectionsWords({ ready, injections }: { ready: number; injections: number }): string {
  return `${ready} of ${injections} injection${injections === 1 ? '' : 's'} complete`;
}
