import fc from 'fast-check';
import { ownerElement } from '../../src/domain/owner.ts';
import { type RecordedChart, readyChart } from '../charts/index.ts';
import { server } from '../fhir/server.ts';
import { keyOf, put } from './at.ts';
import { newlySaid } from './facts.ts';
import { Broken, reportOf } from './law.ts';
import { type Proof, proofsOf } from './proof.ts';
import { relation } from './relation.ts';
import { readThrough } from './through.ts';

const others = [
  'Patient/somebody-else',
  'https://ehr.example/fhir/Patient/somebody-else',
  'Group/all',
  'urn:uuid:x',
  '',
];

/**
 * One resource is another patient's, a group's or nobody's. The panel, which asked for one patient, shows nothing of the
 * load. The command sorts records by patient: what is another's counts for nothing, and what refers to it is not ready.
 */
export const subject = relation({
  id: 'MR11',
  name: 'A record that holds what belongs to another patient is refused.',
  trial: fc.tuple(readyChart, fc.nat()),
  async holds([chart, pick]) {
    const proofs = proofsOf(chart);
    const proof = proofs[pick % proofs.length];
    if (!proof) return;
    for (const resource of chart.resources) {
      const owner = ownerElement(resource.resourceType);
      if (owner === null || resource.resourceType === 'Patient') continue;
      for (const reference of others) await swap(proof, `${keyOf(resource)}#${owner}`, reference);
    }
  },
});

async function swap(proof: Proof, pointer: string, owner: string): Promise<void> {
  const { chart, reference, report } = proof;
  const changed = put(chart, pointer, owner === '' ? undefined : { reference: owner });
  const [resource = ''] = pointer.split('#');
  const what = `${resource.split('/')[0]} of ${owner || 'nobody'}`;
  const after = reportOf(changed, reference);
  if (after?.verdict === 'ready' && (isReferred(changed, resource) || newlySaid(proof, after) !== null))
    throw new Broken(`${chart.shape}: ready with ${what}`, changed);
  const visit = report.facts.visit.reference;
  if (!visit || !isAsked(resource)) return;
  const outcome = await readThrough(server(changed.resources), changed, visit);
  if (!('stop' in outcome)) throw new Broken(`${chart.shape}: the panel goes on with ${what}`, changed);
}

function isReferred({ resources }: RecordedChart, reference: string): boolean {
  const own = resources.filter(({ resourceType }) => /^(?:MedicationAdministration|Encounter)$/.test(resourceType));
  return JSON.stringify(own).includes(`"${reference}"`);
}

/** What every reading asks for; the others are read only where something refers to them. */
function isAsked(reference: string): boolean {
  return /^(?:MedicationAdministration|Condition|Immunization|Procedure|ChargeItem|Coverage)\//.test(reference);
}
