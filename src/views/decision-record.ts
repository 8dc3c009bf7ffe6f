import type { ElementId, Garden } from '../garden/garden';
import { decide } from '../questions/decide';
import { indexDecisions } from '../questions/decision-index';
import { formatSituation } from '../questions/format-situation';
import { listStack } from '../questions/list-stack';
import type { RankedAlternative } from '../questions/rank-alternatives';
import { readSituationLines } from '../questions/read-situation-lines';
import { formatEvidence, formatStandings, listEvidence } from '../questions/record-evidence';
import { recordProperties } from '../questions/record-properties';
import { formatPick, keyOfPick } from '../questions/reopen-decision';
import type { Situation } from '../questions/situation';
import { writeElementLink, type NoteLinkOptions } from './note-link';
import { drawRecord } from './record/draw-record';
import type { RecordPart, RecordSubject } from './record/record-subject';
import { writeInline } from './record/record-text';
import { writeConfirmation, writeConsequences, writeEvolution, writeStack } from './record/write-outlook';
import { writeContext, writeDrivers, writeOptions, writeOutcome, writeProsAndCons } from './record/write-reasons';

export interface DecisionRecordOptions extends NoteLinkOptions {
  readonly title: string;
  /** `proposed` where nothing is said: the plugin decides nothing. */
  readonly status?: string;
  /** What was chosen; where null or not given, the alternative listed first. */
  readonly chosen?: ElementId | null;
  /** Solutions by `keyOfPick`; a solution that the notes do not name for the part is left out. */
  readonly picks?: Readonly<Record<string, string>>;
}

export interface RecordProperty {
  readonly key: string;
  /** Plain text, not yet YAML. */
  readonly value: string | readonly string[];
}

export interface DecisionRecord {
  readonly properties: readonly RecordProperty[];
  readonly parts: readonly RecordPart[];
  /** What of the situation the garden does not ask, and what is therefore not in the record. */
  readonly leftOut: number;
}

const mostConsidered = 6;
const fewestConsidered = 2;
/** Where nothing is said yet. */
const mostSilent = 4;
const mostExcluded = 3;

/**
 * A decision as a MADR 4 note, without dates: equal gardens and situations give equal records. All of it, the ranking included, is
 * computed from the garden given, which must hold no more than the note's readers may see; answers and statements that this garden does not
 * understand are left out, so that nothing of other notes shows through.
 */
export function buildDecisionRecord(garden: Garden, asked: Situation, options: DecisionRecordOptions): DecisionRecord {
  const { situation } = readSituationLines(garden, formatSituation(garden, asked));
  const answer = decide(garden, situation);
  const chosen = answer.ranking.find((each) => each.option === options.chosen) ?? answer.ranking.find((each) => each.vetoed === null) ?? null;
  const subject: RecordSubject = { garden, situation, answer, considered: listConsidered(garden, answer.ranking, chosen), chosen, links: { linkTo: options.linkTo } };
  const picks = options.picks ?? {};
  const text = (markdown: string): RecordPart => ({ markdown, query: null });
  return {
    properties: listProperties(subject, { ...options, picks }),
    parts: [
      text([
        `# ${writeInline(options.title) || 'Decision'}`, writeContext(subject), writeDrivers(subject), writeOptions(subject), writeOutcome(subject), writeConsequences(subject), writeConfirmation(subject),
        writeProsAndCons(subject), writeEvolution(subject), writeStack(subject, picks),
      ].filter((section) => section !== '').join('\n\n')),
      ...drawRecord(subject),
    ],
    leftOut: asked.answers.length + asked.agreed.length - situation.answers.length - situation.agreed.length,
  };
}

/** Those of the chosen one's kind that the notes speak for or against; where they are too few to choose among, the next in the ranking. */
function listConsidered(garden: Garden, ranking: readonly RankedAlternative[], chosen: RankedAlternative | null): readonly RankedAlternative[] {
  const kindOf = ({ option }: RankedAlternative): string | undefined => garden.elements.get(option)?.kind;
  const peers = chosen === null ? ranking : ranking.filter((each) => kindOf(each) === kindOf(chosen));
  const open = peers.filter(({ vetoed }) => vetoed === null), out = peers.filter(({ vetoed }) => vetoed !== null);
  const speaking = open.filter((each) => each.for.length + each.against.length > 0);
  const picked = new Set([...(speaking.length < fewestConsidered ? open.slice(0, mostSilent) : speaking.slice(0, mostConsidered)), ...out.slice(0, mostExcluded)]);
  return ranking.filter((each) => picked.has(each) || each === chosen);
}

function listProperties({ garden, situation, answer, considered, chosen, links }: RecordSubject, { status = 'proposed', picks }: { readonly status?: string; readonly picks: Readonly<Record<string, string>> }): readonly RecordProperty[] {
  const nameOf = ({ option, name }: RankedAlternative): string => {
    const element = garden.elements.get(option);
    return (element === undefined ? null : writeElementLink(garden, element, links)) ?? name;
  };
  const asked = new Set(situation.answers.map(({ criterion }) => criterion));
  const stack = chosen === null ? [] : listStack(garden, chosen.option).flatMap((part) =>
    part.solutions.filter(({ solution }) => solution === picks[keyOfPick(chosen.option, part)]).map(({ solution }) => formatPick(garden, part, solution)));
  return [
    { key: 'status', value: status },
    ...(chosen === null ? [] : [{ key: 'decision', value: nameOf(chosen) }]),
    { key: 'options', value: considered.map(nameOf) },
    { key: 'criteria', value: [...indexDecisions(garden).criteria.filter(({ id }) => asked.has(id)).map(({ name }) => name), ...situation.agreed.map(({ text }) => text)] },
    { key: 'tags', value: ['adr'] },
    { key: recordProperties.situation, value: formatSituation(garden, situation) },
    { key: recordProperties.ranking, value: formatStandings(answer.ranking) },
    { key: recordProperties.evidence, value: formatEvidence(listEvidence(garden, answer.ranking, chosen?.option ?? null)) },
    ...(stack.length === 0 ? [] : [{ key: recordProperties.stack, value: stack }]),
  ];
}
