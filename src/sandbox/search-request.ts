import { searchParameter } from './definitions.ts';
import type { Answer } from './http.ts';
import { refusal } from './outcome.ts';
import type { ShapeRules, TypeRules } from './shapes.ts';

/** A search in the form the repository takes, or the refusal. */
export type Checked =
  | { refused: Answer }
  | { parameters: URLSearchParams; ignored: readonly string[]; size: number; page: number };

const everywhere = [
  '_count',
  '_format',
  '_pretty',
  '_total',
  '_sort',
  '_include',
  '_revinclude',
  '_lastUpdated',
  '_elements',
];
const notForRepository = ['_count', '_format', '_pretty', '_total', '_elements', 'page'];
const bareTargets: Readonly<Record<string, string>> = {
  patient: 'Patient',
  subject: 'Patient',
  context: 'Encounter',
  encounter: 'Encounter',
  request: 'MedicationRequest',
  beneficiary: 'Patient',
};
const prefixedDate = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/;
const prefixedTime = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Checks a search against what this kind of server takes. */
export function checkSearch(type: string, asked: URLSearchParams, rules: ShapeRules): Checked {
  const typeRules = rules.types[type] ?? { parameters: 'all' };
  const parameters = new URLSearchParams();
  const ignored: string[] = [];
  for (const [name, value] of asked) {
    if (!isTaken(type, name, rules, typeRules)) {
      if (rules.unknown === 'refuse') return refuse(`${type} cannot be searched by ${name}`);
      ignored.push(name);
      continue;
    }
    const fault = dateFault(name, value, typeRules);
    if (fault !== null) return refuse(fault);
    const sort = /^_sort:(asc|desc)$/.exec(name)?.[1];
    if (sort !== undefined) parameters.append('_sort', sort === 'desc' ? `-${value}` : value);
    else if (!notForRepository.includes(name)) parameters.append(name, withType(name, value));
  }
  if (typeRules.oneOf !== undefined && !typeRules.oneOf.some(name => asked.has(name))) {
    return refuse(`${type} is searched by one of ${typeRules.oneOf.join(', ')}`);
  }
  const open = typeRules.ranges?.find(name => asked.has(name) && !isClosed(asked.getAll(name)));
  if (open !== undefined) return refuse(`${open} needs both ends`);
  return { parameters, ignored, ...pageOf(asked, rules) };
}

function isClosed(values: readonly string[]): boolean {
  return values.some(value => /^g[te]/.test(value)) && values.some(value => /^l[te]/.test(value));
}

function refuse(why: string): { refused: Answer } {
  return { refused: refusal(400, 'invalid', why) };
}

function isTaken(type: string, name: string, rules: ShapeRules, typeRules: TypeRules): boolean {
  const plain = name.split(/[:.]/)[0] ?? name;
  if (rules.pages.fixed) {
    if (plain === 'page') return true;
    if (plain === '_count') return false;
  }
  if (everywhere.includes(plain)) return typeRules.parameters === 'all' || !/^_(rev)?include$|^_sort$/.test(plain);
  if (typeRules.parameters !== 'all') return typeRules.parameters.includes(name);
  return plain === '_id' || searchParameter(type, plain) !== undefined;
}

function dateFault(name: string, value: string, typeRules: TypeRules): string | null {
  const form = typeRules.dates?.[name];
  if (form === undefined) return null;
  if (!prefixedDate.test(value)) return `${name} needs a prefix such as ge`;
  if (form === 'prefix-and-time' && !prefixedTime.test(value)) return `${name} needs a time of day`;
  return null;
}

/** The repository finds `context=Encounter/x` but not `context=x`. */
function withType(name: string, value: string): string {
  const type = bareTargets[name];
  if (type === undefined) return value;
  const typed = (one: string) => (one === '' || one.includes('/') ? one : `${type}/${one}`);
  return value.split(',').map(typed).join(',');
}

function pageOf(asked: URLSearchParams, rules: ShapeRules): { size: number; page: number } {
  const { size, most, fixed } = rules.pages;
  const whole = (name: string, otherwise: number) => {
    const value = asked.get(name);
    return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
  };
  if (fixed) return { size, page: Math.max(whole('page', 1), 1) };
  return { size: Math.min(Math.max(whole('_count', size), 1), most), page: 1 };
}
