import type { ElementKind, Facet } from '../facts/fact';
import type { Query, QueryText } from './query';
import { queryForms } from './query-forms';

/** The query as readable text that `parseQuery` reads back to an equal query, places aside. Names are quoted where they need it. */
export function formatQuery(query: Query): string {
  switch (query.kind) {
    case 'compare':
      return `compare ${list(query.names)}${query.by.length > 0 ? ` by ${list(query.by)}` : ''}${layout(query)}`;
    case 'compare-uses':
      return `compare solutions across ${list(query.names)}${layout(query)}`;
    case 'solutions-used-by':
      return `solutions used by ${name(query.of)}`;
    case 'alternatives-to':
      return `alternatives to ${name(query.of)}`;
    case 'mentions-of':
      return `where is ${name(query.of)} mentioned`;
    case 'using':
      return query.elementKind === null ? `what uses ${name(query.of)}` : `${pluralOf(query.elementKind)} using ${name(query.of)}`;
    case 'statements-of':
      return `${facetWord(query.facet)} of ${name(query.of)}`;
    case 'when':
      return `${query.elementKind === null ? 'elements' : pluralOf(query.elementKind)} when ${list(query.conditions)}`;
    case 'what-suits':
      return `what suits ${name(query.need)}`;
    case 'draw':
      return `draw ${query.what}${query.of === null ? '' : ` ${name(query.of)}`}`;
    case 'decide':
      return `decide ${query.answers.map(({ about, value, must }) => `${must ? 'must ' : ''}${about === null ? '' : `${name(about)}=`}${name(value)}`).join('; ')}`.trim();
    case 'gaps':
    case 'disagreements':
      return query.kind;
    default:
      return query satisfies never;
  }
}

function layout({ sortedBy, options = [] }: Extract<Query, { kind: 'compare' | 'compare-uses' }>): string {
  const laid = options.filter((option) => option === 'transposed').map((option) => ` ${option}`).join('');
  const shown = options.filter((option) => option !== 'transposed').join(' and ');
  return `${sortedBy === undefined ? '' : ` sorted by ${name(sortedBy)}`}${laid}${shown === '' ? '' : ` with ${shown}`}`;
}

function list(texts: readonly QueryText[]): string {
  return texts.map(name).join(', ');
}

function name({ text }: QueryText): string {
  return writeName(text);
}

/** A name or phrase as it stands in a query: in quotes where it holds a mark or a word that would end it. */
export function writeName(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const isPlain = !/[,;="[\]?\\]|^must\b|\b(by|and|vs|versus|with|mentioned|sorted|transposed)\b/i.test(flat) && flat !== '';
  return isPlain ? flat : `"${flat.replace(/["\\]/g, '\\$&')}"`;
}

/** The qualities of a garden are not asked for by kind. */
function pluralOf(kind: ElementKind): string {
  return kind === 'quality' ? 'elements' : `${kind}s`;
}

function facetWord(facet: Facet): string {
  const form = queryForms.find(({ rest }) => rest.kind === 'statements-of' && rest.facet === facet);
  return form?.words[0] ?? facet;
}
