import { readCondition } from '../facts/conditions/read-condition';
import type { Condition, ElementKind, Provenance, Range } from '../facts/fact';
import type { ElementId, Garden } from '../garden/garden';
import { gatherByElement, titleOfKind } from './find';
import type { ListAnswer } from './garden-answer';

interface Demand {
  readonly subject: ElementId;
  readonly stance: 'prefer' | 'avoid';
  readonly condition: Condition;
  readonly at: Provenance;
}

/**
 * Elements that the notes tie to every one of the conditions: by a rule or a statement whose range overlaps the one asked for on the same
 * criterion, or, where words name no range, that has all the telling words. A rule to avoid an element on the condition takes it out.
 */
export function findWhen(garden: Garden, conditions: readonly string[], kind: ElementKind | null): ListAnswer {
  const demands = collectDemands(garden, kind);
  const fitting = conditions.map((text) => {
    const asked = readCondition(text, null);
    const met = demands.filter(({ condition }) => meets(asked, condition));
    const avoided = new Set(met.filter(({ stance }) => stance === 'avoid').map(({ subject }) => subject));
    return met.filter(({ subject, stance }) => stance === 'prefer' && !avoided.has(subject));
  });
  const inAll = (id: ElementId): boolean => fitting.every((met) => met.some(({ subject }) => subject === id));
  const found = fitting.flat().filter(({ subject }) => inAll(subject)).map(({ subject, condition, at }) => ({ id: subject, detail: condition.condition, at }));
  return { kind: 'list', title: `${kind === null ? 'What fits' : titleOfKind(kind)} when ${conditions.join(' and ')}`, items: gatherByElement(garden, found) };
}

/** Elements whose notes say they suit a need, best wording first: all telling words of the need, then at least half of them. */
export function findWhatSuits(garden: Garden, need: string): ListAnswer {
  const words = tellingWords(need);
  const scored = collectDemands(garden, null)
    .filter(({ stance }) => stance === 'prefer')
    .map((demand) => {
      const said = tellingWords(`${demand.condition.question ?? ''} ${demand.condition.condition}`);
      return { demand, share: [...words].filter((word) => said.has(word)).length / Math.max(1, words.size) };
    })
    .filter(({ share }) => share >= 0.5);
  const best = Math.max(0, ...scored.map(({ share }) => share));
  const found = scored.filter(({ share }) => share === best).map(({ demand: { subject, condition, at } }) => ({ id: subject, detail: condition.condition, at }));
  return { kind: 'list', title: `What suits ${need}`, items: gatherByElement(garden, found) };
}

function collectDemands(garden: Garden, kind: ElementKind | null): readonly Demand[] {
  const isWanted = (id: ElementId): boolean => kind === null || garden.elements.get(id)?.kind === kind;
  const demands: Demand[] = [];
  for (const { option, stance, when, at } of garden.rules) if (isWanted(option)) for (const condition of when) demands.push({ subject: option, stance, condition, at });
  for (const { subject, facet, text, criterion, at } of garden.statements) {
    if (!isWanted(subject) || (facet !== 'suits' && facet !== 'struggles' && facet !== 'example')) continue;
    const read = readCondition(text, null);
    demands.push({ subject, stance: facet === 'struggles' ? 'avoid' : 'prefer', condition: { ...read, condition: text, criterion: criterion ?? read.criterion }, at });
  }
  return demands;
}

function meets(asked: Condition, said: Condition): boolean {
  if (asked.range !== null) return said.range !== null && asked.criterion === said.criterion && overlaps(asked.range, said.range);
  const words = tellingWords(asked.condition);
  const saidWords = tellingWords(`${said.question ?? ''} ${said.condition}`);
  return words.size > 0 && [...words].every((word) => saidWords.has(word));
}

function overlaps(a: Range, b: Range): boolean {
  if (a.unit !== b.unit) return false;
  return (a.min ?? -Infinity) < (b.max ?? Infinity) && (b.min ?? -Infinity) < (a.max ?? Infinity);
}

const emptyWords = new Set('a an and are as at be been by can do does for from has have if in is it its need needed needs of on or our should that the their there they to use uses using want we when which who with you your'.split(' '));

/** Lower-case words without endings that only mark number or tense. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !emptyWords.has(word));
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/(ies|es|s)$/, (ending) => (ending === 'ies' ? 'y' : '')) : word)));
}
