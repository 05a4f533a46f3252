import { describe, expect, test } from 'vitest';
import type { Drug } from '../../../src/domain/drug.ts';
import type { ServiceRecord } from '../../../src/domain/service-record.ts';
import type { Knowledge } from '../../../src/knowledge/index.ts';
import { drugCharges, drugCodesOf, ownCodes } from '../../../src/rules/parts/charged-drug.ts';
import { readyAdministration } from '../../engine/chart.ts';
import { testKnowledge } from '../../engine/knowledge.ts';
import { knowing } from '../case.ts';
import { crosswalk, hcpcsTable, row } from '../hcpcs.ts';

const service = (from: ServiceRecord['from'], ...codes: string[]): ServiceRecord => ({
  reference: 'ChargeItem/x',
  from,
  codes,
  modifiers: [],
  quantity: null,
  text: null,
  start: null,
  visit: null,
  void: false,
  unread: null,
  evidence: [],
});

describe('charges of drugs', () => {
  test.each(['J3420', 'Q5108', 'S0189', 'C9000', 'A9500', '90283', '90389', '90399'])('%s is one', code =>
    expect(drugCharges([service('charge', code)])).toHaveLength(1),
  );

  test.each(['96372', '90471', '90281x', 'G0008', 'J342', 'C8900', 'A4206', '90400', '90270'])('%s is none', code =>
    expect(drugCharges([service('charge', code)])).toEqual([]),
  );

  test('are charges, not procedures, and one code among others is enough', () => {
    const both = service('charge', '96372', 'J3420');
    expect(drugCharges([service('procedure', 'J3420'), both])).toEqual([both]);
    expect(drugCodesOf([both, service('charge', 'J3420', 'J1885')])).toEqual(['J3420', 'J1885']);
  });
});

describe('codes of the line of a drug', () => {
  const drug = (product: Partial<Drug['product']>, change: Partial<Drug> = {}): Drug => {
    const ready = readyAdministration().drug;
    return { ...ready, ...change, product: { ...ready.product, ...product } };
  };
  const filed = { pointer: 'Medication/m#code', value: 'x' };
  const ndc = (ndc: string | null) =>
    ({ ndc, written: 'x', evidence: filed }) as unknown as Drug['product']['ndcs'][number];
  const hcpcs = [{ code: 'J9999', evidence: filed }] as unknown as Drug['product']['hcpcs'];
  const own = (one: Drug, knowledge: Knowledge) => ownCodes(one, '2026-03-12', knowledge);
  const rows = [row('J3420', '1000 ug'), row('J3425', '10 ug', { confidence: 'recall' }), row('J3420', '1000 ug')];

  test('are those of sourced rows, each once, and not what is filed beside them', () => {
    expect(own(drug({ hcpcs }), knowing({ drug: { hcpcs: rows } }))).toEqual(['J3420']);
  });

  test('are only those in force', () => {
    const known = { drug: { hcpcs: rows }, tables: hcpcsTable({ J3420: 'ended' }) };
    expect(own(drug({}), knowing(known))).toEqual([]);
    expect(own(drug({}), knowing({ ...known, tables: hcpcsTable({ J3420: 'valid' }) }))).toEqual(['J3420']);
  });

  test('are those that the crosswalk has for its NDC', () => {
    const tables = crosswalk({ '00517003101': ['J3420', 'J3424'] });
    expect(own(drug({ ndcs: [ndc(null), ndc('00517003101')], hcpcs }), knowing({ tables }))).toEqual([
      'J3420',
      'J3424',
    ]);
    expect(own(drug({ ndcs: [ndc('00000000000')] }), knowing({ tables }))).toEqual([]);
    expect(own(drug({ ndcs: [ndc('00517003101')] }), testKnowledge())).toEqual([]);
  });

  test('are those filed with it where nothing else is known', () => {
    expect(own(drug({ hcpcs }), testKnowledge())).toEqual(['J9999']);
    expect(own(drug({}), testKnowledge())).toEqual([]);
  });
});
