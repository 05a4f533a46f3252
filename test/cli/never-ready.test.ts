import { describe, expect, test } from 'vitest';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { bundle, now } from './charts.ts';
import { chartAfter, type Parts, sound, spoiled, spoiledBeside, spoiledTogether } from './never-ready.cases.ts';
import { soundAround, spoiledAround } from './never-ready-around.cases.ts';
import { soundBy, spoiledBy } from './never-ready-beside.cases.ts';
import { soundDiagnosis, spoiledDiagnosis } from './never-ready-diagnosis.cases.ts';
import { soundByTables, spoiledByTables } from './never-ready-found.cases.ts';
import { soundByHabit, spoiledByHabit } from './never-ready-habits.cases.ts';
import { soundByLabels, spoiledByLabels } from './never-ready-labels.cases.ts';
import { soundProducts, spoiledProducts } from './never-ready-products.cases.ts';
import { soundUnseen, spoiledPlaced, spoiledUnseen } from './never-ready-unseen.cases.ts';
import { soundWords, spoiledWords } from './never-ready-words.cases.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

function verdictAfter(change: (parts: Parts) => void): string {
  const set = fromBundle(bundle(chartAfter(change)), 'b.json', now);
  const [report] = [...audit(set, indexRecords(set), settings)];
  return report?.visits.map(({ verdict }) => verdict).join() ?? 'none';
}

for (const [what, cases] of Object.entries({
  ...spoiled,
  ...spoiledBeside,
  ...spoiledTogether,
  ...spoiledAround,
  ...spoiledDiagnosis,
  ...spoiledWords,
  ...spoiledProducts,
  ...spoiledBy,
  ...spoiledByTables,
  ...spoiledByHabit,
  ...spoiledUnseen,
  ...spoiledPlaced,
  ...spoiledByLabels,
})) {
  describe(`${what} keeps an injection from being ready`, () => {
    test.each(cases)('%s', (_, change) => expect(verdictAfter(change)).not.toBe('ready'));
  });
}

describe('what is odd and fine stays ready', () => {
  test.each([
    ...sound,
    ...soundAround,
    ...soundDiagnosis,
    ...soundWords,
    ...soundProducts,
    ...soundBy,
    ...soundByTables,
    ...soundByHabit,
    ...soundUnseen,
    ...soundByLabels,
  ])('%s', (_, change) => expect(verdictAfter(change)).toBe('ready'));
});

describe('what could not be looked at is not missing, and words alone exclude nothing', () => {
  const judged = (change: (parts: Parts) => void) => {
    const set = fromBundle(bundle(chartAfter(change)), 'b.json', now);
    const [report] = [...audit(set, indexRecords(set), settings)];
    return report?.visits[0]?.administrations[0];
  };
  const outcome = (rule: string, change: (parts: Parts) => void) =>
    judged(change)?.findings.find(one => one.rule === rule)?.outcome;
  const identified = { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1' } };

  test('a giver known by a number only', () => {
    expect(outcome('performer-documented', ({ ma }) => Object.assign(ma, { performer: [{ actor: identified }] }))).toBe(
      'unchecked',
    );
  });

  test('a diagnosis of the visit known by a number only', () => {
    const change = ({ visit, condition }: Parts) => {
      visit.diagnosis = [{ condition: identified }];
      condition.encounter = { reference: 'Encounter/another' };
    };
    expect(outcome('diagnosis-linked', change)).toBe('unchecked');
  });

  test.each<[string, string, (parts: Parts) => void]>([
    [
      'a visit whose diagnoses are no list',
      'diagnosis-linked',
      ({ visit, condition }) => {
        visit.diagnosis = 'Condition/p-anemia';
        delete condition.encounter;
      },
    ],
    [
      'a diagnosis whose visit is no reference',
      'diagnosis-linked',
      ({ visit, condition }) => {
        delete visit.diagnosis;
        condition.encounter = 'Encounter/p-visit';
      },
    ],
  ])('%s', (_, rule, change) => {
    expect(outcome(rule, change)).toBe('unchecked');
    expect(judged(change)?.verdict).toBe('cannot-tell');
  });

  test.each([
    ['Patient declined self-administration', 'not-ready'],
    ['Self-injection teaching done', 'not-ready'],
    ['Patient injected in left deltoid', 'not-ready'],
    ['Self-administered at home', 'not-96372'],
  ])('nobody is named as the giver, and a note says: %s', (text, verdict) => {
    const change = ({ ma }: Parts) => {
      delete ma.performer;
      ma.note = [{ text }];
    };
    expect(judged(change)?.verdict).toBe(verdict);
  });

  test.each([
    ['that is nowhere', { reference: 'Encounter/gone' }, 'review', 'place-of-service.whole-missing'],
    ['that was not read', { identifier: { value: '1' } }, 'cannot-tell', 'place-of-service.whole-unread'],
    ["that is another patient's", { reference: 'Encounter/w' }, 'cannot-tell', 'place-of-service.whole-unread'],
  ])('a visit as part of one %s', (_, partOf, verdict, message) => {
    const found = judged(({ visit, all }) => {
      all.push({ ...visit, id: 'w', subject: { reference: 'Patient/other' } });
      visit.partOf = partOf;
    });
    expect(found?.verdict).toBe(verdict);
    expect(found?.findings.find(({ rule }) => rule === 'place-of-service')).toMatchObject({ message });
  });

  test('a fluid given into a muscle', () => {
    const change = ({ ma, order }: Parts) => {
      ma.medicationCodeableConcept = { text: 'bacteriostatic saline' };
      order.medicationCodeableConcept = { text: 'bacteriostatic saline' };
    };
    expect(judged(change)?.verdict).toBe('review');
  });
});
