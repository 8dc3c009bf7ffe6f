import type { Query, QueryText } from './query';

export interface QueryTexts {
  /** What the query looks up by name. */
  readonly names: readonly string[];
  /** What it says in free words: aspects, conditions, needs, answers. */
  readonly words: readonly string[];
}

/** All that a query's writer put into it besides keywords. */
export function listQueryTexts(query: Query): QueryTexts {
  const all = (texts: readonly QueryText[]): readonly string[] => texts.map(({ text }) => text);
  switch (query.kind) {
    case 'compare':
    case 'compare-uses': return { names: all(query.names), words: query.kind === 'compare' ? all(query.by) : [] };
    case 'solutions-used-by':
    case 'alternatives-to':
    case 'mentions-of':
    case 'using':
    case 'statements-of': return { names: [query.of.text], words: [] };
    case 'when': return { names: [], words: all(query.conditions) };
    case 'what-suits': return { names: [], words: [query.need.text] };
    case 'draw': return { names: query.of === null ? [] : [query.of.text], words: [] };
    case 'decide': return { names: [], words: query.answers.flatMap(({ about, value }) => [...(about === null ? [] : [about.text]), value.text]) };
    case 'gaps':
    case 'disagreements': return { names: [], words: [] };
    default: return query satisfies never;
  }
}
