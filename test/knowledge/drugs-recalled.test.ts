import { describe, expect, it } from 'vitest';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { drugIdentified } from '../../src/rules/drug-identified.ts';
import { notAVaccine } from '../../src/rules/not-a-vaccine.ts';
import { notAnotherService } from '../../src/rules/not-another-service.ts';
import { read } from '../normalise/helpers.ts';
import { factsWith } from '../rules/case.ts';

const knowledge = knowledgeAsOf('2026-03-12', basePolicy);
const recalled = drugTable.flatMap(row =>
  (row.confidence === 'recall' ? row.names : row.recalledNames).map(name => ({ name, ingredient: row.ingredient })),
);

/** What a rule answers about an injection that is charted by this name. */
function outcomes(name: string) {
  const facts = factsWith({ medications: { drug: read({ medicationCodeableConcept: { text: name } }).drug } });
  return [notAVaccine, notAnotherService, drugIdentified].map(rule =>
    rule.appliesTo(facts, knowledge) ? rule.check(facts, knowledge).outcome : 'not-applicable',
  );
}

describe('what is only recalled', () => {
  it('is there to be tested', () => expect(recalled.length).toBeGreaterThan(10));

  it.each(recalled)('$name ($ingredient) excludes nothing and identifies nothing: a person is asked', ({ name }) => {
    const [vaccine, other, identified] = outcomes(name);
    expect([vaccine, other]).not.toContain('another-service');
    expect(identified).toBe('review');
  });
});

describe('what was read in a source', () => {
  it.each(['Dysport', 'azacitidine', 'Fluzone', 'Beyfortus', 'Enflonsia', 'allergy shot'])('%s excludes', name => {
    expect(outcomes(name)).toContain('another-service');
  });

  it.each(['Synagis', 'RhoGAM', 'HBIG', 'HyperTET', 'HyperRAB', 'GamaSTAN', 'Varizig', 'Toradol'])(
    '%s stays a candidate',
    name => expect(outcomes(name)).toEqual(['pass', 'pass', 'pass']),
  );

  it('goes by the day for RSV antibodies', () => {
    const before = knowledge.serviceForDrug('rsv-antibody', 'nirsevimab', '2023-10-05');
    const since = knowledge.serviceForDrug('rsv-antibody', 'nirsevimab', '2023-10-06');
    expect([before, since?.codes]).toEqual([null, ['96380', '96381']]);
  });
});
