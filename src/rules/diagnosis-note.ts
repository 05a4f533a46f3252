import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisNote = defineRule({
  id: 'diagnosis-note',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.note',
  prevents: ['11', '50'],
  sources: [
    {
      title: 'Words of notes on problem lists by which a diagnosis does not stand',
      locator: 'US clinics, general',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // Where no diagnosis supports the injection, an earlier rule has said so.
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }) {
    const supporting = supportingOf(conditions);
    const denied = supporting.filter(({ diagnosis }) => diagnosis.deniedInNote.length > 0);
    if (denied.length === 0) return pass('diagnosis-note.nothing', evidenceFor(supporting));
    const notes = denied.flatMap(({ diagnosis }) => diagnosis.deniedInNote);
    const words = [...new Set(notes.map(({ value }) => value))].join('; ');
    const evidence = [...notes, ...evidenceFor(denied)];
    const values = { diagnoses: named(denied), words };
    return denied.length < supporting.length
      ? pass('diagnosis-note.another', evidence, values)
      : review('diagnosis-note.denied', evidence, values);
  },
});
