import type { FhirResource } from '../../domain/fhir.ts';
import { summary } from './card.ts';
import { nameOf } from './chart.ts';
import type { ChartStore } from './context.ts';
import { target } from './elements.ts';
import { asRecorded, BadValue, type EditableField } from './fields/field.ts';
import { fieldsOf } from './fields/index.ts';

/** What the page hears after a save. A problem is for the person at the EHR. */
export type SaveAnswer =
  | { saved: true; value: string; title: string; detail: string }
  | { saved: false; problem: string };

const refused = (problem: string): SaveAnswer => ({ saved: false, problem });

/** Saves one field: `reference` is the resource, `field` the path of one of its editable fields. */
export async function save(store: ChartStore, request: unknown): Promise<SaveAnswer> {
  const { reference, field: path, value } = (request ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof reference !== 'string' || typeof path !== 'string' || typeof value !== 'string') {
    return refused('A save names a resource, a field and a value.');
  }
  const field = fieldsOf(reference.split('/')[0] ?? '').find(item => item.path === path);
  if (field === undefined) return refused('This field cannot be changed here.');
  const resource = await store.read(reference);
  if (resource === null) return refused('This entry is no longer in the chart.');
  try {
    const display = await wordsFor(store, field, resource, value);
    const kept = value === asRecorded || value === field.read(resource);
    const saved = kept ? resource : await store.update(field.write(resource, value, display));
    return { saved: true, value: field.read(saved), ...summary(saved) };
  } catch (problem) {
    if (problem instanceof BadValue) return refused(problem.message);
    throw problem;
  }
}

/** The words beside a reference. What it points at must be in the chart, and the patient's own. */
async function wordsFor(
  store: ChartStore,
  field: EditableField,
  resource: FhirResource,
  value: string,
): Promise<string> {
  const { input } = field;
  if ((input.kind !== 'reference' && input.kind !== 'references') || value === asRecorded) return '';
  const found: string[] = [];
  for (const reference of value.split(' ').filter(Boolean)) {
    const named = reference.startsWith(`${input.to}/`) ? await store.read(reference) : null;
    const owner = named === null ? '' : target(named.subject);
    if (named === null || (owner !== '' && owner !== target(resource.subject))) {
      throw new BadValue('What this points at is not in the chart.');
    }
    found.push(nameOf(named));
  }
  return found.join(', ');
}
