import type { Argument } from '../../questions/collect-arguments';
import { indexDecisions } from '../../questions/decision-index';
import type { Criterion } from '../../questions/group-criteria';
import type { RankedAlternative } from '../../questions/rank-alternatives';
import type { GivenAnswer } from '../../questions/situation';
import { linkPlace, linkToElement } from '../note-link';
import { formatScore } from '../ranking-table';
import type { RecordSubject } from './record-subject';
import { cite, joinAnswer, writeInline, writeItems, writeQuote, writeSection } from './record-text';

/** The questions as the notes ask them, and what was answered. */
export function writeContext({ garden, situation, links }: RecordSubject): string {
  const asked = situation.kind === null ? 'Which of the alternatives that the notes weigh fits?' : `Which ${situation.kind} fits?`;
  const items = [
    ...answersOf(garden, situation.answers).map(({ criterion, given }) => {
      const place = criterion.asked[0]?.at;
      const said = joinAnswer(criterion.question, given.map(textOf).join(' or '));
      return place === undefined ? said : `${said} (${linkPlace(place, links)})`;
    }),
    ...situation.agreed.map(({ text }) => `It holds that ${writeQuote(text)}`),
  ];
  const lead = items.length === 0 ? 'Nothing was answered yet.' : 'This is known of the case:';
  return writeSection(2, 'Context and Problem Statement', [`${asked} ${lead}`, writeItems(items)]);
}

/** What counts, must-haves first. */
export function writeDrivers({ garden, situation }: RecordSubject): string {
  const answers = answersOf(garden, situation.answers).filter(({ given }) => given.some(({ answer }) => answer.kind !== 'any')).map(({ criterion, given }) => ({
    text: joinAnswer(criterion.name, given.map(textOf).join(' or ')), must: given.some(({ must }) => must), importance: Math.max(...given.map(({ importance }) => importance)),
  }));
  const agreed = situation.agreed.map(({ text, must, importance }) => ({ text: writeInline(text), must, importance }));
  const drivers = [...answers, ...agreed].sort((a, b) => Number(b.must) - Number(a.must) || b.importance - a.importance);
  if (drivers.length === 0) return '';
  return writeSection(2, 'Decision Drivers', [writeItems(drivers.map(({ text, must, importance }) => {
    const weights = [...(must ? ['a must-have'] : []), ...(importance === 1 ? [] : [`counts ${importance} times`])];
    return weights.length === 0 ? text : `${text} (${weights.join(', ')})`;
  }))]);
}

export function writeOptions({ garden, answer, considered, links }: RecordSubject): string {
  const others = answer.ranking.filter((each) => !considered.includes(each));
  const rest = others.length === 0 ? '' : `Also weighed: ${others.slice(0, 12).map(({ name }) => writeInline(name)).join(', ')}${others.length > 12 ? ` and ${others.length - 12} more` : ''}.`;
  const items = considered.map(({ option, name }) => {
    const element = garden.elements.get(option);
    return element === undefined ? writeInline(name) : linkToElement(garden, element, links);
  });
  return writeSection(2, 'Considered Options', [items.length === 0 ? 'The notes weigh nothing against each other.' : writeItems(items), rest]);
}

/** No link but that of the chosen alternative: readers of decision records take the first for what was decided. */
export function writeOutcome({ garden, answer, chosen, links }: RecordSubject): string {
  if (chosen === null) return writeSection(2, 'Decision Outcome', [answer.ranking.length === 0 ? 'Nothing is chosen: the notes weigh nothing against each other.' : 'Nothing is chosen: every alternative contradicts a must-have.']);
  const element = garden.elements.get(chosen.option);
  const name = element === undefined ? writeInline(chosen.name) : linkToElement(garden, element, links);
  const reasons = chosen.for.filter(({ weight }) => weight > 0).slice(0, 2).map(({ text }) => writeQuote(text));
  const spoken = reasons.length === 0 ? '' : ` ${reasons.join(' and ')} ${reasons.length === 1 ? 'speaks' : 'speak'} for it.`;
  return writeSection(2, 'Decision Outcome', [`Chosen option: "${name}", because ${explainRank(answer.ranking, chosen)}.${spoken}`]);
}

function explainRank(ranking: readonly RankedAlternative[], chosen: RankedAlternative): string {
  const score = formatScore(chosen.score);
  if (chosen.vetoed !== null) return `it is preferred although it is excluded. ${writeInline(chosen.vetoed).replace(/\.$/, '')}`;
  if (ranking.every(({ score: each, low, high }) => each === 0 && low === 0 && high === 0)) return 'it was preferred; nothing that was answered tells the alternatives apart yet';
  const leaders = ranking.filter(({ rank, vetoed }) => rank === 1 && vetoed === null);
  const others = leaders.filter((each) => each !== chosen).slice(0, 4).map(({ name }) => writeInline(name)).join(', ');
  if (chosen.rank > 1) return `it is preferred although it comes ${chosen.rank}. with ${score}, behind ${others} with ${formatScore(leaders[0]?.score ?? 0)}`;
  return leaders.length > 1 ? `it shares the first place with ${others} at ${score}` : `it comes first with ${score}`;
}

/** Every argument with its weight and its place; an argument of no weight is neutral. */
export function writeProsAndCons({ considered, links }: RecordSubject): string {
  if (considered.length === 0) return '';
  return [
    '## Pros and Cons of the Options',
    ...considered.map((each) => {
      const { name, rank, score, low, high, vetoed, unknown } = each;
      const band = low === score && high === score ? '' : `, between ${formatScore(low)} and ${formatScore(high)} once what the notes leave open is known`;
      const stand = vetoed === null ? `Rank ${rank}, score ${formatScore(score)}${band}.` : `Excluded. ${writeInline(vetoed)}`;
      const argue = ({ text, at, weight }: Argument, word: string): string =>
        (weight === 0 ? `Neutral, because ${cite({ text, at }, links)} is said as well and counts nothing more` : `${word}, because ${cite({ text, at }, links)} counts ${formatScore(weight)}`);
      const items = [
        ...each.for.map((argument) => argue(argument, 'Good')), ...each.against.map((argument) => argue(argument, 'Bad')),
        ...(unknown.length === 0 ? [] : [`Neutral, because the notes say nothing on ${unknown.map(writeQuote).join(', ')}`]),
      ];
      return writeSection(3, writeInline(name), [stand, writeItems(items)]);
    }),
  ].join('\n\n');
}

interface Answered {
  readonly criterion: Criterion;
  /** Never empty. */
  readonly given: readonly GivenAnswer[];
}

/** In the order in which the garden asks. */
function answersOf(garden: RecordSubject['garden'], answers: readonly GivenAnswer[]): readonly Answered[] {
  return indexDecisions(garden).criteria.flatMap((criterion): readonly Answered[] => {
    const given = answers.filter((each) => each.criterion === criterion.id);
    return given.length === 0 ? [] : [{ criterion, given }];
  });
}

function textOf({ answer }: GivenAnswer): string {
  return answer.kind === 'any' ? 'doesn’t matter' : answer.text;
}
