import type { FactCollector } from './collect-facts';
import { findSolution } from './find-solutions';
import { coreName, matchShortForm, withoutBracket } from './name-keys';
import { canBeName, comparedThings, isKnownName, withoutNumber } from './read-title';
import { SUMS_UP } from './section-labels';
import type { LabelledLine } from './split-label';

/** "**Choreography**: each service reacts" below "Choreography vs orchestration", or below "Summary" in such a note, "[[Data lake]]: holds any file" anywhere: the thing that the label names and of which nothing is told yet. Null for any other label. */
export function untoldThing({ subjects, document, outline, section }: FactCollector, { label, labelSpan }: LabelledLine, around: string | null = null): string | null {
  const name = withoutBracket(label);
  if (findSolution(label) || (subjects.get(label)?.stated ?? []).length > 0) return null;
  if (document.text.startsWith('[[', labelSpan.start - 2) && isKnownName(name) && canBeName(name)) return name;
  if (around !== null && coreName(around) === coreName(name)) return (subjects.get(around)?.stated ?? []).includes('definition') ? null : around;
  const title = document.sections[section]?.title ?? '';
  return [...thingsInTitle(title), ...(SUMS_UP.test(title) ? outline.names : [])].some((thing) => coreName(thing) === coreName(name)) ? name : null;
}

/** "Choreography vs orchestration", "2. Write-Through & Write-Behind" */
const thingsInTitle = (title: string): readonly string[] => (/\s(?:&|and)\s/.test(title) ? withoutNumber(title).split(/\s(?:&|and)\s/) : comparedThings(title));

/** "Monorepo tools" in a note on monorepos and others: the one of its things that has them. Null for any other label. */
export function ownerOfTools(label: string, names: readonly string[]): string | null {
  const owner = /^(.{2,40}?) (?:tools|tooling|products|implementations|libraries|frameworks)$/i.exec(label)?.[1];
  return owner === undefined ? null : names.find((name) => coreName(name) === coreName(owner)) ?? matchShortForm(owner, names);
}

/** "Databases", "ETL tools": what products are among the parts of a stack. */
export const PART_OF_TOOLS = /^(?:databases?|frameworks?|engines?|services?|software|(?!(?:popular|common|typical|other|key|main|example|recommended|open|cloud|managed|commercial|aws|azure|gcp|our|tech|technology|supported|useful|relevant|alternative) )[\p{L}\d/-]+(?: [\p{L}\d/-]+)? (?:tools|frameworks|software|services|databases|engines|platforms))$/iu;
