/** Signs, also as they are spelt out in some places (":heavy_plus_sign:"). */
const GOOD = /^(?::(?:heavy_plus_sign|white_check_mark|heavy_check_mark|\+1|thumbsup|green_circle):|\(\+\)|\[\+\]|\u2705|\u2714\ufe0f?|\u2713|\u{1f44d}|\u2795|\u{1f7e2}|[Gg]ood, because(?=\s)|\+(?=\s))\s*/u;
const BAD = /^(?::(?:heavy_minus_sign|x|negative_squared_cross_mark|-1|thumbsdown|red_circle|warning):|\(-\)|\(\u2212\)|\u274c|\u2716\ufe0f?|[\u2715\u2717\u2718]|\u{1f44e}|\u2796|\u{1f534}|\u{1f6d1}|\u26d4|\u26a0\ufe0f?|[Bb]ad, because(?=\s)|[-\u2013\u2212](?=\s))\s*/u;

/** Polarity by mark; +/- markers count only here, where the label promised both sides. */
export function polarityOf(marker: string, plain: string): 'benefit' | 'drawback' | null {
  return markPolarity(marker, plain) ?? (marker === '+' ? 'benefit' : null);
}

/** The side that a mark in the place of a bullet or in front of the text says; null without one. */
export function markPolarity(marker: string, plain: string): 'benefit' | 'drawback' | null {
  // Marks are signs: where a letter stands behind nothing but a bullet, there is none.
  if (/^(?!(?:[Gg]ood|[Bb]ad), because )[A-Za-z]/.test(plain) && (marker === '' || marker.charCodeAt(0) < 128)) return null;
  const start = marker === '' || /^(?:[-*\u2022+]|\d+[.)])$/.test(marker) ? plain : `${marker} ${plain}`;
  if (GOOD.test(start) || GOOD.test(plain)) return 'benefit';
  return BAD.test(start) || BAD.test(plain) ? 'drawback' : null;
}

/** The text behind its mark, and where that ends. */
export function withoutMark(plain: string): { readonly text: string; readonly cut: number } {
  const cut = (GOOD.exec(plain) ?? BAD.exec(plain))?.[0].length ?? 0;
  return { text: plain.slice(cut), cut };
}

/** The side that a mark in brackets at the end says ("one code path (+)"), and where the text before it ends. */
export function endPolarity(plain: string): { readonly polarity: 'benefit' | 'drawback'; readonly end: number } | null {
  const mark = plain.endsWith(')') ? /\s\(([+\u2212\u2013-])\)$/.exec(plain) : null;
  return mark && { polarity: mark[1] === '+' ? 'benefit' : 'drawback', end: mark.index };
}
