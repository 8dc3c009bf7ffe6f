import { findSolution } from './find-solutions';
import { canBeName, isKnownName, kindByName, readTitle } from './read-title';

/** Products that a title sets side by side, and the kind of part or pattern that it says they are. */
export interface ComparedProducts {
  readonly kind: string;
  /** Offsets into the title. */
  readonly products: readonly { readonly solution: string; readonly start: number; readonly end: number }[];
}

const VERSUS = /\s(?:vs\.?|versus)\s/i;
/** Behind or in front of the products, up to a colon, a dash or a bracket. */
const SIDES = /^(?<before>[^:()\u2013\u2014]{3,60}?)(?:\s?:|\s[\u2013\u2014-]|\s\()\s?(?<behind>.{5,160}?)\)?$/;
/** What a title calls the comparison itself. */
const SHOWDOWN = /\s(?:showdown|shootout|face-?off|battle|selection|comparison|wars?)$/i;

/** "Stream processing showdown: Flink vs. Storm", "Kafka vs RabbitMQ: choosing a message broker"; null for any other title. */
export function comparedProducts(title: string): ComparedProducts | null {
  if (!VERSUS.test(title)) return null;
  const { before = '', behind = '' } = SIDES.exec(title)?.groups ?? {};
  const isBehind = VERSUS.test(behind);
  const [list, told] = isBehind ? [behind, before] : [before, behind];
  const kind = kindTold(told);
  if (list === '' || kind === null) return null;
  const products = productsIn(list, isBehind ? title.length - list.length - (title.endsWith(')') ? 1 : 0) : 0);
  return products.length > 1 ? { kind, products } : null;
}

function kindTold(words: string): string | null {
  // "A tale of two queues" is a joke.
  if (/^(?:an?|the|my|our)\s/i.test(words)) return null;
  const { name } = readTitle(words.replace(SHOWDOWN, ''));
  return canBeName(name) && !VERSUS.test(name) && isKnownName(name) && kindByName(name) !== 'solution' && kindByName(name) !== 'workload' ? name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : null;
}

/** All of them, or none where one is unknown. */
function productsIn(list: string, from: number): ComparedProducts['products'] {
  const products: { solution: string; start: number; end: number }[] = [];
  let at = 0;
  for (const part of list.split(/(\s(?:vs\.?|versus|and|or)\s|,\s|\s&\s)/i)) {
    const solution = findSolution(part.trim())?.name;
    if (solution !== undefined) products.push({ solution, start: from + at, end: from + at + part.length });
    else if (!/^(?:\s(?:vs\.?|versus|and|or|&)\s|,\s|)$/i.test(part)) return [];
    at += part.length;
  }
  return products;
}
