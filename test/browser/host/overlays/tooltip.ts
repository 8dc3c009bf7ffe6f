interface TooltipOptions {
  readonly placement?: 'bottom' | 'right' | 'left' | 'top';
  readonly classes?: string[];
  readonly delay?: number;
}

const delays = 300;
let shown: HTMLElement | null = null;
let timer = 0;

/** The text is the element's `aria-label`, as in Obsidian, and is shown beside it on hover. */
export function setTooltip(el: HTMLElement, text: string, { placement = 'bottom' }: TooltipOptions = {}): void {
  if (text === '') {
    el.removeAttribute('aria-label');
    return;
  }
  el.setAttribute('aria-label', text);
  el.setAttribute('data-tooltip-position', placement);
}

export function displayTooltip(el: HTMLElement, content: string | DocumentFragment, { placement = 'bottom', classes = [] }: TooltipOptions = {}): void {
  hideTooltip();
  shown = document.body.createDiv({ cls: ['tooltip', `mod-${placement}`, ...classes], attr: { 'aria-hidden': 'true' } });
  shown.setText(content);
  const box = el.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = shown;
  const left = placement === 'right' ? box.right + 8 : placement === 'left' ? box.left - width - 8 : box.left + (box.width - width) / 2;
  const beside = box.top + (box.height - height) / 2;
  const top = placement === 'bottom' ? box.bottom + 8 : placement === 'top' ? box.top - height - 8 : beside;
  const within = (value: number, room: number): number => Math.max(4, Math.min(value, room - 4));
  shown.setCssStyles({ left: `${within(left, window.innerWidth - width)}px`, top: `${within(top, window.innerHeight - height)}px` });
}

function hideTooltip(): void {
  window.clearTimeout(timer);
  shown?.remove();
  shown = null;
}

/** One listener for the whole page: whatever has an `aria-label` shows it. */
export function startTooltips(): void {
  document.addEventListener('mouseover', (event) => {
    const el = (event.target as Element).closest<HTMLElement>('[aria-label]');
    hideTooltip();
    if (el === null || el.matches('textarea, input, [role="listbox"], [role="dialog"], svg')) return;
    const placement = el.getAttribute('data-tooltip-position') as TooltipOptions['placement'];
    timer = window.setTimeout(() => displayTooltip(el, el.getAttribute('aria-label') ?? '', { placement: placement ?? 'bottom' }), delays);
  });
  for (const type of ['mousedown', 'keydown', 'wheel']) document.addEventListener(type, hideTooltip, true);
}
