import type { Problem } from '../facts/fact';
import type { Garden } from '../garden/garden';
import { lineStart, lineWeight } from './format-situation';
import { readSituation, type ReadSituation } from './read-situation';
import type { AgreedStatement, GivenAnswer, Situation } from './situation';

/** Reads what `formatSituation` wrote, or a person in its manner. Never throws: a line that fits nothing in the garden is left out and reported. */
export function readSituationLines(garden: Garden, lines: readonly string[]): ReadSituation {
  const answers: GivenAnswer[] = [];
  const agreed: AgreedStatement[] = [];
  const problems: Problem[] = [];
  let kind: Situation['kind'] = null;
  for (const line of lines) {
    const { role, text, must, importance } = takeApart(line);
    if (text === '') continue;
    const read = readSituation(garden, role === 'kind' ? { kind: text } : role === 'agree' ? { agree: [text] } : { answers: [text] });
    const weight = { must, importance };
    kind = read.situation.kind ?? kind;
    // What does not matter weighs nothing.
    answers.push(...read.situation.answers.map((given) => (given.answer.kind === 'any' ? given : { ...given, ...weight })));
    agreed.push(...read.situation.agreed.map((each) => ({ ...each, ...weight })));
    problems.push(...read.problems);
  }
  return { situation: { answers, agreed, kind }, problems };
}

interface SituationLine {
  readonly role: 'kind' | 'agree' | 'answer';
  readonly text: string;
  readonly must: boolean;
  readonly importance: number;
}

function takeApart(line: string): SituationLine {
  const start = lineStart.exec(line.trimStart());
  const said = line.trim().slice(start?.[0].length ?? 0);
  const word = start?.[1]?.toLowerCase();
  const role = word === 'kind' || word === 'agree' ? word : 'answer';
  const weight = role === 'kind' ? null : lineWeight.exec(said);
  const isWeighed = weight !== null && (weight[1] !== undefined || weight[2] !== undefined);
  const importance = Number(weight?.[2] ?? 1);
  return {
    role, text: isWeighed ? said.slice(0, weight.index).trim() : said,
    must: isWeighed && weight[1] !== undefined, importance: importance > 0 && importance <= 100 ? importance : 1,
  };
}
