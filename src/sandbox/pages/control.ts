import type { FhirResource } from '../../domain/fhir.ts';
import { type ChartView, nameOf, offered } from './chart.ts';
import { referenceOf } from './elements.ts';
import { asRecorded, type Choice, type EditableField, type ReferenceType } from './fields/field.ts';
import { flag, type Html, html } from './html.ts';

/** One field of a resource: its label and the control to change it with. */
export function control(view: ChartView, resource: FhirResource, field: EditableField): Html {
  const { input, label } = field;
  const value = field.read(resource);
  const id = `${referenceOf(resource)}.${field.path}`.replace(/[^A-Za-z0-9-]/g, '-');
  if (input.kind === 'references') return checkList(view, id, field, value.split(' '), input.to);
  const marks = html`id="${id}" name="${field.path}" data-field="${[field.path, ...field.also].join(' ')}" data-saved="${value}"`;
  const long = input.kind === 'text' || (input.kind === 'reference' && input.to !== 'Practitioner');
  const labelled = (filled: Html) =>
    html`<div class="field"${long && html` data-long`}><label for="${id}">${label}</label>${filled}</div>`;
  switch (input.kind) {
    case 'choice':
      return labelled(select(marks, input.choices, value, field, resource));
    case 'reference':
      return labelled(select(marks, references(view, input.to), value, field, resource));
    case 'suggest':
      return labelled(
        html`<input ${marks} value="${value}" list="${id}-list" autocomplete="off"><datalist id="${id}-list">${input.suggestions.map(suggestion => html`<option value="${suggestion}"></option>`)}</datalist>`,
      );
    case 'number':
      return labelled(html`<input ${marks} value="${value}" inputmode="decimal" autocomplete="off">`);
    case 'time': {
      const recorded = field.recorded(resource);
      const note = value === '' && recorded !== '' ? html`<small>Recorded: ${recorded}</small>` : null;
      return labelled(html`<input type="datetime-local" ${marks} value="${value}">${note}`);
    }
    case 'text':
      return labelled(html`<input ${marks} value="${value}" autocomplete="off">`);
  }
}

function references(view: ChartView, type: ReferenceType): Choice[] {
  return offered(view, type).map(resource => ({ value: referenceOf(resource), label: nameOf(resource) }));
}

function select(
  marks: Html,
  choices: readonly Choice[],
  value: string,
  field: EditableField,
  resource: FhirResource,
): Html {
  const known = choices.some(choice => choice.value === value);
  const empty = !field.required || value === '' ? [{ value: '', label: 'Not recorded' }] : [];
  // A value the page has no choice for stays in the list, so that looking at it does not change it.
  const other =
    value === '' || known
      ? []
      : [{ value, label: field.recorded(resource) || (value === asRecorded ? 'As recorded' : value) }];
  const options = [...empty, ...other, ...choices].map(
    choice => html`<option value="${choice.value}"${flag('selected', choice.value === value)}>${choice.label}</option>`,
  );
  return html`<select ${marks}>${options}</select>`;
}

function checkList(
  view: ChartView,
  id: string,
  field: EditableField,
  checked: readonly string[],
  type: ReferenceType,
): Html {
  const items = references(view, type).map(
    ({ value, label }) =>
      html`<label class="check"><input type="checkbox" value="${value}"${flag('checked', checked.includes(value))}>${label}</label>`,
  );
  const marks = html`id="${id}" data-list="${field.path}" data-field="${[field.path, ...field.also].join(' ')}" data-saved="${checked.filter(Boolean).join(' ')}" tabindex="-1"`;
  return html`<fieldset class="field wide" ${marks}><legend>${field.label}</legend>${items.length > 0 ? items : html`<p class="quiet">No diagnosis in this chart. One can be added under Diagnoses.</p>`}</fieldset>`;
}
