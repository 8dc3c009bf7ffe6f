import type { DecisionRecord, RecordProperty } from '../views/decision-record';
import { wrapContent } from './wrap-content';

/** The whole text of a new note for a record: properties, sections, generated blocks between their markers. Ends with a line end. */
export function composeRecordNote({ properties, parts }: Pick<DecisionRecord, 'properties' | 'parts'>): string {
  const body = parts.map(({ markdown, query }) => (query === null ? withoutMarkers(markdown) : wrapContent({ query, mode: 'manual', markdown, prefix: '', lineEnd: '\n' })));
  // A note with NUL bytes is a binary file to everybody else.
  return `---\n${properties.map(writeProperty).join('\n')}\n---\n\n${body.join('\n\n')}\n`.replace(/\u0000/g, '\uFFFD');
}

/** Views escape what notes say; this holds for whatever they forget. */
function withoutMarkers(markdown: string): string {
  return markdown.replace(/<!--/g, '&lt;!--');
}

/** One property as YAML lines; text stays text whatever it looks like. */
export function writeProperty({ key, value }: RecordProperty): string {
  if (typeof value === 'string') return `${key}: ${writeScalar(value)}`;
  return value.length === 0 ? `${key}: []` : [`${key}:`, ...value.map((each) => `  - ${writeScalar(each)}`)].join('\n');
}

/** Plain where every YAML reader takes the words for text, else in double quotes with JSON's escapes, which YAML shares. */
function writeScalar(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} _./=()+-]*$/u.test(text) && text.trim() === text && !/^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i.test(text) && text.length < 200;
  if (isPlain) return text;
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
