import type { ElementId, Garden } from '../garden/garden';
import { comparePlaces, compareText } from './collect-demands';
import type { TradeOff } from './trade-offs';

/** What the notes say on changing one's mind later; `gaps` names the matters on which they are silent. */
export interface Evolution {
  readonly migration: readonly TradeOff[];
  readonly reversibility: readonly TradeOff[];
  readonly lockIn: readonly TradeOff[];
  readonly gaps: readonly ('migration' | 'reversibility' | 'lock-in')[];
}

const matters = {
  migration: /\b(migrat\w*|transition\w*|evolv\w*|evolution|incremental(ly)?|strangler|cut-?over|upgrade path|ablös\w*|umstieg\w*)/i,
  reversibility: /\b(reversib\w*|irreversib\w*|roll ?back|replay\w*|reprocess\w*|undo|one-way door|two-way door|umkehrbar\w*)/i,
  lockIn: /\b(lock-?in|locked in|vendor|proprietary|portab\w*|open (format|source|standard|table format)s?|interoperab\w*|herstellerabhängig\w*)/i,
} as const;

/** Collects statements and comparison ratings on migration, reversibility and lock-in of an element; nothing is concluded from them. */
export function planEvolution(garden: Garden, option: ElementId): Evolution {
  const said: TradeOff[] = garden.statements.filter((statement) => statement.subject === option).map(({ text, criterion, at }) => ({ text, criterion, at }));
  for (const { aspect, criterion, ratings } of garden.comparisons) for (const rating of ratings) {
    if (rating.option === option && rating.text !== '') said.push({ text: `${aspect}: ${rating.text}`, criterion, at: rating.at });
  }
  said.sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.text, b.text));
  const speaking = (matter: RegExp, criterion: string | null): readonly TradeOff[] => said.filter((each) => matter.test(each.text) || (criterion !== null && each.criterion === criterion));
  const migration = speaking(matters.migration, null), reversibility = speaking(matters.reversibility, null), lockIn = speaking(matters.lockIn, 'lock-in');
  return {
    migration, reversibility, lockIn,
    gaps: [...(migration.length === 0 ? ['migration' as const] : []), ...(reversibility.length === 0 ? ['reversibility' as const] : []), ...(lockIn.length === 0 ? ['lock-in' as const] : [])],
  };
}
