/** One expression, blind to case, of several that stand for themselves: a long list of words reads better in groups. */
export const oneOf = (before: string, groups: readonly RegExp[], behind: string): RegExp => new RegExp(`${before}(?:${groups.map(({ source }) => source).join('|')})${behind}`, 'iu');
