import { describe, expect, it } from 'vitest';
import { diagnosisSources } from '../../src/knowledge/diagnoses.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import type { Provenance } from '../../src/knowledge/index.ts';
import { drugServices, routeServices } from '../../src/knowledge/other-services.ts';
import { places } from '../../src/knowledge/places.ts';
import { otherForms } from '../../src/knowledge/product-forms.ts';
import { routeWords } from '../../src/knowledge/route-words.ts';
import { routeCodes } from '../../src/knowledge/routes.ts';
import { sites } from '../../src/knowledge/sites.ts';
import { units } from '../../src/knowledge/units.ts';
import { cvxExceptions } from '../../src/knowledge/vaccines.ts';

const tables: Readonly<Record<string, readonly Provenance[]>> = {
  routeCodes,
  routeWords,
  drugTable,
  cvxExceptions,
  routeServices: Object.values(routeServices),
  drugServices: Object.values(drugServices).flat(),
  places,
  sites,
  units,
  productForms: [otherForms],
  diagnoses: Object.values(diagnosisSources),
};

describe.each(Object.entries(tables))('%s', (_name, rows) => {
  it('says of every row where it comes from and when that was read', () => {
    expect(rows.length).toBeGreaterThan(0);
    const bad = rows.filter(({ source, read }) => source.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(read));
    expect(bad).toEqual([]);
  });

  it('holds from a day to a later one', () => {
    const bad = rows.filter(({ from, to }) => from !== null && to !== null && from > to);
    expect(bad).toEqual([]);
  });
});
