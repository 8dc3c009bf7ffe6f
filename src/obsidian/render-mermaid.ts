import { loadMermaid } from 'obsidian';
import { previewStrings } from './strings';

interface Mermaid {
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

export interface MermaidOptions {
  readonly text: string;
  /** What the diagram shows, for readers who cannot see it. */
  readonly title: string;
}

let diagrams = 0;

/**
 * Puts a diagram into an emptied element, drawn by Obsidian's own Mermaid in its theme. What cannot be drawn is shown as text.
 * A later call for the same element wins over an earlier one that is not done.
 */
export async function renderMermaid(parent: HTMLElement, { text, title }: MermaidOptions): Promise<void> {
  const id = `architecture-garden-diagram-${(diagrams += 1)}`;
  parent.dataset['gardenDiagram'] = id;
  try {
    const mermaid = (await loadMermaid()) as Mermaid;
    const { svg } = await mermaid.render(id, text);
    if (parent.dataset['gardenDiagram'] !== id) return;
    // Labels hold <br>, which only the HTML parser reads.
    const picture = new DOMParser().parseFromString(svg, 'text/html').body.firstElementChild;
    if (picture === null) throw new Error(svg);
    picture.setAttribute('role', 'img');
    const shown = parent.doc.importNode(picture, true);
    nameDiagram(shown, { id, title });
    parent.empty();
    parent.append(shown);
  } catch (error) {
    // Mermaid leaves the element that it measured in behind.
    parent.doc.getElementById(`d${id}`)?.remove();
    if (parent.dataset['gardenDiagram'] !== id) return;
    parent.empty();
    parent.createDiv({ cls: 'architecture-garden-tip', text: previewStrings.notDrawn(error instanceof Error ? error.message : String(error)) });
    parent.createEl('pre').createEl('code', { text });
  }
}

/** Obsidian shows every `aria-label` as a tooltip, browsers every `<title>`: the name is a hidden text that the diagram refers to. */
function nameDiagram(picture: Element, { id, title }: { readonly id: string; readonly title: string }): void {
  const name = picture.createSvg('desc', { prepend: true, attr: { id: `${id}-name` } });
  name.textContent = previewStrings.diagram(title);
  picture.removeAttribute('aria-label');
  picture.setAttribute('aria-labelledby', name.id);
}
