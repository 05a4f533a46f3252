/** Lower case words with hyphens. */
export function isRuleId(id: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id);
}

/** `route-documented` to `routeDocumented`. */
function constantOf(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A rule that starts as a preview: it is reported and changes no verdict. */
export function ruleTemplate(id: string): string {
  return `import { defineRule, gap, pass } from './define.ts';

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  since: 'NEXT',
  status: 'preview',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration',
  prevents: [],
  sources: [{ title: 'TODO', locator: 'TODO', read: 'TODO', confidence: 'sourced' }],
  appliesTo: () => true,
  check({ administrations: { administration } }) {
    const { evidence } = administration.status;
    return evidence.length > 0 ? pass('${id}.recorded', evidence) : gap('absent', '${id}.absent', evidence);
  },
});
`;
}

export function pageTemplate(id: string): string {
  return `# ${id}: TODO

What it looks at.

## Why

Why it is asked.

## Fix

What to change in the chart.

## Examples

Each is what differs from a complete record, and the answer.

\`\`\`json
[
  {"case": "recorded", "when": {}, "outcome": "pass", "message": "${id}.recorded"}
]
\`\`\`

## Source

- TODO

Since NEXT.
`;
}

export function casesTemplate(id: string): string {
  return `import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'recorded',
    when: {},
    expect: { outcome: 'pass', message: '${id}.recorded', evidence: [pa('status')] },
  },
];
`;
}
