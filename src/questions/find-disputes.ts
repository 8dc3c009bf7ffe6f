import type { Problem } from '../facts/fact';
import { collectArguments } from './collect-arguments';
import { compareText } from './collect-demands';
import type { DecisionIndex } from './decision-index';
import type { WeighedKey } from './judge-situation';
import { listCandidates } from './rank-alternatives';
import type { Situation } from './situation';
import { tallyKey } from './tally-key';

/** One `disagreement` for every key that counts 0 for an alternative because the notes speak on both sides, sorted by text. */
export function findDisputes(index: DecisionIndex, situation: Situation, keys: readonly WeighedKey[]): readonly Problem[] {
  const problems: Problem[] = [];
  const candidates = listCandidates(index, situation);
  for (const key of keys) {
    const tally = tallyKey(index, key, keys);
    for (const option of candidates) {
      if (tally.get(option) !== 'disputed') continue;
      const spoken = collectArguments(index, { key, keys, option, outcome: 'disputed' });
      const [pro, con] = [spoken.for[0], spoken.against[0]];
      if (pro === undefined || con === undefined) continue;
      problems.push({
        code: 'disagreement', effect: `“${key.said}” counts 0 for ${index.garden.elements.get(option)?.name ?? option}.`,
        cause: `“${pro.text}” (${pro.at.path}, line ${pro.at.line}) speaks for it, “${con.text}” (${con.at.path}, line ${con.at.line}) against it.`,
        tip: 'Open both places and settle it in the notes.', at: con.at,
      });
    }
  }
  return problems.sort((a, b) => compareText(a.effect, b.effect));
}
