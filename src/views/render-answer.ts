import type { GardenAnswer } from '../questions/garden-answer';
import { renderComparison } from './comparison-table';
import { drawDecision } from './draw-decision';
import { drawMap } from './draw-map';
import { drawStack } from './draw-stack';
import { drawStructure } from './draw-structure';
import { renderList } from './find-list';
import type { Diagram } from './flowchart';
import type { LinkStyle } from './link-element';
import { escapeMarkdown } from './markdown-text';
import { renderRanking } from './ranking-table';

export interface RenderOptions {
  readonly links: LinkStyle;
}

/** An answer as Markdown that publishes as it stands: deterministic, no dates, code fences closed, no comments. Never empty. */
export function renderAnswer(answer: GardenAnswer, options: RenderOptions = { links: 'none' }): string {
  switch (answer.kind) {
    case 'comparison': return renderComparison(answer, options);
    case 'list': return renderList(answer, options);
    case 'ranking': return renderRanking(answer.decision);
    case 'structure': return answer.drawings.map(({ drawing }) => fenceDiagram(drawStructure(drawing))).join('\n\n');
    case 'map': return answer.users.length === 0 ? '*No note says what uses what.*' : fenceDiagram(drawMap(answer));
    case 'stack': return fenceDiagram(drawStack(answer));
    case 'decision-tree': return fenceDiagram(drawDecision(answer.root));
    case 'failed': return answer.problems.map(({ effect, cause, tip }) => escapeMarkdown(`${effect} ${cause} ${tip}`, { place: 'prose' })).join('\n\n');
    default: return answer satisfies never;
  }
}

/** The diagrams of an answer without fences, for a terminal or a renderer of one's own; null where the answer is no drawing. */
export function drawAnswer(answer: GardenAnswer): readonly Diagram[] | null {
  switch (answer.kind) {
    case 'structure': return answer.drawings.map(({ drawing }) => drawStructure(drawing));
    case 'map': return [drawMap(answer)];
    case 'stack': return [drawStack(answer)];
    case 'decision-tree': return [drawDecision(answer.root)];
    case 'comparison':
    case 'list':
    case 'ranking':
    case 'failed': return null;
    default: return answer satisfies never;
  }
}

function fenceDiagram(diagram: Diagram): string {
  return diagram.kind === 'mermaid' ? `\`\`\`mermaid\n${diagram.text}\n\`\`\`` : diagram.markdown;
}
