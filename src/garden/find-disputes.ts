import type { Provenance, Range } from '../facts/fact';
import { normalizeName } from '../facts/name-keys';
import type { Comparison, DecisionRule, ElementId } from './garden';

/** What different notes say differently of one thing. */
export interface Dispute {
  readonly option: ElementId;
  /** The aspect rated or the criterion whose ranges do not meet, in the notes' words. */
  readonly about: string;
  /** Two or more, in reading order, each with the first place of every note that takes it. */
  readonly sides: readonly { readonly text: string; readonly places: readonly Provenance[] }[];
}

/** What a rating comes to: "High (dialect, models)" and "High" are one view. */
export function viewOf(rating: string): string {
  return normalizeName(rating.replace(/\([^()]*\)/g, ' ')) || normalizeName(rating);
}

interface OpenDispute { readonly option: ElementId; readonly about: string; readonly sides: Map<string, { readonly text: string; readonly places: Provenance[] }> }

/** Ratings of one aspect in other words, and ranges for one choice that do not meet, where they stand in different notes. */
export function findDisputes({ comparisons, rules }: { readonly comparisons: readonly Comparison[]; readonly rules: readonly DecisionRule[] }): readonly Dispute[] {
  const ratings = new Map<string, OpenDispute>();
  for (const { aspect, ratings: cells } of comparisons) {
    for (const { option, text, at } of cells) if (text.trim() !== '') take(ratings, { option, about: aspect, view: viewOf(text), text, at });
  }
  const disputes = [...ratings.values()].filter(isBetweenNotes);
  return [...disputes, ...findRangeDisputes(rules)].map(({ option, about, sides }) => ({ option, about, sides: [...sides.values()] }));
}

function findRangeDisputes(rules: readonly DecisionRule[]): readonly OpenDispute[] {
  const byCriterion = new Map<string, { readonly rule: DecisionRule; readonly range: Range; readonly text: string }[]>();
  for (const rule of rules) {
    const [only, ...more] = rule.when;
    if (!only?.range || !only.criterion || more.length > 0) continue;
    const key = `${rule.option} ${rule.stance} ${only.criterion} ${only.range.unit}`;
    byCriterion.set(key, [...(byCriterion.get(key) ?? []), { rule, range: only.range, text: only.condition }]);
  }
  return [...byCriterion.values()].flatMap((all): readonly OpenDispute[] => {
    const [first] = all;
    const paths = new Set(all.map(({ rule }) => rule.at.path));
    if (!first || paths.size < 2 || all.every((one) => all.every((other) => one.rule.at.path === other.rule.at.path || doMeet(one.range, other.range)))) return [];
    const open = new Map<string, OpenDispute>();
    for (const { rule, text } of all) take(open, { option: rule.option, about: rule.when[0]?.criterion ?? '', view: normalizeName(text), text, at: rule.at });
    return [...open.values()].filter(isBetweenNotes);
  });
}

function doMeet(a: Range, b: Range): boolean {
  return (a.min ?? -Infinity) < (b.max ?? Infinity) && (b.min ?? -Infinity) < (a.max ?? Infinity);
}

function take(open: Map<string, OpenDispute>, { option, about, view, text, at }: { option: ElementId; about: string; view: string; text: string; at: Provenance }): void {
  const key = `${option} ${normalizeName(about)}`;
  const dispute: OpenDispute = open.get(key) ?? { option, about, sides: new Map() };
  const side = dispute.sides.get(view) ?? { text, places: [] };
  if (!side.places.some(({ path }) => path === at.path)) side.places.push(at);
  dispute.sides.set(view, side);
  open.set(key, dispute);
}

function isBetweenNotes({ sides }: OpenDispute): boolean {
  return sides.size > 1 && new Set([...sides.values()].flatMap(({ places }) => places.map(({ path }) => path))).size > 1;
}
