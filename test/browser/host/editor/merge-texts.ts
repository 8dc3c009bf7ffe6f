interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The one replacement that turns `before` into `after`; the same start and end are left out of it. */
export function findChange(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

/** Keeps both changes where they do not touch each other; else what was written to the file wins. */
export function mergeTexts({ base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string }): string {
  const mine = findChange(base, ours);
  const other = findChange(base, theirs);
  if (mine.to < other.from) return theirs.slice(0, mine.from) + mine.text + theirs.slice(mine.to);
  if (other.to < mine.from) return ours.slice(0, other.from) + other.text + ours.slice(other.to);
  return theirs;
}
