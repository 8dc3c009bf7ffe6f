import { listStack } from '../../questions/list-stack';
import { planEvolution } from '../../questions/plan-evolution';
import { keyOfPick } from '../../questions/reopen-decision';
import type { TradeOff } from '../../questions/trade-offs';
import { weighTradeOffs } from '../../questions/trade-offs';
import { readChange } from '../change-situation';
import { linkPlace } from '../note-link';
import type { RecordSubject } from './record-subject';
import { cite, joinAnswer, writeInline, writeItems, writeQuote, writeSection } from './record-text';

const mostQuotes = 8;
const mostFlips = 8;
const mostNamed = 6;

/** Gained, given up, risks accepted, in the notes' words; where notes disagree, both sides. */
export function writeConsequences({ garden, chosen, links }: RecordSubject): string {
  if (chosen === null) return '';
  const { gained, givenUp, risks, disagreements } = weighTradeOffs(garden, chosen.option);
  const list = (title: string, word: string, said: readonly TradeOff[]): string => {
    const items = said.slice(0, mostQuotes).map((each) => `${word}, because ${cite(each, links)}`);
    if (said.length > mostQuotes) items.push(`${said.length - mostQuotes} more in the notes`);
    return said.length === 0 ? '' : `**${title}**\n\n${writeItems(items)}`;
  };
  const lists = [
    list('Gained', 'Good', gained), list('Given up', 'Bad', givenUp), list('Risks accepted', 'Bad', risks),
    disagreements.length === 0 ? '' : `**Notes disagree**\n\n${writeItems(disagreements.map((each) => `Neutral, because on ${writeQuote(each.about)} ${cite(each.for, links)} stands against ${cite(each.against, links)}`))}`,
  ].filter((each) => each !== '');
  return writeSection(3, 'Consequences', lists.length === 0 ? ['The notes name neither benefits nor drawbacks.'] : lists);
}

/** What would change the outcome, what is not known yet, and what notes dispute: what to look at before and after it is accepted. */
export function writeConfirmation({ garden, answer, chosen }: RecordSubject): string {
  if (chosen === null) return '';
  const told = new Set<string>();
  // Of several moves of one answer the nearest comes first; the others say no more.
  const nearest = answer.flips.filter(({ option, change }) => {
    const read = readChange(change);
    const key = `${option} ${read.kind === 'answer' ? read.about : change}`;
    if (option === chosen.option || told.has(key)) return false;
    told.add(key);
    return true;
  });
  const flips = nearest.slice(0, mostFlips).map(({ change, newWinner }) => {
    const read = readChange(change);
    const name = writeInline(garden.elements.get(newWinner)?.name ?? newWinner);
    switch (read.kind) {
      case 'answer': return `${name} would come first with ${joinAnswer(read.about, read.value)}`;
      case 'agree': return `${name} would come first if it held that ${writeQuote(read.statement)}`;
      case 'withdraw': return `${name} would come first if it no longer held that ${writeQuote(read.statement)}`;
      default: return read satisfies never;
    }
  });
  const open = chosen.unknown.map((about) => `Find out how ${writeInline(chosen.name)} stands on ${writeQuote(about)}: the notes do not say`);
  const disputes = answer.problems.filter(({ code }) => code === 'disagreement').slice(0, mostFlips).map(({ cause }) => writeInline(cause));
  const items = [...open, ...disputes, ...flips];
  return writeSection(3, 'Confirmation', [
    items.length === 0 ? 'No single answer would put another option first.' : 'The outcome is confirmed as long as none of this turns out otherwise:',
    writeItems(items), 'Reopen the decision when an answer or a note changes: it says what moved since.',
  ]);
}

export function writeEvolution({ garden, chosen, links }: RecordSubject): string {
  if (chosen === null) return '';
  const { migration, reversibility, lockIn } = planEvolution(garden, chosen.option);
  const matter = (title: string, said: readonly TradeOff[]): string =>
    writeSection(3, title, [said.length === 0 ? 'Gap: the notes say nothing on it.' : writeItems(said.slice(0, mostQuotes).map((each) => cite(each, links)))]);
  return ['## Evolution', matter('Migration', migration), matter('Reversibility', reversibility), matter('Lock-in', lockIn)].join('\n\n');
}

/** The parts in the order in which data flows, each with the solution picked, else those that the notes name for it. */
export function writeStack({ garden, chosen, links }: RecordSubject, picks: Readonly<Record<string, string>>): string {
  if (chosen === null) return '';
  const parts = listStack(garden, chosen.option);
  if (parts.length === 0) return '';
  const nameOf = (id: (typeof parts)[number]['solutions'][number]['solution']): string => writeInline(garden.elements.get(id)?.name ?? id);
  return writeSection(2, 'Stack', [writeItems(parts.map((part) => {
    const picked = part.solutions.find(({ solution }) => solution === picks[keyOfPick(chosen.option, part)]);
    const others = part.solutions.filter((each) => each !== picked);
    const named = `${others.slice(0, mostNamed).map(({ solution }) => nameOf(solution)).join(', ')}${others.length > mostNamed ? ` and ${others.length - mostNamed} more` : ''}`;
    const title = part.role === '' ? 'Other solutions' : part.role.charAt(0).toUpperCase() + part.role.slice(1);
    const at = (picked ?? others[0])?.at;
    const place = at === undefined ? '' : ` (${linkPlace(at, links)})`;
    if (picked === undefined) return `${writeInline(title)} – not picked; the notes name ${named}${place}`;
    return `${writeInline(title)} – **${nameOf(picked.solution)}**${named === '' ? '' : `, rather than ${named}`}${place}`;
  }))]);
}
