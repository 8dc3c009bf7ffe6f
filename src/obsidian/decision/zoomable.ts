export interface Zoom {
  by(factor: number): void;
  /** As wide as the viewport, but never larger than drawn nor too small to read. */
  fit(): void;
}

const least = 0.1, most = 4;
/** Labels of 16 px are read down to this size. */
const readable = 0.6;

/** Makes a picture in a scrolling viewport larger and smaller, and lets the mouse drag it. Touch and keyboard scroll as everywhere. */
export function zoomable(viewport: HTMLElement, canvas: HTMLElement): Zoom {
  let scale = 1;
  const show = (): void => {
    const svg = canvas.querySelector('svg');
    const natural = svg === null ? 0 : svg.viewBox.baseVal.width;
    if (svg === null || natural === 0) return;
    // Mermaid's own width and limit would win over ours.
    svg.removeAttribute('style');
    svg.setAttribute('width', String(Math.round(natural * scale)));
    svg.removeAttribute('height');
  };
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null = null;
  viewport.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: viewport.scrollLeft, top: viewport.scrollTop };
    viewport.setPointerCapture(event.pointerId);
  });
  viewport.addEventListener('pointermove', (event) => {
    if (from !== null) viewport.scrollTo({ left: from.left + from.x - event.clientX, top: from.top + from.y - event.clientY });
  });
  for (const type of ['pointerup', 'pointercancel'] as const) viewport.addEventListener(type, () => { from = null; });
  return {
    by(factor) {
      const [x, y] = [viewport.scrollLeft + viewport.clientWidth / 2, viewport.scrollTop + viewport.clientHeight / 2];
      const before = scale;
      scale = Math.min(most, Math.max(least, scale * factor));
      show();
      const grown = scale / before;
      viewport.scrollTo({ left: x * grown - viewport.clientWidth / 2, top: y * grown - viewport.clientHeight / 2 });
    },
    fit() {
      const natural = canvas.querySelector('svg')?.viewBox.baseVal.width ?? 0;
      const room = canvas.clientWidth;
      scale = natural === 0 || room === 0 ? 1 : Math.min(1, Math.max(readable, room / natural));
      show();
      // Where it does not fit, the end of the path of the answers is what to look at, else the root.
      const path = canvas.querySelectorAll('.node.path');
      const node = path[path.length - 1] ?? canvas.querySelector('.node');
      if (node === null) return;
      const [inner, outer] = [node.getBoundingClientRect(), viewport.getBoundingClientRect()];
      viewport.scrollTo({
        left: viewport.scrollLeft + inner.left + inner.width / 2 - outer.left - outer.width / 2,
        top: path.length === 0 ? 0 : viewport.scrollTop + inner.bottom - outer.bottom + outer.height / 4,
      });
    },
  };
}
