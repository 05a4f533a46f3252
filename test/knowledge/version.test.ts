import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { headers, manifestations } from '../../src/knowledge/diagnoses.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { basePolicy, knowledgeVersion } from '../../src/knowledge/index.ts';
import { drugServices, ingredientServices, routeServices } from '../../src/knowledge/other-services.ts';
import { places } from '../../src/knowledge/places.ts';
import { otherForms } from '../../src/knowledge/product-forms.ts';
import { routeWords } from '../../src/knowledge/route-words.ts';
import { routeCodes } from '../../src/knowledge/routes.ts';
import { sites } from '../../src/knowledge/sites.ts';
import { units } from '../../src/knowledge/units.ts';
import { cvxExceptions } from '../../src/knowledge/vaccines.ts';

it('the version changes whenever a row does: set it to today and this digest', () => {
  const tables = [
    routeCodes,
    routeWords,
    drugTable,
    cvxExceptions,
    routeServices,
    drugServices,
    [...ingredientServices],
  ];
  const others = [units, sites, places, [...headers], [...manifestations], otherForms, basePolicy];
  const digest = createHash('sha256')
    .update(JSON.stringify([...tables, ...others]))
    .digest('hex');
  expect(knowledgeVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
  expect(knowledgeVersion.split('.')[1]).toBe(digest.slice(0, 8));
});
