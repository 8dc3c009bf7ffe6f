import { findSolutions } from './find-solutions';
import { canBeName, kindByName } from './read-title';

/** In words. */
const LONGEST = 4;

/** "Row stores" in "they are kept in row stores", "Observability tools" in "Four popular observability tools": the sort of a known part that a text ends with, whatever sort; null for any other. */
export function sortAtEnd(text: string): string | null {
  const words = text.replace(/\*/g, '').split(' ').slice(-LONGEST);
  let from = words.length - 1;
  while (from > 0 && !ENDS_AHEAD.test(words[from - 1] ?? '')) from--;
  while (from < words.length - 1 && GENERAL.test(words[from] ?? '')) from++;
  const sort = words.slice(from).join(' ');
  const isSort = from < words.length - 1 && words.length - from < LONGEST && kindByName(sort) === 'component' && findSolutions(sort).length === 0 && canBeName(sort);
  return isSort ? sort.charAt(0).toUpperCase() + sort.slice(1) : null;
}

/** Words in front of a name, and words that end a clause. */
const ENDS_AHEAD = /[.,;:!?)]$|^(?:an?|the|our|their|its|while|whereas|and|or|but|with|in|on|by|of|for|from|to|into|between|via|use|uses|using|compares?|covers?|are|is|like|as|than|\P{L}*)$/iu;
/** What says nothing of a sort. */
const GENERAL = /^(?:popular|common|other|many|some|various|different|modern|external|existing|supported|several|major|new|big|proper|separate|dedicated|additional|multiple|two|three|four|five|six|all|most|few|more|specific|certain|good|better|best|familiar|known|well-known|leading|typical|such|these|those|both|main|\d+)$/i;
