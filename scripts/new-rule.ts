/** `npm run new-rule <id>`: writes the rule, its page and its case table from templates, and says what to do next. */
import { existsSync, writeFileSync } from 'node:fs';
import { casesTemplate, isRuleId, pageTemplate, ruleTemplate } from './lib/rule-templates.ts';

const id = process.argv[2] ?? '';
if (!isRuleId(id)) {
  console.error('Usage: npm run new-rule <id>, where <id> is in lower case with hyphens, such as route-documented');
  process.exit(64);
}
const root = new URL('../', import.meta.url);
const files = [
  [`src/rules/${id}.ts`, ruleTemplate(id)],
  [`src/rules/${id}.md`, pageTemplate(id)],
  [`test/rules/${id}.cases.ts`, casesTemplate(id)],
] as const;
const there = files.find(([path]) => existsSync(new URL(path, root)));
if (there) {
  console.error(`${there[0]} is already there. Nothing was written.`);
  process.exit(1);
}
for (const [path, text] of files) writeFileSync(new URL(path, root), text);
console.log(`Written: ${files.map(([path]) => path).join(', ')}

Next:
1. Add its message keys to src/domain/messages.ts and a sentence for each audience in src/text/clinician/ and src/text/coder/.
2. Add its titles to src/text/rules.ts.
3. Add it to src/rules/index.ts, where it belongs in the order, and raise catalogueVersion.
4. Write the check, the cases (what must fail, and what is odd but fine) and the page.
5. npm run docs, then npm run check and npm test.`);
