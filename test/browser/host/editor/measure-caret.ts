const copied = ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'boxSizing', 'tabSize', 'overflowWrap'] as const;

/** Where an offset of the text stands inside the text area's whole content, in pixels, measured on an invisible copy. */
export function measureCaret(textEl: HTMLTextAreaElement, offset: number): { left: number; top: number; height: number } {
  const style = getComputedStyle(textEl);
  const copy = document.body.createDiv({ attr: { 'aria-hidden': 'true' } });
  for (const property of copied) copy.style[property] = style[property];
  copy.setCssStyles({ position: 'absolute', top: '0', visibility: 'hidden', whiteSpace: 'pre-wrap', width: `${textEl.clientWidth}px` });
  copy.appendText(textEl.value.slice(0, offset));
  const caret = copy.createSpan({ text: '\u200b' });
  const place = { left: caret.offsetLeft, top: caret.offsetTop, height: caret.offsetHeight };
  copy.remove();
  return place;
}
