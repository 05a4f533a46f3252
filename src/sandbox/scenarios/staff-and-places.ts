import { resource } from './build.ts';
import { coding, concept, systems } from './codes.ts';
import { practitioner } from './people.ts';

/** The staff and the rooms of the clinic, which every chart refers to. */
export const nurse = practitioner('nurse-osei', 'Adwoa', 'Osei', 'RN');
export const assistant = practitioner('assistant-sandqvist', 'Maja', 'Sandqvist', 'CMA');
/** With the number that CMS uses as its example. */
export const doctor = practitioner('doctor-haddad', 'Samir', 'Haddad', 'MD', '1234567893');

/** Place of service 11. */
export const clinic = resource('Location', 'willow-street-clinic', {
  status: 'active',
  name: 'Willow Street Clinic',
  mode: 'instance',
  type: [concept('Office', coding(systems.placeOfService, '11', 'Office'))],
});

/** Place of service 21. */
export const ward = resource('Location', 'willow-street-ward', {
  status: 'active',
  name: 'Willow Street Hospital, ward 3',
  mode: 'instance',
  type: [concept('Inpatient hospital', coding(systems.placeOfService, '21', 'Inpatient Hospital'))],
});

export const sharedResources = [nurse, assistant, doctor, clinic, ward] as const;
