import type { ElementKind } from '../facts/fact';
import { queryForms, type QueryForm, type QueryRest } from './query-forms';

/** What belongs where the cursor stands. */
export type SlotKind = 'name' | 'aspect' | 'order' | 'condition' | 'need' | 'answer';

export interface CompletionSlot {
  readonly kind: SlotKind;
  readonly form: QueryForm;
  /** Where the text that is being written begins, quotes included; it ends at the cursor. */
  readonly start: number;
  /** That text, an opening quote taken off. */
  readonly wanted: string;
  /** Finished texts of the slot's own list before it, quotes taken off. */
  readonly before: readonly string[];
  /** Of a comparison: the names before `by`. */
  readonly names: readonly string[];
}

/** The form whose keywords the text begins with, the longest one, with what stands behind them up to the cursor; null before that. */
export function findSlot(head: string): CompletionSlot | null {
  const words = [...head.matchAll(/\S+/g)];
  const matching = queryForms.filter((form) => form.words.every((word, at) => words[at]?.[0].toLowerCase() === word));
  const form = matching.sort((a, b) => b.words.length - a.words.length)[0];
  const last = form === undefined ? undefined : words[form.words.length - 1];
  if (form === undefined || last === undefined) return null;
  const from = last.index + last[0].length;
  // Behind a keyword without a blank, the keyword itself may still be going on.
  return from === head.length ? null : readSlot(head, from, form);
}

interface Separator {
  readonly pattern: RegExp;
  readonly opens: SlotKind | null;
}

const bys: readonly Separator[] = [{ pattern: /\s+sorted\s+by\s+/iy, opens: 'order' }, { pattern: /\s+by\s+/iy, opens: 'aspect' }];
const lists: readonly Separator[] = [{ pattern: /\s*,\s*/y, opens: null }, { pattern: /\s+(?:and|vs\.?|versus)\s+/iy, opens: null }];

function separatorsOf(rest: QueryRest): { readonly first: SlotKind; readonly separators: readonly Separator[] } | null {
  switch (rest.kind) {
    case 'compare': return { first: 'name', separators: [...bys, ...lists] };
    case 'compare-uses': return { first: 'name', separators: [...bys.slice(0, 1), ...lists] };
    case 'when': return { first: 'condition', separators: [{ pattern: /\s*[,;]\s*/y, opens: null }, { pattern: /\s+and\s+/iy, opens: null }] };
    case 'what-suits': return { first: 'need', separators: [] };
    case 'decide': return { first: 'answer', separators: [{ pattern: /\s*;\s*/y, opens: null }] };
    case 'gaps':
    case 'disagreements': return null;
    case 'draw': return rest.what === 'structure' || rest.what === 'stack' ? { first: 'name', separators: [] } : null;
    case 'mentioned':
    case 'mentions-of':
    case 'statements-of':
    case 'using':
    case 'alternatives-to':
    case 'solutions-used-by': return { first: 'name', separators: [] };
    default: return rest satisfies never;
  }
}

function readSlot(head: string, from: number, form: QueryForm): CompletionSlot | null {
  const plan = separatorsOf(form.rest);
  if (plan === null) return null;
  let kind = plan.first;
  let start = skipBlanks(head, from);
  let before: string[] = [];
  let names: readonly string[] = [];
  for (let at = start; at < head.length; ) {
    const behind = head.charAt(at) === '"' ? head.indexOf('"', at + 1) + 1 : at;
    if (behind > at) { at = behind; continue; }
    if (head.charAt(at) === '"') break;
    const found = plan.separators.map(({ pattern, opens }) => ({ length: matchAt(pattern, head, at), opens })).find(({ length }) => length > 0);
    if (found === undefined) { at++; continue; }
    const done = unquote(head.slice(start, at));
    before = [...before, done];
    if (found.opens !== null) {
      if (kind === 'name') names = before;
      before = [];
      kind = found.opens;
    }
    at += found.length;
    start = at;
  }
  return { kind, form, start, wanted: unquote(head.slice(start)), before, names: kind === 'name' ? before : names };
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function unquote(text: string): string {
  return text.trim().replace(/^"|"$/g, '').replace(/^\[\[|\]\]$/g, '').trim();
}

/** The kinds that a form's names are mostly of, for the order of what is offered. */
export function kindsOfForm({ rest }: QueryForm): readonly ElementKind[] {
  switch (rest.kind) {
    case 'using': return ['solution', 'component'];
    case 'alternatives-to':
    case 'mentioned':
    case 'mentions-of': return ['solution', 'pattern'];
    default: return ['pattern', 'workload', 'component'];
  }
}
