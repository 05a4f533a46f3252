import { askCql, compileCql, coreRulesText } from '../../oracle/cql/library.ts';
import type { Judge } from './answers.ts';

const library = compileCql(coreRulesText);

/** The core rules in CQL (`test/oracle/cql`), compiled once. */
export const cql: Judge = {
  name: 'CQL',
  async judge(resources) {
    const answered = await askCql(library, resources, []);
    return answered.map(({ reference, unread: _, ...answers }) => [reference, answers] as const);
  },
};
