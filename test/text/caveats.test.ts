import { describe, expect, it } from 'vitest';
import { caveats } from '../../src/domain/caveats.ts';
import { caveatSentences, caveatWords } from '../../src/text/caveats.ts';
import { sayToCoder } from '../../src/text/coder-findings.ts';

describe('caveats', () => {
  it.each(caveats)('%s is a sentence of its own', caveat => {
    expect(caveatSentences[caveat]).toMatch(/^[A-Z].*[.]$/);
    expect(Object.values(caveatSentences).filter(other => other === caveatSentences[caveat])).toHaveLength(1);
  });

  it('are said one after the other, before a full stop', () => {
    expect(caveatWords('not-j3420, units-large')).toBe(
      'It has its own code, not that of cyanocobalamin (J3420). Units are small: a usual dose makes many. Check for a slip by ten',
    );
    expect(caveatWords('something else')).toBe('something else');
  });

  it('are what a coder is told', () => {
    const values = { drug: 'alteplase', caveats: 'other-service-always' };
    expect(sayToCoder({ message: 'drug-caveats.known', values })).toBe('To mind with alteplase: It is never 96372.');
  });
});
