import { defineRule, gap, pass } from './define.ts';
import { evidenceOfAll } from './parts/evidence.ts';
import { isStaff, whoGave } from './parts/givers.ts';

export const giverCredential = defineRule({
  id: 'giver-credential',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['practitioners'],
  field: 'Practitioner.qualification',
  prevents: ['N706'],
  sources: [
    {
      title: 'Noridian Medicare: documentation of drug administration',
      locator: 'med.noridianmedicare.com drug-administration',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Without somebody who gave it there is nobody to have a credential; performer-documented says so.
  appliesTo: ({ practitioners: { performers } }) => named(performers).length > 0,
  check({ practitioners: { performers } }) {
    const givers = named(performers);
    const evidence = evidenceOfAll(givers);
    const known = givers.find(({ credentials }) => credentials.length > 0);
    const name = (known ?? givers[0])?.name ?? '';
    return known
      ? pass('giver-credential.recorded', known.evidence, { name, credential: known.credentials.join(', ') })
      : gap('absent', 'giver-credential.absent', evidence, { name });
  },
});

function named(performers: Parameters<typeof whoGave>[0]) {
  return whoGave(performers).filter(giver => isStaff(giver) && !giver.dangling && !giver.unread);
}
