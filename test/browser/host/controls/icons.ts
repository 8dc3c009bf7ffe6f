import lucide from 'lucide-icons';

const svgNamespace = 'http://www.w3.org/2000/svg';
const own = new Map<string, string>();

function findLucide(name: string): string | null {
  const { icons, aliases } = lucide;
  return icons[name]?.body ?? icons[aliases[name]?.parent ?? '']?.body ?? null;
}

function parseSvg(content: string, size: number): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${svgNamespace}" viewBox="0 0 ${size} ${size}">${content}</svg>`, 'text/html');
  return document.importNode(parsed.querySelector('svg') ?? document.createElementNS(svgNamespace, 'svg'), true);
}

/** An icon for `setIcon`, drawn in a box of 100 by 100. */
export function addIcon(id: string, content: string): void {
  own.set(id, content);
}

export function removeIcon(id: string): void {
  own.delete(id);
}

/** Every Lucide icon, with or without the prefix `lucide-`, and those that were added; null for any other name. */
export function getIcon(id: string): SVGSVGElement | null {
  const name = id.replace(/^lucide-/, '');
  const added = own.get(id);
  const body = added ?? findLucide(name);
  if (body === null) return null;
  const svg = parseSvg(body, added === undefined ? 24 : 100);
  svg.classList.add('svg-icon', added === undefined ? `lucide-${name}` : id);
  for (const [key, value] of [['width', '24'], ['height', '24'], ['fill', 'none'], ['stroke', 'currentColor'], ['stroke-width', '2']] as const) {
    if (added === undefined || key === 'width' || key === 'height') svg.setAttribute(key, value);
  }
  return svg;
}

export function getIconIds(): string[] {
  return [...own.keys(), ...Object.keys(lucide.icons).map((name) => `lucide-${name}`)];
}

/** Replaces what the element holds; leaves it as it is when there is no such icon. */
export function setIcon(el: HTMLElement, id: string): void {
  const svg = getIcon(id);
  if (svg === null) return;
  el.empty();
  el.append(svg);
}
