import type { Drawing } from '../facts/drawings/drawing';
import type { Condition, Provenance } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { drawStructure } from './draw-structure';

/** Version of the export's shape; raised when a field changes meaning or goes. */
export const EXPORT_SCHEMA = 'architecture-garden/1';

interface ExportedPlace { readonly path: string; readonly line: number; readonly start: number; readonly end: number; readonly quote: string }

/** The garden as one plain object: the contract that checks and other programs rely on. Sorted as the garden is; no dates. */
export function exportGarden(garden: Garden): Readonly<Record<string, unknown>> {
  return {
    schema: EXPORT_SCHEMA,
    notes: garden.notes.map(({ path, title, publishedBy, why }) => ({ path, title, publishedBy, why })),
    elements: [...garden.elements.values()].map(({ id, kind, name, aliases, notes }) => ({ id, kind, name, aliases, notes })),
    statements: garden.statements.map(({ subject, facet, text, criterion, at }) => ({ subject, facet, text, criterion, at: placeOf(at) })),
    uses: garden.uses.map(({ subject, solution, role, component, at }) => ({ subject, solution, role, component, at: placeOf(at) })),
    alternatives: garden.alternatives.map(({ of, because, at }) => ({ of, because, at: placeOf(at) })),
    decisions: garden.decisions.map(({ title, status, drivers, options, outcome, at }) => ({ title, status, drivers, options, outcome, at: placeOf(at) })),
    rules: garden.rules.map(({ option, stance, when, at }) => ({ option, stance, when: when.map(exportCondition), at: placeOf(at) })),
    comparisons: garden.comparisons.map(({ aspect, criterion, ratings, at }) => ({ aspect, criterion, ratings: ratings.map(({ option, text }) => ({ option, text })), at: placeOf(at) })),
    drawings: garden.drawings.map(({ drawing, at }) => ({
      kind: drawing.kind,
      nodes: drawing.nodes.map(({ id, label, parent }) => ({ id, label, parent })),
      edges: drawing.edges.map(({ from, to, label }) => ({ from, to, label })),
      confidence: drawing.confidence, mermaid: mermaidOf(drawing), at: placeOf(at),
    })),
    problems: garden.problems.map(({ code, effect, cause, tip, at }) => ({ code, effect, cause, tip, at: at && placeOf(at) })),
  };
}

/** Null where the drawing is too large to be rendered. */
function mermaidOf(drawing: Drawing): string | null {
  const diagram = drawStructure(drawing);
  return diagram.kind === 'mermaid' ? diagram.text : null;
}

/** An answer that says nothing by itself stands behind its question: a condition can be read alone. */
const BARE_ANSWER = /^(?:yes|no|ja|nein|oui|non|s\u00ed|true|false)$/i;

function exportCondition({ question, condition, criterion, range }: Condition): Condition {
  return { question, condition: question !== null && BARE_ANSWER.test(condition) ? `${question} ${condition}` : condition, criterion, range };
}

export function placeOf({ path, line, start, end, quote }: Provenance): ExportedPlace {
  return { path, line, start, end, quote };
}
