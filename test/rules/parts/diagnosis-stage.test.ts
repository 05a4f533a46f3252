import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/domain/diagnosis.ts';
import type { LinkedDiagnosis } from '../../../src/domain/linked-diagnosis.ts';
import type { Facts } from '../../../src/rules/define.ts';
import { checkStage, unreadOf, valuesOf } from '../../../src/rules/parts/diagnosis-stage.ts';
import { at, readyDiagnosis } from '../../engine/chart.ts';

type Change = Partial<Omit<LinkedDiagnosis, 'diagnosis'>> & { diagnosis?: Partial<Diagnosis> };

const linked = (name: string, { diagnosis, ...change }: Change = {}): LinkedDiagnosis => ({
  diagnosis: readyDiagnosis({ reference: `Condition/${name}`, ...diagnosis }),
  link: 'encounter-diagnosis',
  reached: 'codable',
  barred: null,
  evidence: at(`Condition/${name}`, 'code'),
  code: null,
  list: null,
  onsetLater: [],
  recordedLater: [],
  ...change,
});
const conditions = (...all: LinkedDiagnosis[]): Facts['conditions'] => ({
  linked: all,
  dangling: [],
  unread: [],
  reasons: [],
});
const code = (code: string, kind: 'icd-10-cm' | 'snomed' | 'other' = 'icd-10-cm', display: string | null = null) => ({
  system: kind,
  code,
  display,
  kind,
  evidence: { pointer: `#${code}`, value: code },
});
const keys = { met: 'diagnosis-codable.codable', unread: 'diagnosis-codable.unread' } as const;
const values = { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8', verification: 'confirmed', clinical: 'active' };

describe('the answer at a stage', () => {
  test('tells of what came closest only', () => {
    const far = linked('far', { reached: 'linked', barred: 'diagnosis-clinical.nameless' });
    const near = linked('near', { reached: 'usable', barred: 'diagnosis-codable.text-only' });
    expect(checkStage(conditions(far, near), 'codable', keys)).toEqual({
      outcome: 'gap',
      kind: 'absent',
      message: 'diagnosis-codable.text-only',
      evidence: near.evidence,
      values,
    });
  });

  test('says that none is there where nothing came close', () => {
    const far = linked('far', { reached: 'linked', barred: 'diagnosis-clinical.nameless' });
    expect(checkStage(conditions(far), 'codable', keys)).toEqual({
      outcome: 'gap',
      kind: 'invalid',
      message: 'diagnosis-linked.absent',
      evidence: [],
      values: {},
    });
  });

  test('asks about every code only where the question is about the codes', () => {
    const codes = [code('D51.0'), code('D51.9')];
    const ask = (barred: 'diagnosis-usable.perhaps-history' | 'diagnosis-codable.short') => {
      const [reached, stage] =
        barred === 'diagnosis-codable.short' ? (['usable', 'codable'] as const) : (['clinical', 'usable'] as const);
      return checkStage(conditions(linked('c', { reached, barred, diagnosis: { codes } })), stage, keys);
    };
    expect(ask('diagnosis-codable.short')).toMatchObject({ outcome: 'review', values: { code: 'D51.0, D51.9' } });
    expect(ask('diagnosis-usable.perhaps-history')).toMatchObject({ outcome: 'review', values: { code: 'D51.0' } });
  });
});

describe('what could not be looked at', () => {
  const broken = (reached: LinkedDiagnosis['reached']) =>
    linked('broken', { reached, diagnosis: { unread: { code: 'timeout' } } });
  const elsewhere = { why: { code: 'other' } as const, evidence: at('Condition/x', 'code') };

  test('is the linked diagnosis, also behind one that was read', () => {
    const all = { ...conditions(linked('read'), broken('linked')), unread: [elsewhere] };
    expect(unreadOf(all)).toEqual({ why: { code: 'timeout' }, evidence: at('Condition/broken', 'code') });
  });

  test('is no diagnosis that nothing links to the injection', () => {
    expect(unreadOf(conditions(broken('not-linked')))).toBeNull();
    expect(unreadOf({ ...conditions(broken('not-linked')), unread: [elsewhere] })).toEqual(elsewhere);
  });
});

describe('how a diagnosis is called', () => {
  test.each<[string, Partial<Diagnosis>, { diagnosis: string; code: string }]>([
    ['by its words', {}, { diagnosis: 'Vitamin B12 deficiency', code: 'E53.8' }],
    [
      'by the first words of a code',
      {
        text: null,
        codes: [code('1', 'snomed'), code('E53.8', 'icd-10-cm', 'B vitamin'), code('2', 'other', 'Other')],
      },
      { diagnosis: 'B vitamin', code: 'E53.8' },
    ],
    [
      'by its ICD-10-CM code',
      { text: null, codes: [code('1', 'snomed'), code('D51.0')] },
      { diagnosis: 'D51.0', code: 'D51.0' },
    ],
    ['by its address', { text: null, codes: [code('1', 'snomed')] }, { diagnosis: 'Condition/c', code: '1' }],
    ['by its address alone', { text: null, codes: [] }, { diagnosis: 'Condition/c', code: '' }],
  ])('%s', (_, change, expected) => {
    const { diagnosis } = linked('c', { diagnosis: change });
    expect(valuesOf({ ...linked('c'), diagnosis })).toEqual({ ...values, ...expected });
  });

  test('without its states where none are recorded', () => {
    const unstated = linked('c', { diagnosis: { verificationStatus: null, clinicalStatus: null } });
    expect(valuesOf(unstated)).toEqual({ ...values, verification: '', clinical: '' });
    expect(valuesOf(undefined)).toEqual({});
  });
});
