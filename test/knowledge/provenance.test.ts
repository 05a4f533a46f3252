import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageKindSource } from '../../src/knowledge/coverage-kinds.ts';
import { credentialSource } from '../../src/knowledge/credentials.ts';
import { codeFormSources } from '../../src/knowledge/diagnoses.ts';
import { b12Adjunct, b12Interval, b12Reasons, b12Symptoms, loadingSource } from '../../src/knowledge/diagnosis-b12.ts';
import { codeListSources } from '../../src/knowledge/diagnosis-codes.ts';
import { diagnosisEditsSource } from '../../src/knowledge/diagnosis-edits.ts';
import { completeCodes, diagnosisListSources, headings } from '../../src/knowledge/diagnosis-list.ts';
import { diagnosisNoteSource } from '../../src/knowledge/diagnosis-notes.ts';
import { diagnosisWordSources } from '../../src/knowledge/diagnosis-words.ts';
import { drugBook } from '../../src/knowledge/drug-book.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { edits, unlikelyUnits } from '../../src/knowledge/edits.ts';
import { entryWordSource } from '../../src/knowledge/entry-words.ts';
import { givenSources } from '../../src/knowledge/given-words.ts';
import type { Provenance } from '../../src/knowledge/index.ts';
import { methods, otherMethodWords } from '../../src/knowledge/methods.ts';
import { ndcSource } from '../../src/knowledge/ndc.ts';
import { npiSource } from '../../src/knowledge/npi.ts';
import { orderWordSource } from '../../src/knowledge/order-words.ts';
import { drugServices, routeServices } from '../../src/knowledge/other-services.ts';
import { packageWordSource } from '../../src/knowledge/package-words.ts';
import { places } from '../../src/knowledge/places.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { productDoubtSource } from '../../src/knowledge/product-doubts.ts';
import { otherForms } from '../../src/knowledge/product-forms.ts';
import { namedServices } from '../../src/knowledge/route-services.ts';
import { aroundRouteSource, routeWords, undecided } from '../../src/knowledge/route-words.ts';
import { routeCodes } from '../../src/knowledge/routes.ts';
import { settingSource } from '../../src/knowledge/setting-words.ts';
import { becameHeadings, beganLater } from '../../src/knowledge/short-codes.ts';
import { aroundSiteSource } from '../../src/knowledge/site-text.ts';
import { sites } from '../../src/knowledge/sites.ts';
import { strangeNameSource } from '../../src/knowledge/strange-names.ts';
import { strengthSource } from '../../src/knowledge/strength-text.ts';
import { supplySources } from '../../src/knowledge/supply-words.ts';
import { units } from '../../src/knowledge/units.ts';
import { cvxExceptions, cvxVaccines } from '../../src/knowledge/vaccines.ts';
import { volumes } from '../../src/knowledge/volumes.ts';

const hintNames = ['routes', 'diagnoses', 'selfAdministered', 'caveats'] as const;

const tables: Readonly<Record<string, readonly Provenance[]>> = {
  routeCodes,
  routeWords,
  drugTable,
  drugCodes: drugBook.flatMap(({ codes }) => codes),
  drugHints: drugBook.flatMap(row => hintNames.map(row.provenance)),
  cvx: [...cvxExceptions, cvxVaccines],
  routeServices: Object.values(routeServices),
  namedServices,
  volumes,
  staffAndOrders: [npiSource, credentialSource, orderWordSource, settingSource],
  drugServices: Object.values(drugServices).flat(),
  places,
  edits,
  unlikelyUnits: Object.values(unlikelyUnits),
  sites,
  units,
  productForms: [otherForms],
  productDoubts: [productDoubtSource, strangeNameSource],
  diagnoses: Object.values(codeFormSources),
  diagnosisList: Object.values(diagnosisListSources),
  diagnosisEdits: [diagnosisEditsSource],
  diagnosisWords: Object.values(diagnosisWordSources),
  diagnosisCodes: Object.values(codeListSources),
  b12: [...b12Reasons, b12Adjunct, b12Symptoms, b12Interval, loadingSource],
  codeChanges: [...becameHeadings, ...beganLater],
  aroundRoute: [aroundRouteSource, aroundSiteSource, undecided],
  methods: [...methods, otherMethodWords],
  entryWords: [entryWordSource],
  coverageKinds: [coverageKindSource],
  diagnosisNotes: [diagnosisNoteSource],
  givenWords: Object.values(givenSources),
  supplyWords: [ndcSource, strengthSource, packageWordSource, ...Object.values(supplySources)],
  policies: policies.flatMap(({ sources }) => Object.values(sources).filter(row => row !== undefined)),
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

/** These hold no facts: the shapes, and how words and texts are taken apart. */
const withoutFacts = [
  'index.ts',
  'provenance.ts',
  'words.ts',
  'drug-row.ts',
  'drug-hints.ts',
  'drug-book.ts',
  'policy.ts',
  'route-text.ts',
  'policies.ts',
];
/** Holds values, and not only the shapes of some. */
const declares = /^(?:export )?(?:const|let|function|class) /m;
const folder = new URL('../../src/knowledge/', import.meta.url);

const files = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && !withoutFacts.includes(name))
  .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => declares.test(text));

it.each(files)('$name says where its facts come from', ({ text }) => {
  expect(text).toMatch(/ from '.\/provenance\.ts';/);
});

it('never has a code both as complete and as the beginning of another', () => {
  const begun = [...headings].map(code => code.slice(0, 3));
  expect([...completeCodes].filter(code => begun.includes(code))).toEqual([]);
  const bad = [...completeCodes, ...headings].filter(code => !/^[A-Z]\d[0-9A-Z]{1,4}$/.test(code));
  expect(bad).toEqual([]);
});
