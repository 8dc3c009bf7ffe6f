import { escapeMarkdown } from '../views/markdown-text';
import type { SolutionProfile } from '../views/solution-profile';
import { writeProperty } from './decision-record-note';

/** What stands in a new note where the user has no template: placeholders in double braces, each on a line of its own or within one. */
export const solutionTemplate = `---
{{aliases}}
tags:
  - solution
---

# {{title}}

{{component}}

## Used by

{{used by}}

## Benefits

## Drawbacks

## Suits
`;

/**
 * The text of a new note about a solution. `{{title}}`, `{{aliases}}` (a whole property), `{{component}}` (a sentence) and `{{used by}}` (a
 * list) are filled in; a line that holds nothing but a placeholder without a value goes, with a blank line before it. Other text, other
 * placeholders included, stays as it is. Hosts create the file only where none exists.
 */
export function composeSolutionNote(profile: SolutionProfile, template: string = solutionTemplate): string {
  const { name, aliases, component, usedBy } = profile;
  const values: Readonly<Record<string, string>> = {
    title: escapeMarkdown(name, { place: 'inline' }),
    aliases: aliases.length === 0 ? '' : writeProperty({ key: 'aliases', value: aliases }),
    component: component === null ? '' : `Component: ${escapeMarkdown(component, { place: 'inline' })}`,
    'used by': usedBy.map((use) => `- ${use}`).join('\n'),
  };
  const eol = template.includes('\r\n') ? '\r\n' : '\n';
  const lines: string[] = [];
  for (const line of template.split(/\r\n|\n/)) {
    const alone = /^\{\{([a-z ]{1,20})\}\}\s*$/.exec(line)?.[1];
    const value = alone !== undefined && Object.hasOwn(values, alone) ? values[alone] : undefined;
    if (value === '') {
      if (lines[lines.length - 1]?.trim() === '') lines.pop();
      continue;
    }
    const filled = value ?? line.replace(/\{\{([a-z ]{1,20})\}\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? (values[key] ?? '') : whole));
    lines.push(...filled.split('\n'));
  }
  return lines.join(eol).replace(/\u0000/g, '\uFFFD');
}

/** A file name for the note, without what file systems or wikilinks cannot hold; null where one of `taken`, whatever its case, has it already. */
export function nameSolutionNote(name: string, taken: readonly string[]): string | null {
  const clean = name.normalize('NFC').replace(/[\u0000-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, ' ').replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').trim();
  const short = [...clean].slice(0, 120).join('').replace(/^[.\s]+|[.\s]+$/g, '');
  // Names that Windows keeps for devices.
  if (short === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(short)) return null;
  const file = `${short}.md`;
  return taken.some((other) => other.normalize('NFC').toLowerCase() === file.toLowerCase()) ? null : file;
}
