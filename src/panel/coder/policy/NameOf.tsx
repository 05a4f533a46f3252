import { ui } from '../../../text/ui.ts';
import { usePanel } from '../../context.ts';
import { InjectionName } from '../../InjectionName.tsx';

/** What an injection of the report is called. `reference`: `MedicationAdministration/x`. */
export function NameOf({ reference }: { reference: string }) {
  const { report } = usePanel();
  const all = report.visits.flatMap(({ administrations }) => administrations);
  const injection = all.find(one => one.reference === reference);
  return injection ? <InjectionName injection={injection} day /> : ui.drugUnnamed;
}
