import type { Facet, Provenance } from '../facts/fact';
import type { ElementId, Garden, Statement } from '../garden/garden';
import { comparePlaces, compareText } from './collect-demands';
import { compareWording, readWording } from './compare-wording';

/** One thing that a note says of the alternative. */
export interface TradeOff {
  readonly text: string;
  readonly criterion: string | null;
  readonly at: Provenance;
}

/** Two notes that speak on opposite sides of one matter; each side quoted. */
export interface Disagreement {
  /** The criterion, or the words that both sides share. */
  readonly about: string;
  readonly for: TradeOff;
  readonly against: TradeOff;
}

export interface TradeOffs {
  readonly option: ElementId;
  /** From benefits. */
  readonly gained: readonly TradeOff[];
  /** From drawbacks. */
  readonly givenUp: readonly TradeOff[];
  /** From what it struggles with. */
  readonly risks: readonly TradeOff[];
  readonly disagreements: readonly Disagreement[];
}

/** What choosing an alternative gains, gives up and risks, in the notes' words and reading order; the same wording once. */
export function weighTradeOffs(garden: Garden, option: ElementId): TradeOffs {
  const own = garden.statements.filter((statement) => statement.subject === option).sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.text, b.text));
  return {
    option, gained: collect(own, 'benefit'), givenUp: collect(own, 'drawback'), risks: collect(own, 'struggles'),
    disagreements: findDisagreements(own),
  };
}

function collect(statements: readonly Statement[], facet: Facet): readonly TradeOff[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const { words, negated } = readWording(statement.text);
    const key = `${[...words].sort().join(' ')}${negated ? ' not' : ''}` || statement.text;
    if (statement.facet !== facet || seen.has(key)) return false;
    seen.add(key);
    return true;
  }).map(toTradeOff);
}

/** A benefit in one note against a drawback in another (likewise suits and struggles) on one criterion, or in the same words. A note that weighs both sides itself does not disagree. */
function findDisagreements(own: readonly Statement[]): readonly Disagreement[] {
  const found = new Map<string, Disagreement>();
  const opposite: Partial<Record<Facet, Facet>> = { benefit: 'drawback', suits: 'struggles' };
  for (const pro of own) for (const con of own) {
    if (opposite[pro.facet] !== con.facet || pro.at.path === con.at.path) continue;
    const match = compareWording(readWording(pro.text), readWording(con.text));
    const about = pro.criterion !== null && pro.criterion === con.criterion ? pro.criterion : match === 'same' || match === 'within' ? pro.text : null;
    if (about === null || found.has(`${pro.facet} ${about}`)) continue;
    found.set(`${pro.facet} ${about}`, { about, for: toTradeOff(pro), against: toTradeOff(con) });
  }
  return [...found.values()];
}

function toTradeOff({ text, criterion, at }: Statement): TradeOff {
  return { text, criterion, at };
}
