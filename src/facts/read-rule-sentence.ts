import type { Stance } from './fact';
import { readOptions } from './read-options';

/** A recommendation in a sentence; offsets into the plain text it was read from. */
export interface RuleSentence {
  readonly options: readonly string[];
  readonly stance: Stance;
  readonly condition: string;
  readonly from: number;
  readonly to: number;
}

const VERB = '(?:choose|use|pick|prefer|select|go with|go for|opt for|favou?r|reach for|adopt|consider|stick with|nimm|nutze|verwende|w\u00e4hle)';
const AVOID_VERB = '(?:avoid|skip|don[\u2019\']?t use|do not use|don[\u2019\']?t choose|never use|stay away from|vermeide)';
const IF = '(?:when(?:ever)?|if|in case|where|wenn|falls|as long as)';
/** Each with the groups `option` and `condition`. */
const FORMS: readonly (readonly [RegExp, Stance])[] = [
  [new RegExp(`^(?:(?:so|then|in short|rule of thumb|as a rule),? )?(?:you should |you can |just |please )?${VERB} (?<option>.{2,60}?),? (?:only )?${IF} (?<condition>.+)$`, 'i'), 'prefer'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?),? ${IF} (?<condition>.+)$`, 'i'), 'avoid'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?) for (?<condition>.+)$`, 'i'), 'avoid'],
  [new RegExp(`^${VERB} (?<option>.{2,60}?) for (?<condition>.+)$`, 'i'), 'prefer'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? (?:then )?(?:you should |just )?${VERB} (?<option>.{2,60})$`, 'i'), 'prefer'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? (?:then )?${AVOID_VERB} (?<option>.{2,60})$`, 'i'), 'avoid'],
  [new RegExp(`^(?<condition>.{5,160}\\?) (?:then )?${VERB} (?<option>.{2,60})$`, 'i'), 'prefer'],
  [new RegExp(`^(?<option>.{2,40}?) (?:only )?(?:is (?:best|ideal|right|the right choice|a good (?:fit|choice)|better) )?${IF} (?<condition>.+)$`, 'i'), 'prefer'],
];
const LONGEST = 400;
/** What the forms begin with and need: most sentences of a paragraph can be none of them, and looking for this is cheaper than trying all. */
const BEGINS_VERB = new RegExp(`^(?:so|then|in short|rule of thumb|as a rule|you|just|please|${VERB}|${AVOID_VERB})[ ,]`, 'i');
const HAS_IF = new RegExp(`(?:^| )${IF} `, 'i');
/** Forms that begin with the option take no more characters before the condition; all others begin with a verb or the condition. */
const LAST_IF = 70;
/** A word that every form needs: most paragraphs have none. */
const CONDITIONAL = new RegExp(`(?:^|[^a-z])(?:${IF}|for)[^a-z]`, 'i');

/**
 * Recommendations that `plain` makes sentence by sentence: "Use X when …", "X if …", "If …, choose X", "Avoid X for …",
 * "Prefer X over Y when …". `mayAdvise` is false for stretches that surely hold no word of these. Only options that the note or the catalogue knows count; prose is full of other verbs.
 */
export function readRuleSentences(plain: string, names: readonly string[], mayAdvise: (from: number, to: number) => boolean = () => true): readonly RuleSentence[] {
  const found: RuleSentence[] = [];
  let isConditional = false;
  for (const { from, to } of splitSentences(plain)) {
    if (to - from > LONGEST || !mayAdvise(from, to)) continue;
    const sentence = plain.slice(from, to);
    if (!mayRecommend(sentence)) continue;
    if (!isConditional && !CONDITIONAL.test(plain)) return found;
    isConditional = true;
    for (const [form, stance] of FORMS) {
      const groups = form.exec(sentence)?.groups;
      const condition = groups?.['condition']?.trim();
      const written = groups?.['option']?.replace(/\s+(?:over|instead of|rather than|statt)\s+.*$/i, '').replace(/[,:]$/, '');
      if (!condition || !written) continue;
      const options = readOptions(written, names);
      const instead = /\s(?:over|instead of|rather than|statt)\s+(.+)$/i.exec(groups?.['option'] ?? '')?.[1];
      // "Prefer CRUD over Event Sourcing": what is set against a known thing is one of its kind.
      const isSure = options.every(({ known }) => known) || (instead !== undefined && readOptions(instead, names).some(({ known }) => known));
      if (options.length === 0 || !isSure) continue;
      found.push({ options: options.map(({ name }) => name), stance, condition, from, to });
      break;
    }
  }
  return found;
}

function mayRecommend(sentence: string): boolean {
  const at = sentence.search(HAS_IF);
  return (at >= 0 && at <= LAST_IF) || BEGINS_VERB.test(sentence) || sentence.includes('? ');
}

/** Sentences without their end mark; a label in front ("Rule of thumb: …") is a sentence of its own. */
function splitSentences(plain: string): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  SENTENCE_END.lastIndex = 0;
  for (;;) {
    const at = SENTENCE_END.test(plain) ? SENTENCE_END.lastIndex - 1 : plain.length;
    const isEnd = at === plain.length || (plain.charCodeAt(at) === 58 ? plain.charAt(at + 1) === ' ' && at - from < 30
      : (at + 1 === plain.length || plain.charAt(at + 1) === ' ') && !(/[gescb]/i.test(plain.charAt(at - 1)) && /\b(?:e\.g|i\.e|vs|etc|z\.B)$/i.test(plain.slice(Math.max(0, at - 4), at))));
    if (!isEnd) continue;
    let start = from;
    while (start < at && /\s/.test(plain.charAt(start))) start++;
    if (at > start) parts.push({ from: start, to: at });
    if (at === plain.length) return parts;
    from = at + 1;
  }
}

const SENTENCE_END = /[.!;:]/g;
