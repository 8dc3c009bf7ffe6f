import { knownCriteria } from '../../src/facts/conditions/criterion-vocabulary';
import { defaultLabels } from '../../src/facts/label-vocabulary';
import type { RuleExample } from '../facts/rule-examples';

const HEAD = `# What is read from a note

*Made from the vocabulary and from tested examples; \`RECORD=1 npx vitest run test/facts/rule-examples.test.ts\` writes it anew.*

Nothing here is syntax that you have to learn: it is what people write anyway. Below each example stands all that is read from it:
elements with their kind, \`element -> solution (role)\`, \`element facet: text\`, \`option prefer|avoid when condition [criterion, range in base units]\`,
\`aspect: option=rating\`. A note must be in scope (by a tag, a folder, \`architecture-garden: true\`, or because its structure and its words tell) to be read at all.
`;

/** The syntax reference as Markdown. The same for the same vocabulary and examples. */
export function writeReference(examples: readonly RuleExample[]): string {
  const sections = [...new Set(examples.map(({ section }) => section))];
  const chapters = sections.map((section) => [`## ${section}`, ...examples.filter((one) => one.section === section).map(writeExample)].join('\n\n'));
  return `${[HEAD, ...chapters, writeVocabulary(), writeCriteria()].join('\n\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function writeExample({ shows, path, note, reads }: RuleExample): string {
  const fence = /^`{3,}/m.test(note) ? '````' : '```';
  const where = path === 'Notes.md' ? '' : ` (in \`${path}\`)`;
  const facts = reads.length === 0 ? 'Nothing is read from it.' : `reads\n\n\`\`\`text\n${reads.join('\n')}\n\`\`\``;
  return `### ${shows.replace(/\.$/, '')}${where}\n\n${fence}markdown\n${note}\n${fence}\n\n${facts}`;
}

function writeVocabulary(): string {
  const rows = [...defaultLabels].map(([name, phrases]) => `| \`${name}\` | ${phrases.map((phrase) => phrase.replaceAll('*', '…').replaceAll('|', '\\|')).join(' · ')} |`);
  return [
    '## Labels and section titles',
    'Read without regard to case, decoration, leading numbers, and small words in front ("key", "main", "typical", "wichtige" …). `…` stands for the name of what is spoken of. Settings add phrases in any language: phrase → meaning.',
    ['| meaning | phrases |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function writeCriteria(): string {
  const rows = knownCriteria.map(({ name, unit, phrases }) => `| ${name} | ${unit ?? ''} | ${phrases.join(' · ')} |`);
  return ['## Criteria', 'What a condition, statement or comparison is about. A range is kept in the base unit.', ['| criterion | base unit | phrases |', '| --- | --- | --- |', ...rows].join('\n')].join('\n\n');
}
