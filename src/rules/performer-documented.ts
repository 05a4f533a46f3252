import { anotherService, defineRule, gap, pass, unchecked } from './define.ts';
import { evidenceOfAll } from './parts/evidence.ts';
import { isStaff, whoGave } from './parts/givers.ts';

export const performerDocumented = defineRule({
  id: 'performer-documented',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['practitioners'],
  field: 'MedicationAdministration.performer',
  prevents: ['96', 'N426', 'N706'],
  sources: [
    {
      title: 'Noridian Medicare: documentation of drug administration',
      locator: 'med.noridianmedicare.com drug-administration',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'FHIR R4 MedicationAdministration.performer.function',
      locator: 'hl7.org/fhir/R4/medicationadministration.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ practitioners: { performers, selfGiven } }) {
    const evidence = evidenceOfAll(performers);
    const givers = whoGave(performers);
    const staff = givers.filter(isStaff);
    const self = givers.filter(({ kind }) => kind === 'patient' || kind === 'related-person');
    const own = [...evidenceOfAll(self), ...selfGiven];
    if (staff.length > 0 && own.length > 0)
      return gap('conflict', 'performer-documented.conflict', [...evidenceOfAll(staff), ...own]);
    if (own.length > 0)
      return anotherService({ family: 'self-administered', codes: [] }, 'performer-documented.self-administered', own);
    const named = staff.find(({ dangling, unread }) => !dangling && !unread);
    if (named) return pass('performer-documented.recorded', named.evidence, { name: named.name ?? '' });
    const unread = staff.find(performer => performer.unread);
    if (unread?.unread) return unchecked(unread.unread, 'performer-documented.unread', unread.evidence);
    if (staff.length > 0) return gap('absent', 'performer-documented.dangling', evidence);
    if (givers.length > 0) return gap('absent', 'performer-documented.not-a-person', evidence);
    if (performers.length > 0) return gap('absent', 'performer-documented.only-others', evidence);
    return gap('absent', 'performer-documented.absent', evidence);
  },
});
