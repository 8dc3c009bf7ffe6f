import { normalizeName } from './name-keys';

/** What the user settled about names; pairs of names as anyone may write them. */
export interface NameRulings {
  /** The second is another name of the first. */
  readonly same: readonly (readonly [string, string])[];
  /** The two are different things, however alike their names. */
  readonly apart: readonly (readonly [string, string])[];
}

export const noRulings: NameRulings = { same: [], apart: [] };

/** The name that a written one stands for by the user's rulings; itself where none speaks of it. Ends even where rulings go in a circle. */
export function ruleName(written: string, { same }: NameRulings): string {
  let name = written;
  for (let step = 0; step < same.length; step++) {
    const ruling = same.find(([, other]) => normalizeName(other) === normalizeName(name));
    if (!ruling) break;
    [name] = ruling;
  }
  return name;
}

/** True where the user keeps two normalised names apart. */
export function areRuledApart(a: string, b: string, { apart }: NameRulings): boolean {
  return apart.some(([x, y]) => {
    const one = normalizeName(x);
    const other = normalizeName(y);
    return (one === a && other === b) || (one === b && other === a);
  });
}
