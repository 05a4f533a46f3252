import { describe, expect, it } from 'vitest';
import { routeClasses } from '../../src/domain/route.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { placeOfCode, placeOfText } from '../../src/knowledge/places.ts';
import { siteOfText } from '../../src/knowledge/site-text.ts';
import { siteOfCode } from '../../src/knowledge/sites.ts';
import { unitOf } from '../../src/knowledge/units.ts';

const knowledge = knowledgeAsOf(null, basePolicy);

describe('services', () => {
  it('gives every route but IM, SC and unspecified a service', () => {
    const without = routeClasses.filter(route => knowledge.serviceForRoute(route, '2026-01-01') === null);
    expect(without).toEqual(['im', 'sc', 'unspecified']);
  });

  it.each([
    ['2023-10-05', null],
    ['2023-10-06', 'rsv-antibody'],
    ['2026-01-01', 'rsv-antibody'],
    [null, 'rsv-antibody'],
  ])('nirsevimab on %s: %s', (day, family) => {
    expect(knowledge.serviceForDrug('rsv-antibody', 'nirsevimab', day)?.family ?? null).toBe(family);
  });

  it('goes by its own day where a question brings none', () => {
    expect(knowledgeAsOf('2023-01-01', basePolicy).serviceForDrug('rsv-antibody', 'nirsevimab', null)).toBeNull();
  });

  it.each([
    ['therapeutic', 'ketorolac', null],
    ['immune-globulin', 'tetanus immune globulin', null],
    ['therapeutic', 'palivizumab', null],
    ['vaccine', null, 'vaccine'],
    ['antineoplastic', 'methotrexate', 'antineoplastic'],
    ['botulinum-toxin', 'onabotulinumtoxinA', 'chemodenervation'],
    ['therapeutic', 'pegfilgrastim on-body injector', 'on-body-injector'],
    [null, null, null],
  ] as const)('%s %s: %s', (drugClass, ingredient, family) => {
    expect(knowledge.serviceForDrug(drugClass, ingredient, '2026-01-01')?.family ?? null).toBe(family);
  });

  it('lets only a recalled row speak for hormonal antineoplastics, as their service depends on the illness', () => {
    expect(knowledge.serviceForDrug('hormonal-antineoplastic', 'leuprolide', null)?.confidence).toBe('recall');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(knowledge)).toBe(true);
    expect(Object.isFrozen(knowledge.serviceForRoute('iv', null))).toBe(true);
    expect(Object.isFrozen(knowledge.place('11'))).toBe(true);
  });
});

describe('units', () => {
  it.each([
    ['mg', 'mg'],
    ['MG', 'mg'],
    ['mcg', 'ug'],
    ['µg', 'ug'],
    ['μg', 'ug'],
    ['cc', 'mL'],
    ['ml', 'mL'],
    ['Units', 'U'],
    ['[iU]', '[iU]'],
    ["[USP'U]", "[USP'U]"],
    ['million units', 'MU'],
    ['MU', 'MU'],
    ['mEq', 'meq'],
    ['mmol', 'mmol'],
  ])('%s is %s', (written, ucum) => expect(unitOf(written)).toEqual({ kind: 'amount', ucum }));

  it.each([
    ['mU', 'unknown'],
    ['tablet', 'unknown'],
    ['', 'unknown'],
    ['mg/kg', 'per-weight'],
    ['mcg/m2', 'per-weight'],
    ['UNT/ML', 'concentration'],
    ['mg/5 mL', 'concentration'],
    ['mg per mL', 'concentration'],
    ['%', 'concentration'],
    ['mL/h', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is no amount: %s', (written, kind) => expect(unitOf(written).kind).toBe(kind));
});

describe('sites', () => {
  it.each([
    ['16217701000119102', 'deltoid', 'left'],
    ['16217661000119109', 'deltoid', 'right'],
    ['1217007000', 'vastus lateralis', 'left'],
    ['206007', 'gluteus maximus', null],
    ['RVG', 'ventrogluteal', 'right'],
    ['42972002', 'abdomen', null],
  ])('%s is %s %s', (code, name, laterality) => {
    expect(siteOfCode(code)).toMatchObject({ site: { name }, laterality });
  });

  it.each([
    ['Arm, Lower, Left', 'forearm', 'left', false],
    ['L deltoid', 'deltoid', 'left', false],
    ['right deltiod', 'deltoid', 'right', false],
    ['bilat hips', 'buttock', null, true],
    ['L & R deltoid', 'deltoid', null, true],
    ['Volume divided - Left deltoid', 'deltoid', 'left', true],
    ['abd', 'abdomen', null, false],
  ])('%s', (text, name, laterality, several) => {
    expect(siteOfText(text)).toMatchObject({ site: { name }, laterality, several, empty: false });
  });

  it.each(['Unknown', 'other', '', 'N/A'])('%s names no site', text => expect(siteOfText(text).empty).toBe(true));
});

describe('places', () => {
  it('knows which are facilities', () => {
    expect(knowledge.place('11')?.facility).toBe(false);
    expect(knowledge.place('22')?.facility).toBe(true);
    expect(knowledge.place('00')).toBeNull();
  });

  it.each([
    ["Doctor's Office", '11'],
    ['URGENT CARE', '20'],
    ['clinic', null],
    ['Home health aide office supply', null],
  ])('%s: %s', (text, pos) => expect(placeOfText(text)).toBe(pos));

  it('reads codes in their own system only', () => {
    expect(placeOfCode('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'PROFF')).toBe('11');
    expect(placeOfCode('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'HOSP')).toBeNull();
    expect(placeOfCode('urn:oid:2.16.840.1.113883.6.50', '20')).toBe('20');
    expect(placeOfCode('urn:x', '20')).toBeNull();
  });
});
