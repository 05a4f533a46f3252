import type { Elements } from './concept.ts';
import { quantityOf } from './doses.ts';
import type { Paper } from './paper.ts';
import { routeOf } from './routes.ts';
import type { Injection } from './story.ts';

/** An order for this injection, written at the visit or before. `drug`: its medication[x]. */
export function addOrder(
  paper: Paper,
  { route, amount, at }: Injection,
  { drug, encounter, more = {} }: { drug: Elements; encounter?: Elements | undefined; more?: Elements },
): Elements {
  const { draw } = paper;
  const authored = draw.chance(0.7) ? paper.time({ ...at, minute: at.minute - draw.below(5), second: 0 }) : undefined;
  const dosage: Record<string, unknown> = {};
  if (draw.chance(0.8)) dosage.route = routeOf(route, draw);
  if (draw.chance(0.7)) dosage.doseAndRate = [{ doseQuantity: quantityOf(amount, draw) }];
  return paper.add('MedicationRequest', {
    status: draw.one(['active', 'completed', 'completed']),
    intent: draw.one(['order', 'order', 'original-order', 'instance-order']),
    subject: paper.subject,
    encounter: draw.chance(0.5) ? encounter : undefined,
    authoredOn: authored,
    requester: draw.chance(0.6) ? paper.addPractitioner() : undefined,
    dosageInstruction: Object.keys(dosage).length > 0 ? [dosage] : undefined,
    ...drug,
    ...more,
  });
}
